using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Web.Pages.Account.SignIn;

public sealed class SignInInput
{
    public string? Email { get; set; }

    public string? ReturnTo { get; set; }
}

/// <summary>The form that asks for a code, as it stands in more than one page.</summary>
/// <param name="Kept">A form that waits for its session; see <c>KeptForms</c>.</param>
public sealed record SignInForm(Language Language, string? Email, string? ReturnTo, string? Kept, string? Error);

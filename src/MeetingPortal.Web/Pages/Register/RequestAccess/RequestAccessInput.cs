using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.People;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Register.RequestAccess;

/// <summary>The form of a request for access.</summary>
public sealed class RequestAccessInput
{
    /// <summary>Value of <see cref="State"/> for an organization.</summary>
    public const string Organization = "-";

    /// <summary>Code of a State, or <see cref="Organization"/>.</summary>
    public string? State { get; set; }

    public string? OrganizationName { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Language { get; set; }

    public string? Message { get; set; }

    /// <summary>True also when nothing was chosen and an organization is named: the name says it.</summary>
    public bool IsOrganization => string.Equals(State, Organization, StringComparison.Ordinal) || (string.IsNullOrEmpty(State) && !IsEmpty(OrganizationName));

    /// <summary>What is wrong, by field.</summary>
    public IEnumerable<(string Field, string Message)> Faults()
    {
        if (IsOrganization ? IsEmpty(OrganizationName) : string.IsNullOrEmpty(State))
        {
            yield return (IsOrganization ? nameof(OrganizationName) : nameof(State), IsOrganization ? Strings.AccessRequest_OrganizationMissing : Strings.Refusal_StateUnknown);
        }

        if (FaultOfLine(OrganizationName) is { } organization)
        {
            yield return (nameof(OrganizationName), organization);
        }

        if ((FaultOfLine(Name) ?? (IsEmpty(Name) ? Strings.AccessRequest_NameMissing : null)) is { } name)
        {
            yield return (nameof(Name), name);
        }

        if (!EmailShape.Fits(Email?.Trim()))
        {
            yield return (nameof(Email), Strings.Refusal_EmailShape);
        }

        if (!NameText.TryCleanLines(Message, out var message))
        {
            yield return (nameof(Message), Strings.Refusal_CharacterRefused);
        }
        else if (message.Length > AccessRequest.MessageMaxLength)
        {
            yield return (nameof(Message), Texts.Format(Strings.AccessRequest_TooLong, AccessRequest.MessageMaxLength));
        }
    }

    /// <summary>Invisible marks alone are no name.</summary>
    private static bool IsEmpty(string? text) => NameText.TryClean(text, out var cleaned) && cleaned.Length == 0;

    private static string? FaultOfLine(string? text)
    {
        if (!NameText.TryClean(text, out var cleaned))
        {
            return Strings.Refusal_CharacterRefused;
        }

        return cleaned.Length > AccessRequest.NameMaxLength ? Texts.Format(Strings.AccessRequest_TooLong, AccessRequest.NameMaxLength) : null;
    }

    public Language LanguageOr(Language page) => Domain.Languages.Language.Find(Language) ?? page;
}

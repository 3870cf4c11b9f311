using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Accounts;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MeetingPortal.Web.Pages.Account;

/// <summary>
/// Keeps new recovery codes, encrypted, in this browser alone until the person says to have kept them, so that another language or a
/// second look costs nothing. Another person in the same browser does not see them.
/// </summary>
internal static class ShownOnce
{
    private const string Owner = "recovery-codes-of";
    private const string Codes = "recovery-codes";

    public static void Keep(ITempDataDictionary data, UserId user, NewRecoveryCodes made)
    {
        data[Owner] = user.ToString();
        data[Codes] = made.Codes.ToArray();
    }

    public static IReadOnlyList<string> Peek(ITempDataDictionary data, UserId user) =>
        data.Peek(Owner) is string owner && string.Equals(owner, user.ToString(), StringComparison.Ordinal) && data.Peek(Codes) is string[] codes ? codes : [];

    public static void Forget(ITempDataDictionary data)
    {
        data.Remove(Owner);
        data.Remove(Codes);
    }
}

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
    private const string Codes = "recovery-codes";

    public static void Keep(ITempDataDictionary data, UserId user, NewRecoveryCodes made) => data[Codes] = (string[])[user.ToString(), .. made.Codes];

    public static IReadOnlyList<string> Peek(ITempDataDictionary data, UserId user) =>
        data.Peek(Codes) is string[] and [var owner, .. var codes] && string.Equals(owner, user.ToString(), StringComparison.Ordinal) ? codes : [];

    public static void Forget(ITempDataDictionary data) => data.Remove(Codes);
}

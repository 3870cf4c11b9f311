using MeetingPortal.Domain.Delegations;

namespace MeetingPortal.Web.Pages.Mission;

/// <summary>
/// What a delegation lacks. It prevents nothing: the mission is told, and who has no grounds pass must register with the host as well,
/// which takes each e-mail address once.
/// </summary>
/// <param name="AtHost">How many people have no grounds pass.</param>
/// <param name="WithoutEmail">People without a grounds pass and without an e-mail address.</param>
/// <param name="SharedEmail">People without a grounds pass whose address somebody else of the delegation has too, by address.</param>
public sealed record MissingDetails(bool Note, int AtHost, IReadOnlyList<string> WithoutEmail, IReadOnlyList<(string Email, IReadOnlyList<string> Names)> SharedEmail)
{
    public bool IsNothing => !IsIncomplete && AtHost == 0;

    /// <summary>True when something can be mended here; registering with the host is done there.</summary>
    public bool IsIncomplete => Note || WithoutEmail.Count > 0 || SharedEmail.Count > 0;

    public static MissingDetails Of(IReadOnlyList<DelegationPlace> places, bool hasNote)
    {
        var people = places.Select(place => place.Details).Where(person => !person.IsErased).ToList();
        var atHost = people.Where(person => !person.HasGroundsPass).ToList();
        var shared = people.Where(person => person.Email is not null)
            .GroupBy(person => person.Email!, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1 && group.Any(person => !person.HasGroundsPass));
        return new MissingDetails(
            !hasNote,
            atHost.Count,
            [.. atHost.Where(person => person.Email is null).Select(person => person.Name)],
            [.. shared.Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Select(person => person.Name)]))]);
    }
}

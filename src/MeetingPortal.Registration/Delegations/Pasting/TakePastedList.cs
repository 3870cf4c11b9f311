using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Delegations.Pasting;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Pasting;
using MeetingPortal.Registration.Pasting;

namespace MeetingPortal.Registration.Delegations.Pasting;

/// <summary>Takes from a pasted list the people who are new and what it says anew of those who are there; faulty rows are left.</summary>
/// <param name="Columns">What the columns hold, as the mission said; empty lets the list tell.</param>
/// <param name="Language">In which new people are written to.</param>
/// <param name="SeenVersion">Version of the delegation that the list was compared with; 0 before anybody was entered.</param>
public sealed record TakePastedList(DelegationKey Delegation, string? Text, IReadOnlyList<DelegateColumn> Columns, Language Language, int SeenVersion);

/// <param name="Left">The rows that were not taken, as they were pasted, below the row that names the columns; empty when none is left.</param>
public sealed record TakenList(int Added, int Changed, string Left);

public sealed class TakePastedListHandler(DelegationWrites delegations)
{
    public Task<Outcome<TakenList>> HandleAsync(TakePastedList command, Actor actor, CancellationToken cancellationToken) =>
        delegations.RunAsync<TakenList>(
            command.Delegation,
            actor,
            nameof(TakePastedList),
            work => IsAsSeen(work.Delegation, command.SeenVersion)
                ? PastedTable.Read(command.Text).Then(rows => Take(PastedList.Of(rows, command.Columns), command.Language, work))
                : new Refusal(TableRefusals.ChangedMeanwhile),
            cancellationToken);

    private static bool IsAsSeen(Delegation delegation, int version) => delegation.Version == version || (version == 0 && delegation.Members.Count == 0);

    private static Outcome<TakenList> Take(PastedList list, Language language, DelegationWork work)
    {
        if (list.Refusal is { } refusal)
        {
            return refusal;
        }

        var people = list.Against([.. work.Delegation.Members], language);
        if (!people.Any(person => person.IsTaken))
        {
            return new Refusal(TableRefusals.NothingToTake);
        }

        foreach (var person in people.Where(person => person.IsTaken))
        {
            var stored = CleanDetails.Of(person.Details, work.Meeting.StartsOn, work.Meeting.EndsOn).Then(details => person.Member is { } member
                ? work.Delegation.Edit(member.Id, details, member.Version, isSomebodyElse: false)
                : work.Delegation.Add(details, isSomebodyElse: false, work.Now));
            if (stored.Match<Refusal?>(_ => null, refused => refused) is { } refused)
            {
                return refused;
            }
        }

        var left = people.Where(person => person.Verdict == PastedVerdict.Faulty).Select(person => person.Row).ToList();
        return new TakenList(
            people.Count(person => person.Verdict == PastedVerdict.New), people.Count(person => person.Verdict == PastedVerdict.Changed), PastedRow.Text(list.Heading, left));
    }
}

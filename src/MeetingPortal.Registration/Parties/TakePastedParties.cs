using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Pasting;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Domain.Reference.Parties;
using MeetingPortal.Registration.Pasting;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Parties;

/// <summary>Takes the days of a treaty's States from a pasted list; faulty rows are left. The first list makes the treaty known.</summary>
/// <param name="IsNew">True when the treaty must not be known yet.</param>
/// <param name="AreConfirmed">Whether a depositary or the treaty's page confirms the days of the list.</param>
/// <param name="Seen"><see cref="TreatyParties.Mark"/> of what the list was compared with.</param>
public sealed record TakePastedParties(string Treaty, bool IsNew, string? Text, bool AreConfirmed, string Seen);

/// <param name="Left">The rows that were not taken, as they were pasted, below the row that names the columns; empty when none is left.</param>
public sealed record TakenParties(int Added, int Changed, string Left);

public sealed class TakePastedPartiesHandler(Writes writes, TreatyParties parties)
{
    public Task<Outcome<TakenParties>> HandleAsync(TakePastedParties command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<TakenParties>(
            actor,
            nameof(TakePastedParties),
            async (scope, cancellation) =>
            {
                var states = await parties.StatesAsync(command.Treaty, cancellation);
                if (!string.Equals(TreatyParties.Mark(states), command.Seen, StringComparison.Ordinal))
                {
                    return new Refusal(TableRefusals.ChangedMeanwhile);
                }

                if (command.IsNew && (await parties.CodesAsync(cancellation)).Contains(command.Treaty, StringComparer.Ordinal))
                {
                    return new Refusal(TreatyRefusals.CodeTaken);
                }

                return await PastedTable.Read(command.Text).Match(
                    rows => TakeAsync(scope, command, PastedParties.Of(rows), states, cancellation),
                    refusal => Task.FromResult<Outcome<TakenParties>>(refusal));
            },
            cancellationToken);

    private static async Task<Outcome<TakenParties>> TakeAsync(
        WriteScope scope, TakePastedParties command, PastedParties list, IReadOnlyList<TreatyState> states, CancellationToken cancellationToken)
    {
        if (list.Refusal is { } refusal)
        {
            return refusal;
        }

        var rows = list.Against([.. states.Select(state => state.State)], states.ToDictionary(state => state.State.Code, state => state.Dates, StringComparer.Ordinal));
        if (!rows.Any(row => row.IsTaken))
        {
            return new Refusal(TableRefusals.NothingToTake);
        }

        var relations = await scope.Store.TreatyRelations.Where(relation => relation.TreatyCode == command.Treaty).ToDictionaryAsync(relation => relation.StateCode, StringComparer.Ordinal, cancellationToken);
        foreach (var row in rows.Where(row => row.IsTaken))
        {
            if (!relations.TryGetValue(row.State!.Code, out var relation))
            {
                relation = new TreatyRelation { TreatyCode = command.Treaty, StateCode = row.State.Code };
                scope.Store.TreatyRelations.Add(relation);
            }

            relation.Set(row.Dates, command.AreConfirmed);
        }

        return new TakenParties(
            rows.Count(row => row.Verdict == PastedVerdict.New),
            rows.Count(row => row.Verdict == PastedVerdict.Changed),
            PastedRow.Text(list.Heading, [.. rows.Where(row => row.Verdict == PastedVerdict.Faulty).Select(row => row.Row)]));
    }
}

using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Reference;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Parties;

/// <summary>Changes the days of one State's relation to a treaty.</summary>
/// <param name="BasedOn"><see cref="TreatyDates.Mark"/> of the days as the form showed them.</param>
public sealed record SaveTreatyDates(string Treaty, string StateCode, TreatyDates Dates, bool AreConfirmed, string BasedOn);

public sealed class SaveTreatyDatesHandler(Writes writes)
{
    public Task<Outcome<bool>> HandleAsync(SaveTreatyDates command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<bool>(
            actor,
            nameof(SaveTreatyDates),
            async (scope, cancellation) =>
            {
                var relation = await scope.Store.TreatyRelations.SingleOrDefaultAsync(
                    candidate => candidate.TreatyCode == command.Treaty && candidate.StateCode == command.StateCode, cancellation);
                if (!string.Equals((relation?.Dates ?? new TreatyDates()).Mark, command.BasedOn, StringComparison.Ordinal))
                {
                    return new Refusal(Refusals.ChangedMeanwhile);
                }

                if (command.Dates.Refuse() is { } refusal)
                {
                    return refusal;
                }

                if (relation is null)
                {
                    relation = new TreatyRelation { TreatyCode = command.Treaty, StateCode = command.StateCode };
                    scope.Store.TreatyRelations.Add(relation);
                }

                relation.Set(command.Dates, command.AreConfirmed);
                return true;
            },
            cancellationToken);
}

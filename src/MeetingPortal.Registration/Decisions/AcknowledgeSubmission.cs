using MeetingPortal.Data;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Correspondence;
using MeetingPortal.Registration.Delegations;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Decisions;

/// <summary>Acknowledges everything that a submission asks for; the acknowledged delegation becomes what was handed in.</summary>
public sealed record AcknowledgeSubmission(SubmissionKey Submission);

public sealed class AcknowledgeSubmissionHandler(SubmissionWrites submissions, DelegationQueries queries)
{
    public Task<Outcome<Submission>> HandleAsync(AcknowledgeSubmission command, Actor actor, CancellationToken cancellationToken) =>
        submissions.RunAsync(
            command.Submission,
            actor,
            nameof(AcknowledgeSubmission),
            work => work.Submission.Acknowledge(command.Submission.SeenVersion, actor.UserId!.Value, work.Now),
            async (work, cancellation) =>
            {
                await ApplyAsync(work, cancellation);
                DelegationMail.Tell(work.Scope, work.Meeting, work.Submission);
            },
            cancellationToken);

    private async Task ApplyAsync(SubmissionWork work, CancellationToken cancellationToken)
    {
        var (store, id) = (work.Scope.Store, work.Delegation.Id);
        var changes = await queries.ChangesAsync(store, work.Submission.Id, cancellationToken);
        List<AcknowledgedMember> rows = work.IsFirst ? [] : await store.AcknowledgedMembers.Where(member => member.DelegationId == id).ToListAsync(cancellationToken);
        var result = DelegationDifference.Apply([.. rows.Select(row => row.Place)], changes, work.Submission.Order);
        var known = rows.ToDictionary(row => row.Id);
        foreach (var place in result)
        {
            if (known.Remove(place.Seat, out var row))
            {
                (row.PersonId, row.Position, row.Details) = (place.Person, place.Position, place.Details);
            }
            else
            {
                store.AcknowledgedMembers.Add(new AcknowledgedMember
                {
                    Id = place.Seat,
                    DelegationId = id,
                    PersonId = place.Person,
                    Position = place.Position,
                    Details = place.Details,
                });
            }
        }

        store.AcknowledgedMembers.RemoveRange(known.Values);
        await KeepHeadsAsync(store, work, result, cancellationToken);
    }

    private static async Task KeepHeadsAsync(
        PortalDbContext store, SubmissionWork work, IReadOnlyList<DelegationPlace> places, CancellationToken cancellationToken)
    {
        var id = work.Delegation.Id;
        var known = work.IsFirst ? [] : await store.HeadsOnDays.Where(head => head.DelegationId == id).ToDictionaryAsync(head => head.Day, cancellationToken);
        foreach (var day in work.Meeting.Days())
        {
            foreach (var place in places.Where(place => HeadDays.LeadsOn(place.Details, day)))
            {
                if (known.Remove(day, out var head))
                {
                    head.SeatId = place.Seat;
                }
                else
                {
                    store.HeadsOnDays.Add(new HeadOnDay { DelegationId = id, Day = day, SeatId = place.Seat });
                }
            }
        }

        store.HeadsOnDays.RemoveRange(known.Values);
    }
}

using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Meetings;

/// <summary>Changes what is set of a meeting and who holds its offices; readers see it at once.</summary>
/// <param name="BasedOn"><see cref="MeetingSettings.Mark"/> of the settings as the form showed them.</param>
public sealed record SaveMeetingSettings(MeetingId Meeting, MeetingSettings Settings, IReadOnlyList<OfficerData> Officers, string BasedOn);

public sealed class SaveMeetingSettingsHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<MeetingCode>> HandleAsync(SaveMeetingSettings command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<MeetingCode>(
            actor,
            nameof(SaveMeetingSettings),
            async (scope, cancellation) =>
            {
                var meeting = await scope.Store.Meetings.SingleAsync(candidate => candidate.Id == command.Meeting, cancellation);
                var officers = await scope.Store.Officers.Where(officer => officer.MeetingId == meeting.Id).ToListAsync(cancellation);
                if (!string.Equals(meeting.Settings().Mark(Known(officers)), command.BasedOn, StringComparison.Ordinal))
                {
                    return new Refusal(Refusals.ChangedMeanwhile);
                }

                if ((command.Settings.Refuse() ?? await RefuseCodeAsync(scope.Store, meeting, command.Settings.Code, cancellation)) is { } refusal)
                {
                    return refusal;
                }

                meeting.Set(command.Settings, clock.Now);
                Keep(scope.Store, meeting.Id, officers, command.Officers);
                await scope.PublicContentChangedAsync(meeting.Id, cancellation);
                return meeting.Code;
            },
            cancellationToken);

    /// <summary>The officers in the order in which they are shown and marked.</summary>
    public static IReadOnlyList<OfficerData> Known(IEnumerable<Officer> officers) =>
        [.. officers.OrderBy(officer => officer.Role).ThenBy(officer => officer.Id).Select(officer => new OfficerData(officer.Id, officer.Role, officer.Name, officer.StateCode))];

    /// <summary>Addresses that were given out keep leading somewhere: the code stays once anybody can have one.</summary>
    private static async Task<Refusal?> RefuseCodeAsync(PortalDbContext store, Meeting meeting, MeetingCode wanted, CancellationToken cancellationToken)
    {
        if (wanted == meeting.Code)
        {
            return null;
        }

        if (await store.Meetings.AnyAsync(other => other.Code == wanted, cancellationToken))
        {
            return new Refusal(MeetingRefusals.CodeTaken);
        }

        return await store.Releases.AnyAsync(release => release.MeetingId == meeting.Id, cancellationToken)
            || await store.DocumentFiles.AnyAsync(file => file.MeetingId == meeting.Id && file.PublicFrom != null, cancellationToken)
            || await store.Invitations.AnyAsync(invitation => invitation.MeetingId == meeting.Id, cancellationToken)
            || await store.Delegations.AnyAsync(delegation => delegation.MeetingId == meeting.Id, cancellationToken)
            || !meeting.IsInPreparation
                ? new Refusal(MeetingRefusals.CodeInUse)
                : null;
    }

    private void Keep(PortalDbContext store, MeetingId meeting, List<Officer> known, IReadOnlyList<OfficerData> wanted)
    {
        store.Officers.RemoveRange(known.Where(officer => wanted.All(data => data.Id != officer.Id)));
        foreach (var data in wanted)
        {
            if (known.Find(officer => officer.Id == data.Id) is { } officer)
            {
                (officer.Role, officer.Name, officer.StateCode) = (data.Role, data.Name, data.StateCode);
            }
            else
            {
                store.Officers.Add(new Officer { Id = Guid.CreateVersion7(clock.Now), MeetingId = meeting, Role = data.Role, Name = data.Name, StateCode = data.StateCode });
            }
        }
    }
}

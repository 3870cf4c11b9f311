using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Meetings;

/// <summary>Names a web page or a mailbox of the meeting, or changes one; readers see it at once.</summary>
/// <param name="Line">Null for a new one, which stands after the others.</param>
/// <param name="BasedOn"><see cref="MeetingLine.Mark"/> as the form showed it; empty for a new one.</param>
public sealed record SaveMeetingLine(MeetingId Meeting, MeetingLineKind Kind, Guid? Line, LocalizedText Label, string Target, string BasedOn);

public sealed class SaveMeetingLineHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<Guid>> HandleAsync(SaveMeetingLine command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<Guid>(
            actor,
            nameof(SaveMeetingLine),
            async (scope, cancellation) =>
            {
                if (command.Label.IsEmpty || !MeetingLine.Fits(command.Kind, command.Target))
                {
                    return new Refusal(command.Label.IsEmpty ? MeetingRefusals.LabelMissing : MeetingRefusals.TargetWrong);
                }

                if (command.Line is { } id && await RefuseAsync(scope.Store, command, id, cancellation) is { } refusal)
                {
                    return refusal;
                }

                var saved = command.Kind == MeetingLineKind.Contact
                    ? await SaveContactAsync(scope.Store, command, cancellation)
                    : await SaveWebPageAsync(scope.Store, command, cancellation);
                await scope.PublicContentChangedAsync(command.Meeting, cancellation);
                return saved;
            },
            cancellationToken);

    private static async Task<Refusal?> RefuseAsync(PortalDbContext store, SaveMeetingLine command, Guid id, CancellationToken cancellationToken)
    {
        var known = await MeetingLine.FindAsync(store, command.Meeting, command.Kind, id, cancellationToken);
        if (known is null)
        {
            return new Refusal(Refusals.ItemGone);
        }

        return string.Equals(known.Mark, command.BasedOn, StringComparison.Ordinal) ? null : new Refusal(Refusals.ChangedMeanwhile);
    }

    private async Task<Guid> SaveContactAsync(PortalDbContext store, SaveMeetingLine command, CancellationToken cancellationToken)
    {
        var all = await store.MeetingContacts.Where(contact => contact.MeetingId == command.Meeting).ToListAsync(cancellationToken);
        var contact = all.Find(candidate => candidate.Id == command.Line);
        if (contact is null)
        {
            contact = new MeetingContact { Id = Guid.CreateVersion7(clock.Now), MeetingId = command.Meeting, Position = all.Select(other => other.Position + 1).DefaultIfEmpty().Max(), Label = command.Label, Email = command.Target };
            store.MeetingContacts.Add(contact);
        }

        (contact.Label, contact.Email) = (command.Label, command.Target);
        return contact.Id;
    }

    private async Task<Guid> SaveWebPageAsync(PortalDbContext store, SaveMeetingLine command, CancellationToken cancellationToken)
    {
        var all = await store.MeetingWebPages.Where(page => page.MeetingId == command.Meeting).ToListAsync(cancellationToken);
        var page = all.Find(candidate => candidate.Id == command.Line);
        if (page is null)
        {
            page = new MeetingWebPage { Id = Guid.CreateVersion7(clock.Now), MeetingId = command.Meeting, Position = all.Select(other => other.Position + 1).DefaultIfEmpty().Max(), Label = command.Label, Url = command.Target };
            store.MeetingWebPages.Add(page);
        }

        (page.Label, page.Url) = (command.Label, command.Target);
        return page.Id;
    }
}

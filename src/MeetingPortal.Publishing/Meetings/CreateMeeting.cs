using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Markdown;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Meetings;

/// <summary>Makes a meeting, from nothing or after an earlier one: its agenda, programme, pages, deadlines and mailboxes as working copies; never people or papers. Readers find nothing of it yet.</summary>
/// <param name="CopyOf">The earlier meeting, or null.</param>
public sealed record CreateMeeting(MeetingSettings Settings, MeetingId? CopyOf);

public sealed class CreateMeetingHandler(Writes writes, RenderedTexts texts, MeetingClock clock)
{
    public Task<Outcome<MeetingCode>> HandleAsync(CreateMeeting command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<MeetingCode>(
            actor,
            nameof(CreateMeeting),
            async (scope, cancellation) =>
            {
                if (command.Settings.Refuse() is { } refusal)
                {
                    return refusal;
                }

                if (await scope.Store.Meetings.AnyAsync(other => other.Code == command.Settings.Code, cancellation))
                {
                    return new Refusal(MeetingRefusals.CodeTaken);
                }

                var meeting = Make(command.Settings);
                scope.Store.Meetings.Add(meeting);
                if (command.CopyOf is { } earlier)
                {
                    await CopyAsync(scope.Store, await scope.Store.Meetings.AsNoTracking().SingleAsync(candidate => candidate.Id == earlier, cancellation), meeting, actor, cancellation);
                }

                return meeting.Code;
            },
            cancellationToken);

    private Meeting Make(MeetingSettings settings)
    {
        var meeting = new Meeting
        {
            Id = NewId.At<MeetingId>(clock.Now),
            Code = settings.Code,
            ShortCode = settings.ShortCode,
            EditionNumber = settings.EditionNumber,
            Treaty = settings.Treaty,
            Title = settings.Title,
            StartsOn = settings.StartsOn,
            EndsOn = settings.EndsOn,
            ZoneId = settings.ZoneId,
            City = settings.City,
            Venue = settings.Venue,
            Room = settings.Room,
            SymbolRoot = settings.SymbolRoot,
            IsInPreparation = true,
        };
        meeting.Set(settings, clock.Now);
        return meeting;
    }

    private async Task CopyAsync(PortalDbContext store, Meeting earlier, Meeting meeting, Actor actor, CancellationToken cancellationToken)
    {
        var days = meeting.StartsOn.DayNumber - earlier.StartsOn.DayNumber;
        var copy = new ContentCopy($"As at {earlier.ShortCode}", days, () => NewId.At<ItemId>(clock.Now));
        var publications = await store.Publications.AsNoTracking().Where(publication => publication.MeetingId == earlier.Id).ToListAsync(cancellationToken);
        var copies = await store.WorkingCopies.AsNoTracking().Where(working => working.MeetingId == earlier.Id).ToDictionaryAsync(working => working.PublicationId, cancellationToken);

        // The agenda comes first: the programme takes its items up under their new identities.
        foreach (var publication in publications.OrderBy(publication => publication.Kind).ThenBy(publication => publication.Slug, StringComparer.Ordinal))
        {
            if (copy.Of(copies[publication.Id].Content) is { } content)
            {
                var id = NewId.At<PublicationId>(clock.Now);
                store.Publications.Add(new Publication { Id = id, MeetingId = meeting.Id, Kind = publication.Kind, Slug = publication.Slug });
                store.WorkingCopies.Add(new WorkingCopy { PublicationId = id, MeetingId = meeting.Id, Content = content, ChangedAt = clock.Now, ChangedBy = actor.Name });
                await texts.KeepAsync(store, content, cancellationToken);
            }
        }

        await CopyLinesAsync(store, earlier, meeting, days, cancellationToken);
    }

    /// <summary>Deadlines as many days before the opening, as something to be confirmed; the mailboxes of offices.</summary>
    private async Task CopyLinesAsync(PortalDbContext store, Meeting earlier, Meeting meeting, int days, CancellationToken cancellationToken)
    {
        foreach (var deadline in await store.Deadlines.AsNoTracking().Where(deadline => deadline.MeetingId == earlier.Id).ToListAsync(cancellationToken))
        {
            store.Deadlines.Add(new Deadline
            {
                Id = Guid.CreateVersion7(clock.Now),
                MeetingId = meeting.Id,
                Slug = deadline.Slug,
                Label = deadline.Label,
                Date = deadline.Date.AddDays(days),
                Time = deadline.Time,
                Source = SourceStatus.Inferred,
                SourceNote = $"As many days before the opening as at {earlier.ShortCode}",
            });
        }

        foreach (var contact in await store.MeetingContacts.AsNoTracking().Where(contact => contact.MeetingId == earlier.Id).ToListAsync(cancellationToken))
        {
            store.MeetingContacts.Add(new MeetingContact { Id = Guid.CreateVersion7(clock.Now), MeetingId = meeting.Id, Position = contact.Position, Label = contact.Label, Email = contact.Email });
        }
    }
}

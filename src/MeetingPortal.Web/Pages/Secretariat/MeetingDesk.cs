using MeetingPortal.Data;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Publishing.Meetings;
using MeetingPortal.Registration.Parties;
using MeetingPortal.Web.Pages.Secretariat.EditMeeting;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>What the pages of a meeting's settings show.</summary>
public sealed class MeetingDesk(PortalDbContext store, TreatyParties parties)
{
    public async Task<MeetingSurroundings> AroundAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var officers = await store.Officers.AsNoTracking().Where(officer => officer.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        return new MeetingSurroundings(
            SaveMeetingSettingsHandler.Known(officers),
            await LinesAsync(meeting.Id, cancellationToken),
            await store.States.AsNoTracking().Where(state => !state.IsFictional).ToListAsync(cancellationToken),
            await parties.CodesAsync(cancellationToken),
            meeting.TreatyCode is { } treaty ? await parties.CountsAsync(treaty, meeting.StatusDay, cancellationToken) : new Dictionary<TreatyStatus, int>());
    }

    public Task<MeetingLine?> LineAsync(MeetingId meeting, MeetingLineKind kind, Guid id, CancellationToken cancellationToken) =>
        MeetingLine.FindAsync(store, meeting, kind, id, cancellationToken);

    private async Task<IReadOnlyList<MeetingLine>> LinesAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var pages = await store.MeetingWebPages.AsNoTracking().Where(page => page.MeetingId == meeting).OrderBy(page => page.Position).ToListAsync(cancellationToken);
        var contacts = await store.MeetingContacts.AsNoTracking().Where(contact => contact.MeetingId == meeting).OrderBy(contact => contact.Position).ToListAsync(cancellationToken);
        return
        [
            .. pages.Select(page => new MeetingLine(MeetingLineKind.WebPage, page.Id, page.Label, page.Url)),
            .. contacts.Select(contact => new MeetingLine(MeetingLineKind.Contact, contact.Id, contact.Label, contact.Email)),
        ];
    }
}

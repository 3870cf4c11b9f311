using MeetingPortal.Data;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Meetings;

/// <summary>Where a line of a meeting's settings leads.</summary>
public enum MeetingLineKind
{
    WebPage,

    /// <summary>The mailbox of an office.</summary>
    Contact,
}

/// <summary>A web page that the meeting's papers name, or whom to write to.</summary>
/// <param name="Target">An address of the web or of e-mail.</param>
public sealed record MeetingLine(MeetingLineKind Kind, Guid Id, LocalizedText Label, string Target)
{
    /// <summary>Marks the line as it is now.</summary>
    public string Mark => MeetingSettings.MarkOf(Label, Target);

    /// <summary>Whether that is an address of the kind, not longer than the store takes.</summary>
    public static bool Fits(MeetingLineKind kind, string target) =>
        kind == MeetingLineKind.Contact ? EmailShape.Fits(target) : target is { Length: <= MeetingWebPage.UrlMaxLength } && WebAddress.IsOne(target);

    /// <summary>The line of that identity, or null.</summary>
    public static async Task<MeetingLine?> FindAsync(PortalDbContext store, MeetingId meeting, MeetingLineKind kind, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (kind == MeetingLineKind.Contact)
        {
            var contact = await store.MeetingContacts.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id && candidate.MeetingId == meeting, cancellationToken);
            return contact is null ? null : new MeetingLine(kind, id, contact.Label, contact.Email);
        }

        var page = await store.MeetingWebPages.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id && candidate.MeetingId == meeting, cancellationToken);
        return page is null ? null : new MeetingLine(kind, id, page.Label, page.Url);
    }
}

using MeetingPortal.Data;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>What translators' pages compare the working copies with.</summary>
public sealed class TranslationReads(PortalDbContext store)
{
    /// <summary>Every release of the meeting's publications, those that were withdrawn included.</summary>
    public async Task<ILookup<PublicationId, (int Number, PublicationContent Content)>> ReleasesAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var rows = await store.Releases.AsNoTracking()
            .Where(release => release.MeetingId == meeting)
            .Select(release => new { release.PublicationId, release.Number, release.Content })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.PublicationId, row => (row.Number, row.Content));
    }
}

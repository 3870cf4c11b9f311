using MeetingPortal.Data.Auditing;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.History;

/// <summary>Who changed what of a publication, when, field by field.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads) : StaffPageModel(reads)
{
    private const int Most = 100;

    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string kind, string slug, CancellationToken cancellationToken)
    {
        if (await FindAsync(kind, slug, cancellationToken) is not { } publication)
        {
            return NotFound();
        }

        var content = publication.Copy.Content;
        Title = Texts.Format(Strings.History_Title, ContentTitles.Of(content.Kind, content.OwnTitle, content.IsOutline, Language));
        Entries = await Reads.HistoryAsync(publication.Publication.Id, Most, cancellationToken);
        _names = await Reads.NamesAsync(Entries.Select(entry => entry.Actor), cancellationToken);
        return Page();
    }

    public string ActorName(AuditEntry entry) => _names.GetValueOrDefault(entry.Actor) ?? Strings.History_Portal;
}

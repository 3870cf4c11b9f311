using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Public.Changes;

/// <summary>Every release of a publication with what changed since the one before.</summary>
public sealed class IndexModel(PublicReads reads, MeetingClock clock) : MeetingPageModel(reads, clock)
{
    private AgendaContent? _agenda;

    public IReadOnlyList<PublicHistoryEntry> History { get; private set; } = [];

    public string PublicationTitle { get; private set; } = string.Empty;

    public override bool IsUnlisted => true;

    public async Task<IActionResult> OnGetAsync(string? kind, string? slug, CancellationToken cancellationToken)
    {
        var contentKind = slug is null ? Enum.Parse<ContentKind>(kind!, ignoreCase: true) : ContentKind.Page;
        History = await Reads.HistoryAsync(Meeting.Meeting.Id, contentKind, slug ?? kind!, cancellationToken);
        if (History.Count == 0)
        {
            return NotFound();
        }

        if (contentKind == ContentKind.Programme)
        {
            _agenda = (await Reads.CurrentAsync(Meeting.Meeting.Id, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken))?.Content as AgendaContent;
        }

        Tab = contentKind switch
        {
            ContentKind.Letter => Tab.Letter,
            ContentKind.Agenda => Tab.Agenda,
            ContentKind.Programme => Tab.Programme,
            _ => Tab.Information,
        };
        var newest = History[0].Release.Content;
        PublicationTitle = ContentTitles.Of(contentKind, newest.OwnTitle, newest.IsOutline, Language);
        Title = Texts.Format(Strings.Changes_Title, PublicationTitle);
        return Page();
    }

    /// <summary>The item as the agenda that readers have now says it.</summary>
    public AgendaItem? Item(ItemId id) => _agenda?.Find(id);
}

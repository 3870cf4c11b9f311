using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Public.DocumentPage;

/// <summary>The page of a document by its symbol; it exists from the first notice of the symbol and never moves.</summary>
public sealed class IndexModel(PublicReads reads, PublicLinks links) : PortalPageModel
{
    public PublicDocument Document { get; private set; } = null!;

    /// <summary>What supersedes it, what it supersedes, what is read with it, and what else is of its root, in this order.</summary>
    public IReadOnlyList<(FamilyRelation Relation, PublicDocument Document)> Family { get; private set; } = [];

    /// <summary>Where its own meeting takes it up.</summary>
    public TakenUp Own { get; private set; } = null!;

    /// <summary>Other meetings that list it, and where they take it up.</summary>
    public IReadOnlyList<TakenUp> Listing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string symbol, [FromQuery] string? l, [FromQuery] string? t, CancellationToken cancellationToken)
    {
        if (!DocumentSymbol.TryParse(symbol, out var parsed) || await reads.DocumentAsync(parsed, cancellationToken) is not { } document)
        {
            return NotFound();
        }

        if (!string.IsNullOrEmpty(l) || !string.IsNullOrEmpty(t))
        {
            PublicAnswer.Of(HttpContext).MayBeKept = false;
            if (Domain.Languages.Language.Find(l) is { } version && WayTo(document, version, t) is { } way)
            {
                return Redirect(way);
            }
        }

        if (!string.Equals(symbol, parsed.Path, StringComparison.Ordinal) || !string.Equals(parsed.Path, Listed(document, parsed).Path, StringComparison.Ordinal))
        {
            return RedirectPermanent(links.Document(Language, Listed(document, parsed)));
        }

        Document = document;
        await LoadMeetingAsync(cancellationToken);
        Tab = Tab.Documents;
        Title = $"{document.Symbol.AsIssued} {document.Title.Best(Language)?.Text.Text}";
        return Page();
    }

    /// <summary>The file in that language, or where the official service shows it; null when there is neither. One that was withdrawn is asked for by its type, and then says so.</summary>
    /// <param name="type">Ending of the file that is wanted where there are several, such as "docx".</param>
    private string? WayTo(PublicDocument document, Domain.Languages.Language version, string? type)
    {
        var files = document.FilesIn(version).ToList();
        bool IsWanted(PublicFile candidate) => candidate.Name.EndsWith($".{type}", StringComparison.OrdinalIgnoreCase);
        var file = files.FirstOrDefault(IsWanted) ?? document.WithdrawnIn(version).FirstOrDefault(gone => type is not null && IsWanted(gone)) ?? files.FirstOrDefault();
        return file is not null ? links.File(file.Id, file.Name)
            : document.StateIn(version) == VersionState.IssuedElsewhere ? document.OfficialAddress(version)
            : null;
    }

    /// <summary>The symbol by which the document is found; one that it had before leads to the one that it has.</summary>
    private static DocumentSymbol Listed(PublicDocument document, DocumentSymbol asked) => document.Symbols.FirstOrDefault(candidate => candidate == asked) ?? document.Symbol;

    private async Task LoadMeetingAsync(CancellationToken cancellationToken)
    {
        FrameMeeting = await reads.MeetingAsync(Document.Meeting, cancellationToken);
        var meeting = FrameMeeting!.Meeting;
        var all = await reads.DocumentsAsync(meeting, cancellationToken);
        Family =
        [
            .. from other in all
               where other.Id != Document.Id
               let relation = DocumentFamily.Of(Document.Symbols, other.Symbols)
               where relation is not null
               orderby relation
               select (relation.Value, other),
        ];
        Own = await TakenUpAsync(meeting, cancellationToken);
        var listing = new List<TakenUp>();
        foreach (var other in await reads.ListingAsync(Document.Id, cancellationToken))
        {
            listing.Add(await TakenUpAsync(other, cancellationToken));
        }

        Listing = listing;
    }

    private async Task<TakenUp> TakenUpAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var agenda = await reads.CurrentAsync(meeting.Id, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken);
        var programme = await reads.CurrentAsync(meeting.Id, ContentKind.Programme, PublicationSlugs.Programme, cancellationToken);
        var items = agenda?.Content as AgendaContent;
        return new TakenUp(
            meeting,
            [.. items?.ItemsOf(Document.Id) ?? []],
            items?.IsOutline == true,
            programme?.Content is ProgrammeContent taken && items is not null ? [.. taken.SittingsTaking(Document.Id, items)] : [],
            programme?.Content.IsOutline == true);
    }
}

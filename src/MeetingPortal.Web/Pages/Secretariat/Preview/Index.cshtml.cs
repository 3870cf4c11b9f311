using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Markdown;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Pages.Shared;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.Preview;

/// <summary>The working copy as readers of one language will see it.</summary>
[Authorize(Policy = Policies.Translation)]
public sealed class IndexModel(StaffReads reads, PublicReads published, MarkdownRenderer renderer, MeetingClock clock, SecretariatLinks links) : StaffPageModel(reads)
{
    public StaffPublication Publication { get; private set; } = null!;

    /// <summary>The language of the readers.</summary>
    public Domain.Languages.Language Previewing { get; private set; } = null!;

    public PageText? PageText { get; private set; }

    public AgendaView? Agenda { get; private set; }

    public ProgrammeView? Programme { get; private set; }

    /// <summary>Private sittings of which readers will see nothing.</summary>
    public IReadOnlyList<Sitting> LeftOut { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string kind, string slug, [FromQuery(Name = "in")] string? previewing, CancellationToken cancellationToken)
    {
        if (await FindAsync(kind, slug, cancellationToken) is not { } publication)
        {
            return NotFound();
        }

        (Publication, Previewing) = (publication, LanguageOr(previewing));
        var content = publication.Copy.Content;
        Title = $"{Strings.Staff_Preview}: {ContentTitles.Of(content.Kind, content.OwnTitle, content.IsOutline, Language)}";
        switch (content)
        {
            case PageContent page when page.Text.Best(Previewing) is var (shownIn, text):
                PageText = new PageText(page, shownIn, renderer.Render(text.Text));
                break;
            case AgendaContent agenda:
                await ShowAsync(agenda, cancellationToken);
                break;
            case ProgrammeContent programme:
                await ShowAsync(programme, cancellationToken);
                break;
        }

        return Page();
    }

    private async Task ShowAsync(AgendaContent agenda, CancellationToken cancellationToken)
    {
        var documents = await published.DocumentsAsync(Meeting, cancellationToken);
        var programme = await ReadersSeeAsync<ProgrammeContent>(ContentKind.Programme, PublicationSlugs.Programme, cancellationToken);
        Agenda = new AgendaView(
            agenda, Meeting.Code, documents.OfficialOf(Meeting.Code, ContentKind.Agenda), documents, programme, AddressOf(ContentKind.Programme, PublicationSlugs.Programme));
    }

    private async Task ShowAsync(ProgrammeContent programme, CancellationToken cancellationToken)
    {
        var documents = await published.DocumentsAsync(Meeting, cancellationToken);
        var agenda = await ReadersSeeAsync<AgendaContent>(ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken);
        var seen = AsReadersSee(programme);
        LeftOut = [.. programme.Days().SelectMany(day => day).Where(sitting => !seen.Sittings.Any(shown => shown.Id == sitting.Id))];
        Programme = new ProgrammeView(
            seen, Meeting, documents.OfficialOf(Meeting.Code, ContentKind.Programme), id => agenda?.Find(id), AddressOf(ContentKind.Agenda, PublicationSlugs.Agenda), clock.Now);
    }

    /// <summary>What readers have of that kind, or would have if it were released now.</summary>
    private async Task<TContent?> ReadersSeeAsync<TContent>(ContentKind kind, string slug, CancellationToken cancellationToken)
        where TContent : PublicationContent =>
        (await published.CurrentAsync(Meeting.Id, kind, slug, cancellationToken))?.Content as TContent
        ?? ((await Reads.PublicationAsync(Meeting.Id, kind, slug, cancellationToken))?.Copy.Content is TContent copy ? AsReadersSee(copy) : null);

    private static TContent AsReadersSee<TContent>(TContent copy)
        where TContent : PublicationContent => (TContent)copy.ForPublic(copy.HiddenItems(), copy.UntoldItems());

    private string AddressOf(ContentKind kind, string slug) => links.Preview(Language, Meeting.Code, kind, slug, Previewing);
}

using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Pages.Shared;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.TranslateTitles;

/// <summary>Writes titles of documents in one language beside the originals. What is saved waits for an officer, whoever saves it.</summary>
[Authorize(Policy = Policies.Translation)]
public sealed class IndexModel(StaffReads reads, TitleReads titles, ProposeTitlesHandler propose, SecretariatLinks links) : StaffPageModel(reads)
{
    public const int PageLength = 50;

    [BindProperty]
    public TitlesInput Input { get; set; } = new();

    /// <summary>Says "missing" to leave out what has words or for which some wait.</summary>
    [BindProperty(SupportsGet = true, Name = "only")]
    public string? Only { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public string? Asked { get; set; }

    public Language Into { get; private set; } = null!;

    /// <summary>The titles of this page; of a form that comes back, those that it had.</summary>
    public PagedRows<TitledDocument> Paged { get; private set; } = null!;

    /// <summary>Titles that somebody else changed, or for which somebody else proposed words, since the form was opened.</summary>
    public IReadOnlyList<TitledDocument> ChangedMeanwhile { get; private set; } = [];

    public Func<TitledDocument, (string? State, string Words)> StandingOf { get; private set; } = null!;

    public bool IsSaved { get; private set; }

    public bool IsOnlyMissing => Only is "missing";

    public async Task OnGetAsync([FromQuery] bool saved, CancellationToken cancellationToken)
    {
        IsSaved = saved;
        await ShowAsync(cancellationToken);
        Input = TitlesInput.From(Paged.Rows, Into);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Check();
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var changes = Input.Changes(Paged.Rows, Into);
        var outcome = await propose.HandleAsync(new ProposeTitles(Meeting.Id, Into, changes), User.AsActor(), cancellationToken);
        return await outcome.Match<Task<IActionResult>>(
            _ => Task.FromResult<IActionResult>(Redirect(links.TranslateTitles(Language, Meeting.Code, Into, IsOnlyMissing, Paged.Number, saved: true))),
            refusal => RefusedAsync(refusal, changes, cancellationToken));
    }

    public TitleInput TypedOf(TitledDocument document) => Input.Titles.Find(title => title.Document == document.Id.Value) ?? TitleInput.From(document, Into);

    /// <summary>Name of the form's field for that title.</summary>
    public string FieldOf(TitledDocument document) => $"Input.Titles[{Paged.Rows.ToList().IndexOf(document)}].Words";

    protected override Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Into = Domain.Languages.Language.Parse((string)RouteData.Values["into"]!);
        Title = Texts.Format(Strings.Translate_Title, Strings.Languages_Titles, LanguageNames.Of(Into));
        return Task.FromResult(true);
    }

    /// <summary>Those without words stand first; a form that comes back keeps its titles, whatever became of them.</summary>
    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var documents = await titles.AllAsync(Meeting, cancellationToken);
        StandingOf = await titles.StandingsAsync(documents, Into, Language, cancellationToken);
        var listed = documents
            .Where(document => document.Original != Into && (!IsOnlyMissing || (document.Title.Find(Into) is null && !document.WaitsIn(Into))))
            .OrderBy(document => document.Title.Find(Into) is null ? 0 : 1)
            .ToList();
        Paged = PagedRows.Of(listed, Asked, PageLength);
        var typed = Input.Titles.Select(title => title.Document).ToList();
        if (typed.Count > 0)
        {
            Paged = Paged with { Rows = [.. typed.Distinct().Select(id => documents.FirstOrDefault(document => document.Id.Value == id)).OfType<TitledDocument>()] };
        }
    }

    /// <summary>Words may be left, changed or proposed; only an officer takes a language out of a title.</summary>
    private void Check()
    {
        foreach (var document in Paged.Rows)
        {
            var words = TypedOf(document).Clean;
            if (words?.Length > TitleProposal.WordsMaxLength)
            {
                ModelState.AddModelError(FieldOf(document), Texts.Format(Strings.Translate_TooLong, TitleProposal.WordsMaxLength));
            }
            else if (words is null && document.Title.Find(Into) is not null)
            {
                ModelState.AddModelError(FieldOf(document), Strings.Titles_NotTakenOut);
            }
        }
    }

    private async Task<IActionResult> RefusedAsync(Refusal refusal, IReadOnlyList<ProposedTitle> changes, CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        var seen = changes.ToDictionary(change => change.Document, change => change.Seen);
        ChangedMeanwhile = [.. Paged.Rows.Where(document => seen.TryGetValue(document.Id, out var mark) && !string.Equals(mark, document.MarkIn(Into), StringComparison.Ordinal))];

        // Saving again from here is a decision made in sight of both.
        foreach (var document in ChangedMeanwhile)
        {
            TypedOf(document).Seen = document.MarkIn(Into);
        }

        ModelState.Clear();
        return this.Invalid(refusal, ChangedMeanwhile is [var first, ..] ? FieldOf(first) : string.Empty);
    }
}

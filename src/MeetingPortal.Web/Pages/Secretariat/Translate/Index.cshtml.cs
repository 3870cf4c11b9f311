using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.Translate;

/// <summary>Writes one language of a publication beside the original. A translator changes nothing else and releases nothing.</summary>
[Authorize(Policy = Policies.Translation)]
public sealed class IndexModel(StaffReads reads, TranslationReads translations, TranslatePublicationHandler translate, MeetingClock clock, SecretariatLinks links) : StaffPageModel(reads)
{
    [BindProperty]
    public TranslationInput Input { get; set; } = new();

    public StaffPublication Publication { get; private set; } = null!;

    public Language Into { get; private set; } = null!;

    public IReadOnlyList<TranslationStanding> Standings { get; private set; } = [];

    /// <summary>Texts that somebody else changed, or whose original changed, since the form was opened.</summary>
    public IReadOnlyList<TranslationStanding> ChangedMeanwhile { get; private set; } = [];

    /// <summary>What was typed for texts that are no longer there.</summary>
    public IReadOnlyList<string> Gone { get; private set; } = [];

    public bool IsSaved { get; private set; }

    public string Name => ContentTitles.Of(Working.Kind, Working.OwnTitle, Working.IsOutline, Language);

    private PublicationContent Working => Publication.Copy.Content;

    public void OnGet([FromQuery] bool saved)
    {
        IsSaved = saved;
        Input = TranslationInput.From(Standings, Into);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var changes = Input.Changes(
            [.. Standings.Select(standing => standing.Text)],
            Into,
            Working.Kind == ContentKind.Page ? TextStatus.Own : TextStatus.Official,
            User.FindFirst(SessionClaims.DisplayName)!.Value,
            Meeting.Frame().DayOf(clock.Now));
        Check();
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        KeepWhatIsGone();
        var command = new TranslatePublication(Meeting.Id, Publication.Publication.Id, Into, changes);
        var outcome = await translate.HandleAsync(command, User.AsActor(), cancellationToken);
        return await outcome.Match<Task<IActionResult>>(
            _ => Task.FromResult<IActionResult>(Gone.Count > 0 ? Page() : Redirect(links.Translate(Language, Meeting.Code, Working.Kind, Publication.Publication.Slug, Into) + "?saved=true")),
            refusal => RefusedAsync(refusal, changes, cancellationToken));
    }

    /// <summary>The line of the form for that text; an empty one for a text that came meanwhile.</summary>
    public TextInput TypedOf(TranslationStanding standing) =>
        Input.Texts.FirstOrDefault(text => string.Equals(text.Place, standing.Text.Place.ToString(), StringComparison.Ordinal)) ?? TextInput.From(standing, Into);

    /// <summary>Name of the form's field for that text.</summary>
    public string FieldOf(TranslationStanding standing) => $"Input.Texts[{Standings.ToList().IndexOf(standing)}].Words";

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Into = Domain.Languages.Language.Parse((string)RouteData.Values["into"]!);
        if (!await ReloadAsync(HttpContext.RequestAborted))
        {
            return false;
        }

        Title = Texts.Format(Strings.Translate_Title, Name, LanguageNames.Of(Into));
        return true;
    }

    private async Task<bool> ReloadAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync((string)RouteData.Values["kind"]!, (string)RouteData.Values["slug"]!, cancellationToken) is not { } publication)
        {
            return false;
        }

        Publication = publication;
        var releases = await translations.ReleasesAsync(Meeting.Id, cancellationToken);
        Standings = TranslationStanding.Of(Working, [.. releases[publication.Publication.Id]], Into);
        return true;
    }

    private void Check()
    {
        foreach (var standing in Standings.Where(standing => TypedOf(standing).Words?.Length > standing.Text.MaxLength))
        {
            ModelState.AddModelError(FieldOf(standing), Texts.Format(Strings.Translate_TooLong, standing.Text.MaxLength));
        }
    }

    private void KeepWhatIsGone()
    {
        var known = Standings.Select(standing => standing.Text.Place.ToString()).ToHashSet(StringComparer.Ordinal);
        Gone = [.. Input.Texts.Where(text => !known.Contains(text.Place) && !string.IsNullOrWhiteSpace(text.Words)).Select(text => text.Words!)];
    }

    private async Task<IActionResult> RefusedAsync(Refusal refusal, IReadOnlyList<TextTranslation> changes, CancellationToken cancellationToken)
    {
        if (refusal.Key is Refusals.ChangedMeanwhile)
        {
            await ReloadAsync(cancellationToken);
            var based = changes.ToDictionary(change => change.Place, change => change.BasedOn);
            ChangedMeanwhile = [.. Standings.Where(standing => based.TryGetValue(standing.Text.Place, out var mark) && !string.Equals(mark, standing.Text.MarkOf(Into), StringComparison.Ordinal))];

            // Saving again from here is a decision made in sight of both.
            foreach (var standing in ChangedMeanwhile)
            {
                TypedOf(standing).BasedOn = standing.Text.MarkOf(Into);
            }

            ModelState.Clear();
        }

        return this.Invalid(refusal, Standings.Count > 0 ? FieldOf(ChangedMeanwhile is [var first, ..] ? first : Standings[0]) : string.Empty);
    }
}

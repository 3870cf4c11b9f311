using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Releases;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.WithdrawRelease;

/// <summary>Takes the current release away from readers, with a reason that its address tells from then on.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, WithdrawReleaseHandler withdraw, MeetingClock clock, SecretariatLinks links) : StaffPageModel(reads)
{
    [BindProperty]
    public SixTexts Reason { get; set; } = new();

    /// <summary>The release that the page showed.</summary>
    [BindProperty]
    public int Number { get; set; }

    public StaffPublication Publication { get; private set; } = null!;

    public string PublicationTitle { get; private set; } = string.Empty;

    /// <summary>What readers lose elsewhere.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Reason.IsLongerThan(Domain.Publications.Release.SentenceMaxLength))
        {
            ModelState.AddModelError(nameof(Reason), Strings.SixTexts_TooLong);
            return this.Invalid();
        }

        var publication = Publication.Publication;
        var reason = Reason.ToText(before: null, TextStatus.Own, User.FindFirst(SessionClaims.DisplayName)!.Value, Meeting.Frame().DayOf(clock.Now));
        var outcome = await withdraw.HandleAsync(
            new Publishing.Releases.WithdrawRelease(Meeting.Id, publication.Id, Number, reason), User.AsActor(), cancellationToken);
        return outcome.Match(
            _ => Redirect(links.Release(Language, Meeting.Code, publication.Kind, publication.Slug)),
            refusal => this.Invalid(refusal, refusal.Key is Refusals.WithdrawalReasonMissing ? nameof(Reason) : string.Empty));
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        var (kind, slug) = ((string)RouteData.Values["kind"]!, (string)RouteData.Values["slug"]!);
        if (await FindAsync(kind, slug, HttpContext.RequestAborted) is not { } found)
        {
            return false;
        }

        Publication = found;
        PublicationTitle = ContentTitles.Of(found.Copy.Content.Kind, found.Copy.Content.OwnTitle, found.Copy.Content.IsOutline, Language);
        Title = Texts.Format(Strings.Withdraw_Title, PublicationTitle);
        if (found.Publication.Kind == ContentKind.Agenda && await IsPointedToAsync(HttpContext.RequestAborted))
        {
            var before = await Reads.StandingBeforeAsync(found.Publication.Id, HttpContext.RequestAborted);
            Warnings = [before is null ? Strings.Withdraw_ProgrammeWithoutItems : Texts.Format(Strings.Withdraw_ProgrammeOlderItems, before)];
        }

        return true;
    }

    /// <summary>True when the programme that readers have points to items of the agenda.</summary>
    private async Task<bool> IsPointedToAsync(CancellationToken cancellationToken) =>
        await Reads.PublicationAsync(Meeting.Id, ContentKind.Programme, PublicationSlugs.Programme, cancellationToken) is
            { Current: { WithdrawnAt: null, Content: ProgrammeContent { HasAgendaItems: true } } };
}

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

namespace MeetingPortal.Web.Pages.Secretariat.SetStage;

/// <summary>Says how far the agenda or the programme has come, and on whose word; leaving an outline asks for a comparison with the official text.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, SetStageHandler set, MeetingClock clock, SecretariatLinks links) : StaffPageModel(reads)
{
    [BindProperty]
    public StageInput Input { get; set; } = new();

    public ContentKind Kind { get; private set; }

    public IHaveStage Now { get; private set; } = null!;

    public string PublicationTitle => Kind == ContentKind.Agenda ? Strings.EditAgenda_Title : Strings.EditProgramme_Title;

    public string BackAddress => Kind == ContentKind.Agenda ? links.Agenda(Language, Meeting.Code) : links.Programme(Language, Meeting.Code);

    public void OnGet() => Input = StageInput.From(Now);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Now.Stage == Stage.Outline && !Input.IsCompared)
        {
            ModelState.AddModelError("Input.IsCompared", Strings.EditAgenda_CompareFirst);
        }

        if (Input.Source.IsLongerThan(Staging.SourceMaxLength))
        {
            ModelState.AddModelError("Input.Source", Strings.SixTexts_TooLong);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var source = Input.Source.ToText(Now.StageSource, TextStatus.Own, User.FindFirst(SessionClaims.DisplayName)!.Value, Meeting.Frame().DayOf(clock.Now));
        var outcome = await set.HandleAsync(new Publishing.WorkingCopies.SetStage(Meeting.Id, Kind, Input.Stage, source, Input.BasedOn), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(BackAddress + "?saved=true"), Refused);
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Kind = Enum.Parse<ContentKind>((string)RouteData.Values["staged"]!, ignoreCase: true);
        var found = (await Reads.PublicationsAsync(Meeting.Id, HttpContext.RequestAborted)).FirstOrDefault(row => row.Publication.Kind == Kind);
        Now = (found?.Copy.Content as IHaveStage)!;
        Title = Texts.Format(Strings.EditAgenda_StageTitle, ContentTitles.Of(Kind, ownTitle: null, isOutline: false, Language));
        return Now is not null;
    }

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is Refusals.ChangedMeanwhile)
        {
            See(StageInput.From(Now), Input);
        }

        return this.Invalid(refusal, refusal.Key is Refusals.StageSourceMissing ? "Input.Source" : string.Empty);
    }
}

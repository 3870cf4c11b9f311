using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Meetings;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.EditDeadline;

/// <summary>Sets a deadline of the meeting, changes one or takes one away.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, SaveDeadlineHandler save, RemoveDeadlineHandler remove, MeetingClock clock, SecretariatLinks links) : StaffPageModel(reads)
{
    [BindProperty]
    public DeadlineInput Input { get; set; } = new();

    [BindProperty(Name = "sure")]
    public bool IsSure { get; set; }

    /// <summary>The deadline that is changed; null for a new one.</summary>
    public Deadline? Deadline { get; private set; }

    public bool HasRegistration { get; private set; }

    public void OnGet() => Input = Deadline is null ? new DeadlineInput { Time = "23:59" } : DeadlineInput.From(Deadline);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var data = Input.ToData(Deadline, User.FindFirst(SessionClaims.DisplayName)!.Value, Meeting.Frame().DayOf(clock.Now));
        if (data is null)
        {
            ModelState.AddModelError("Input.Day", Strings.Deadline_TimeWrong);
        }

        if (Input.Label.IsLongerThan(MeetingSettings.TextMaxLength))
        {
            ModelState.AddModelError("Input.Label", Strings.SixTexts_TooLong);
        }

        if (Input.SourceNote?.Length > Deadline.SourceNoteMaxLength)
        {
            ModelState.AddModelError("Input.SourceNote", Strings.SixTexts_TooLong);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var outcome = await save.HandleAsync(new SaveDeadline(Meeting.Id, Deadline?.Id, data!, Input.IsRegistration, Input.BasedOn), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.Meeting(Language, Meeting.Code) + "#deadlines"), Refused);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        var basedOn = Input.BasedOn;
        Input = Deadline is null ? new DeadlineInput() : DeadlineInput.From(Deadline);
        ModelState.Clear();
        if (!IsSure || Deadline is null)
        {
            ModelState.AddModelError("sure", Strings.Settings_SureMissing);
            return this.Invalid();
        }

        var outcome = await remove.HandleAsync(new RemoveDeadline(Meeting.Id, Deadline.Id, basedOn), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.Meeting(Language, Meeting.Code) + "#deadlines"), refusal => this.Invalid(refusal));
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        var all = await Reads.DeadlinesAsync(Meeting.Id, HttpContext.RequestAborted);
        HasRegistration = all.Any(deadline => string.Equals(deadline.Slug, Deadline.Registration, StringComparison.Ordinal));
        var named = Guid.TryParse(RouteData.Values["deadline"] as string, out var id);
        Deadline = named ? all.FirstOrDefault(deadline => deadline.Id == id) : null;
        Title = Deadline is null ? Strings.Deadline_Add : Strings.Deadline_Edit;
        return named == Deadline is not null;
    }

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is Refusals.ChangedMeanwhile)
        {
            See(DeadlineInput.From(Deadline!), Input);
        }

        return this.Invalid(refusal, refusal.Key switch
        {
            Refusals.SittingTimeSkipped => "Input.Day",
            MeetingRefusals.LabelMissing => "Input.Label",
            MeetingRefusals.DeadlineTaken => "Input.IsRegistration",
            _ => string.Empty,
        });
    }
}

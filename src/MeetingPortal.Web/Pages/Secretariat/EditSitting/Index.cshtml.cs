using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Programmes;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.EditSitting;

/// <summary>Adds a sitting to the working copy of the programme, or changes one; nothing that is typed is lost when a save is refused.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, AddSittingHandler add, EditSittingHandler edit, MeetingClock clock, SecretariatLinks links)
    : WorkingCopyPageModel<ProgrammeContent>(reads, ContentKind.Programme)
{
    [BindProperty]
    public SittingInput Input { get; set; } = new();

    /// <summary>The sitting that is changed; null for a new one.</summary>
    public Sitting? Sitting { get; private set; }

    public void OnGet() => Input = Sitting is null ? SittingInput.Next(Working, Meeting) : SittingInput.From(Working, Sitting);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (GoneMeanwhile(Input) is { } gone)
        {
            return gone;
        }

        var data = Input.ToData(Sitting, User.FindFirst(SessionClaims.DisplayName)!.Value, Meeting.Frame().DayOf(clock.Now));
        if (data is null)
        {
            ModelState.AddModelError("Input.Day", Strings.EditProgramme_TimeWrong);
        }

        if (Input.Room.IsLongerThan(ProgrammeContent.TextMaxLength))
        {
            ModelState.AddModelError("Input.Room", Strings.SixTexts_TooLong);
        }

        return ModelState.IsValid ? (await SaveAsync(data!, cancellationToken)).Match(Saved, Refused) : this.Invalid();
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        if (!await base.LoadAsync(context))
        {
            return false;
        }

        var named = Named("sitting");
        Sitting = named is { } id ? Working.Find(id) : null;
        Title = Sitting is null ? Strings.EditProgramme_AddSitting : Strings.EditProgramme_EditSitting;
        IsGone = named is not null && Sitting is null && HttpMethods.IsPost(Request.Method);
        return IsGone || named is null == Sitting is null;
    }

    private Task<Outcome<ProgrammeContent>> SaveAsync(SittingData data, CancellationToken cancellationToken) => Sitting is null
        ? add.HandleAsync(new AddSitting(Meeting.Id, data, Meeting.Zone), User.AsActor(), cancellationToken)
        : edit.HandleAsync(new Publishing.Programmes.EditSitting(Meeting.Id, Sitting.Id, data, Meeting.Zone, Input.BasedOn), User.AsActor(), cancellationToken);

    private IActionResult Saved(ProgrammeContent programme) =>
        SavedIn(links.Programme(Language, Meeting.Code), (Sitting is null ? programme.Sittings[^1] : Sitting).Slug);

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is Refusals.ChangedMeanwhile)
        {
            See(SittingInput.From(Working, Sitting!), Input);
        }

        return this.Invalid(refusal, refusal.Key switch
        {
            Refusals.SittingTimeSkipped => "Input.Day",
            Refusals.SittingEndsFirst => "Input.End",
            _ => string.Empty,
        });
    }
}

using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Publishing.Meetings;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Pages.Secretariat.EditMeeting;

/// <summary>Everything that is set of a meeting; nothing that is typed is lost when a save is refused.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(
    StaffReads reads, MeetingDesk desk, SaveMeetingSettingsHandler save, OpenMeetingHandler open, MeetingClock clock, IOptions<PortalOptions> portal, SecretariatLinks links)
    : StaffPageModel(reads)
{
    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    [BindProperty(Name = "sure")]
    public bool IsSure { get; set; }

    public MeetingSurroundings Around { get; private set; } = null!;

    /// <summary>What was just done, said once.</summary>
    public string? Notice { get; private set; }

    /// <summary>Who is named where the meeting names nobody.</summary>
    public string PortalOperator => portal.Value.OperatorIn(Language);

    public void OnGet([FromQuery] string? done)
    {
        Input = SettingsInput.From(Meeting.Settings(), Around.Officers);
        Notice = done switch
        {
            "saved" => Strings.Settings_Saved,
            "opened" => Strings.Settings_Opened,
            "removed" => Strings.Settings_Removed,
            _ => null,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Input.Check(ModelState))
        {
            return this.Invalid();
        }

        var settings = Input.ToSettings(Meeting.Settings(), User.FindFirst(SessionClaims.DisplayName)!.Value, Meeting.Frame().DayOf(clock.Now));
        var command = new SaveMeetingSettings(Meeting.Id, settings, Input.ToOfficers(), Input.BasedOn);
        var outcome = await save.HandleAsync(command, User.AsActor(), cancellationToken);
        return outcome.Match(code => Redirect(links.Settings(Language, code) + "?done=saved"), Refused);
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken)
    {
        Input = SettingsInput.From(Meeting.Settings(), Around.Officers);
        ModelState.Clear();
        if (!IsSure)
        {
            ModelState.AddModelError("sure", Strings.Settings_SureMissing);
            return this.Invalid();
        }

        await open.HandleAsync(new OpenMeeting(Meeting.Id), User.AsActor(), cancellationToken);
        return Redirect(links.Settings(Language, Meeting.Code) + "?done=opened");
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Title = Strings.Settings_Title;
        Around = await desk.AroundAsync(Meeting, HttpContext.RequestAborted);
        return true;
    }

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is Refusals.ChangedMeanwhile)
        {
            See(SettingsInput.From(Meeting.Settings(), Around.Officers), Input);
        }

        return this.Invalid(refusal, MeetingInput.FieldOf(refusal.Key));
    }
}

/// <summary>What the form of the settings stands between.</summary>
/// <param name="Parties">How many States stand how to the treaty on the day that counts; empty when none is named.</param>
public sealed record MeetingSurroundings(
    IReadOnlyList<OfficerData> Officers,
    IReadOnlyList<MeetingLine> Lines,
    IReadOnlyList<State> States,
    IReadOnlyList<string> Treaties,
    IReadOnlyDictionary<TreatyStatus, int> Parties);

using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Meetings;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.EditMeetingLine;

/// <summary>Names a web page or a mailbox of the meeting, changes one or takes one away.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, MeetingDesk desk, SaveMeetingLineHandler save, RemoveMeetingLineHandler remove, MeetingClock clock, SecretariatLinks links)
    : StaffPageModel(reads)
{
    [BindProperty]
    public LineInput Input { get; set; } = new();

    [BindProperty(Name = "sure")]
    public bool IsSure { get; set; }

    public MeetingLineKind Kind { get; private set; }

    /// <summary>The line that is changed; null for a new one.</summary>
    public MeetingLine? Line { get; private set; }

    public void OnGet() => Input = LineInput.From(Line);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Label.IsLongerThan(MeetingSettings.TextMaxLength))
        {
            ModelState.AddModelError("Input.Label", Strings.SixTexts_TooLong);
            return this.Invalid();
        }

        var label = Input.Label.ToText(Line?.Label, TextStatus.Own, User.FindFirst(SessionClaims.DisplayName)!.Value, Meeting.Frame().DayOf(clock.Now));
        var outcome = await save.HandleAsync(new SaveMeetingLine(Meeting.Id, Kind, Line?.Id, label, Input.Target?.Trim() ?? string.Empty, Input.BasedOn), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect($"{links.Settings(Language, Meeting.Code)}?done=saved"), Refused);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        var basedOn = Input.BasedOn;
        Input = LineInput.From(Line);
        ModelState.Clear();
        if (!IsSure || Line is null)
        {
            ModelState.AddModelError("sure", Strings.Settings_SureMissing);
            return this.Invalid();
        }

        var outcome = await remove.HandleAsync(new RemoveMeetingLine(Meeting.Id, Kind, Line.Id, basedOn), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect($"{links.Settings(Language, Meeting.Code)}?done=removed"), refusal => this.Invalid(refusal));
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        if (!Enum.TryParse<MeetingLineKind>(RouteData.Values["lineKind"] as string, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            return false;
        }

        Kind = kind;
        var named = Guid.TryParse(RouteData.Values["line"] as string, out var id);
        Line = named ? await desk.LineAsync(Meeting.Id, kind, id, HttpContext.RequestAborted) : null;
        Title = Texts.OfKey(Line is null ? $"MeetingLine_Add{kind}" : $"MeetingLine_Edit{kind}");
        return named == Line is not null;
    }

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is Refusals.ChangedMeanwhile)
        {
            See(LineInput.From(Line), Input);
        }

        return this.Invalid(refusal, refusal.Key switch
        {
            MeetingRefusals.LabelMissing => "Input.Label",
            MeetingRefusals.TargetWrong => "Input.Target",
            _ => string.Empty,
        });
    }
}

/// <summary>The form of a line.</summary>
public sealed class LineInput : IBasedOn
{
    public SixTexts Label { get; set; } = new();

    public string? Target { get; set; }

    /// <summary>Mark of the line from which the editing began; empty for a new one.</summary>
    public string BasedOn { get; set; } = string.Empty;

    public static LineInput From(MeetingLine? line) => new() { Label = SixTexts.From(line?.Label), Target = line?.Target, BasedOn = line?.Mark ?? string.Empty };
}

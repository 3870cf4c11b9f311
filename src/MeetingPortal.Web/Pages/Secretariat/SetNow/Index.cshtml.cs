using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Rooms;
using MeetingPortal.Publishing.Rooms;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.SetNow;

/// <summary>Says with one press what is on in the room of a sitting.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, SetNowHandler set, UndoNowHandler undo, MeetingClock clock, SecretariatLinks links) : StaffPageModel(reads)
{
    private AgendaContent? _agenda;

    [BindProperty]
    public NowInput Input { get; set; } = new();

    /// <summary>Version of the room's record that the page showed.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    public IReadOnlyList<Sitting> Sittings { get; private set; } = [];

    /// <summary>Null while no programme is released.</summary>
    public Sitting? Sitting { get; private set; }

    public RoomNow? Room { get; private set; }

    /// <summary>What readers are told of this sitting; null when that is nothing, or another sitting's.</summary>
    public NowMoment? Standing { get; private set; }

    public IReadOnlyList<NowStep> Steps { get; private set; } = [];

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostBeginAsync(Guid? entry, Guid? item, CancellationToken cancellationToken) =>
        SayAsync(NowState.Begun, IdOf(entry), IdOf(item), null, new NowInput(), cancellationToken);

    /// <summary>Whatever was on goes on after it.</summary>
    public Task<IActionResult> OnPostSuspendAsync(CancellationToken cancellationToken)
    {
        if (Input.HasWrongUntil)
        {
            ModelState.AddModelError("Input.Until", Strings.SetNow_UntilWrong);
        }

        return SayAsync(NowState.Suspended, Standing?.Entry, Standing?.AgendaItem, TimeField.Read(Input.Until), Input, cancellationToken);
    }

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken) => SayAsync(NowState.Closed, null, null, null, new NowInput(), cancellationToken);

    /// <summary>Adds a remark to what is said already, or takes one away; the hour that was said stays.</summary>
    public Task<IActionResult> OnPostRemarkAsync(CancellationToken cancellationToken) =>
        SayAsync(Standing?.State ?? NowState.Begun, Standing?.Entry, Standing?.AgendaItem, Standing?.Until, Input, cancellationToken);

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancellationToken)
    {
        var outcome = await undo.HandleAsync(new UndoNow(Meeting.Id, Room?.Room ?? RoomKey.Main, SeenVersion), User.AsActor(), cancellationToken);
        return outcome.Match<IActionResult>(_ => Again(), Refused);
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Title = Strings.SetNow_Title;
        var publications = await Reads.PublicationsAsync(Meeting.Id, HttpContext.RequestAborted);
        _agenda = StandingOf<AgendaContent>(publications, ContentKind.Agenda);
        Sittings = [.. StandingOf<ProgrammeContent>(publications, ContentKind.Programme)?.Days().SelectMany(day => day) ?? []];
        var rooms = await Reads.RoomsNowAsync(Meeting.Id, HttpContext.RequestAborted);
        Sitting = Chosen(rooms);
        if (Sitting is { } sitting)
        {
            Room = rooms.FirstOrDefault(room => string.Equals(room.Room, RoomKey.Of(sitting.Room, Meeting.Room), StringComparison.Ordinal));
            Standing = Room?.Current is { } current && current.Sitting == sitting.Id && Holds(current) ? current : null;
            Input = ModelState.ContainsKey("Input.Until") ? Input : NowInput.From(Standing);
            Steps = NowStep.Of(sitting, _agenda, Standing is { State: not NowState.Closed } on ? (on.Entry, on.AgendaItem) : null);
        }

        return true;
    }

    private static ItemId? IdOf(Guid? value) => value is { } id ? new ItemId(id) : null;

    private static TContent? StandingOf<TContent>(IEnumerable<StaffPublication> publications, ContentKind kind)
        where TContent : PublicationContent =>
        publications.FirstOrDefault(row => row.Publication.Kind == kind)?.Current is { WithdrawnAt: null } release ? (TContent)release.Content : null;

    /// <summary>The sitting that the address names; else that of which something is said, that which is on, or the next one.</summary>
    private Sitting? Chosen(IReadOnlyList<RoomNow> rooms)
    {
        var (slug, now, zone) = (Request.Query["sitting"].ToString(), clock.Now, Meeting.Zone);
        return Sittings.FirstOrDefault(sitting => string.Equals(sitting.Slug, slug, StringComparison.Ordinal))
            ?? Sittings.FirstOrDefault(sitting => rooms.Any(room => room.Current is { State: not NowState.Closed } on && on.Sitting == sitting.Id && Holds(on)))
            ?? Sittings.FirstOrDefault(sitting => now < sitting.EndsAt(zone))
            ?? (Sittings.Count > 0 ? Sittings[^1] : null);
    }

    private bool Holds(NowMoment moment) =>
        clock.Now < moment.LapsesAt(Sittings.FirstOrDefault(sitting => sitting.Id == moment.Sitting)?.EndsAt(Meeting.Zone), Meeting.Zone);

    private async Task<IActionResult> SayAsync(NowState state, ItemId? entry, ItemId? item, TimeOnly? until, NowInput said, CancellationToken cancellationToken)
    {
        if (Sitting is not { } sitting)
        {
            return NotFound();
        }

        if (said.Note.IsLongerThan(NowMoment.NoteMaxLength))
        {
            ModelState.AddModelError("Input.Note", Strings.SixTexts_TooLong);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var note = said.Note.ToText(Standing?.Note, TextStatus.Own, User.FindFirst(SessionClaims.DisplayName)!.Value, Meeting.Frame().DayOf(clock.Now));
        var outcome = await set.HandleAsync(
            new Publishing.Rooms.SetNow(
                Meeting.Id, sitting.Id, entry, item, state, until, Enum.IsDefined(said.Remark) ? said.Remark : NowRemark.None, note, SeenVersion),
            User.AsActor(),
            cancellationToken);
        return outcome.Match<IActionResult>(_ => Again(), Refused);
    }

    private RedirectResult Again() => Redirect(links.SetNow(Language, Meeting.Code, Sitting?.Slug));

    /// <summary>The form again; pressing once more from here is done in sight of what somebody else said.</summary>
    private IActionResult Refused(Refusal refusal)
    {
        ModelState.Remove(nameof(SeenVersion));
        return this.Invalid(refusal);
    }
}

using MeetingPortal.Domain.Identifiers;
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

namespace MeetingPortal.Web.Pages.Secretariat.EditEntry;

/// <summary>Adds an entry to a sitting of the working copy, changes one, or takes it to another sitting; nothing that is typed is lost.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, AddEntryHandler add, EditEntryHandler edit, MeetingClock clock, SecretariatLinks links)
    : WorkingCopyPageModel<ProgrammeContent>(reads, ContentKind.Programme)
{
    [BindProperty]
    public EntryInput Input { get; set; } = new();

    public Sitting Sitting { get; private set; } = null!;

    /// <summary>The entry that is changed; null for a new one.</summary>
    public ProgrammeEntry? Entry { get; private set; }

    /// <summary>Items and sub-items of the agenda's working copy, to choose from.</summary>
    public IReadOnlyList<AgendaItem> Agenda { get; private set; } = [];

    public void OnGet() => Input = Entry is null ? new EntryInput { Sitting = Sitting.Id.Value } : EntryInput.From(Working, Sitting, Entry);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (GoneMeanwhile(Input) is { } gone)
        {
            return gone;
        }

        if (Input.HasLongText)
        {
            ModelState.AddModelError("Input.Text", Strings.SixTexts_TooLong);
        }

        return ModelState.IsValid ? (await SaveAsync(cancellationToken)).Match(Saved, Refused) : this.Invalid();
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        if (!await base.LoadAsync(context))
        {
            return false;
        }

        // An entry is followed to where somebody else took it; for what is gone the form is shown once more.
        var (named, isSent) = (Named("entry"), HttpMethods.IsPost(Request.Method));
        var home = named is { } wanted ? Working.Sittings.FirstOrDefault(sitting => sitting.Entries.Any(entry => entry.Id == wanted)) : null;
        var known = home ?? (Named("sitting") is { } id ? Working.Find(id) : null);
        Entry = home?.Entries.First(entry => entry.Id == named);
        IsGone = isSent && Entry is null && (named is not null || known is null);
        if ((known ?? (isSent && Working.Sittings is [var first, ..] ? first : null)) is not { } shown)
        {
            return false;
        }

        Sitting = shown;
        if (isSent && home is not null && Named("sitting")?.Value == Input.Sitting)
        {
            Input.Sitting = home.Id.Value;
        }

        Agenda = [.. (await Reads.AgendaAsync(Meeting.Id, HttpContext.RequestAborted))?.AllItems() ?? []];
        Title = Entry is null ? Strings.EditProgramme_AddEntry : Strings.EditProgramme_EditEntry;
        return IsGone || named is null == Entry is null;
    }

    private Task<Outcome<ProgrammeContent>> SaveAsync(CancellationToken cancellationToken)
    {
        var data = Input.ToData(Entry, User.FindFirst(SessionClaims.DisplayName)!.Value, Meeting.Frame().DayOf(clock.Now));
        var to = new ItemId(Input.Sitting);
        return Entry is null
            ? add.HandleAsync(new AddEntry(Meeting.Id, to, data), User.AsActor(), cancellationToken)
            : edit.HandleAsync(new Publishing.Programmes.EditEntry(Meeting.Id, Entry.Id, data, to, Input.BasedOn), User.AsActor(), cancellationToken);
    }

    private IActionResult Saved(ProgrammeContent programme) =>
        SavedIn(links.Programme(Language, Meeting.Code), programme.Find(new ItemId(Input.Sitting))!.Slug);

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is Refusals.ChangedMeanwhile)
        {
            See(EntryInput.From(Working, Sitting, Entry!), Input);
        }

        return this.Invalid(refusal, refusal.Key is Refusals.EntryEmpty ? "Input.Items" : string.Empty);
    }
}

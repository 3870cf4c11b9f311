using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Programmes;
using MeetingPortal.Publishing.WorkingCopies;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.EditProgramme;

/// <summary>The working copy of the programme by days, sittings and entries, with what an officer should look at before a release.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, BeginPublicationHandler begin, MoveEntryHandler move, SecretariatLinks links)
    : WorkingCopyPageModel<ProgrammeContent>(reads, ContentKind.Programme)
{
    private AgendaContent? _agenda;

    public WorkingCopyHead Head => WorkingCopyHead.Of(Publication!, Meeting.Code, Working);

    public IReadOnlyList<string> Warnings => ProgrammeWarningTexts.Of(Working, _agenda, Meeting, Language);

    protected override bool MayBeMissing => true;

    public void OnGet([FromQuery] bool saved) => IsSaved = saved;

    public async Task<IActionResult> OnPostBeginAsync([FromForm] bool outline, CancellationToken cancellationToken)
    {
        var outcome = await begin.HandleAsync(new BeginPublication(Meeting.Id, Kind, outline), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.Programme(Language, Meeting.Code)), refusal => this.Invalid(refusal));
    }

    public async Task<IActionResult> OnPostMoveAsync(Guid entry, int by, string? basedOn, CancellationToken cancellationToken)
    {
        if (Publication is null)
        {
            return NotFound();
        }

        var id = new ItemId(entry);
        var outcome = await move.HandleAsync(new MoveEntry(Meeting.Id, id, Math.Sign(by), basedOn ?? string.Empty), User.AsActor(), cancellationToken);
        if (outcome.Match<Refusal?>(_ => null, refusal => refusal) is { } refused)
        {
            await ReloadAsync();
            return this.Invalid(refused);
        }

        return Redirect($"{links.Programme(Language, Meeting.Code)}#{Working.SittingWith(id)!.Entries.Single(moved => moved.Id == id).Slug}");
    }

    public SittingRow Row(Sitting sitting) => new(sitting, Working.WholeMarkOf(sitting), _agenda, Meeting.Code);

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Title = Strings.EditProgramme_Title;
        _agenda = await Reads.AgendaAsync(Meeting.Id, HttpContext.RequestAborted);
        return await base.LoadAsync(context);
    }
}

/// <summary>A sitting in the editor.</summary>
/// <param name="Mark">Of the sitting with its entries, for moves.</param>
public sealed record SittingRow(Sitting Sitting, string Mark, AgendaContent? Agenda, MeetingCode Meeting)
{
    public IEnumerable<AgendaItem> ItemsOf(ProgrammeEntry entry) => entry.AgendaItems.Select(id => Agenda?.Find(id)).OfType<AgendaItem>();

    /// <summary>What an entry is called where its buttons are read out.</summary>
    public string LabelOf(ProgrammeEntry entry, Language language) => string.Join(
        ", ", ItemsOf(entry).Select(item => $"{item.Number.In(language)} {item.Title.Best(language)?.Text.Text}").Append(entry.Text?.Best(language)?.Text.Text).Where(part => part is not null));
}

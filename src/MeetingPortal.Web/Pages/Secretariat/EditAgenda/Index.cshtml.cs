using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Agendas;
using MeetingPortal.Publishing.WorkingCopies;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.EditAgenda;

/// <summary>The working copy of the agenda as a tree: order, numbers, and the ways to its items.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, BeginPublicationHandler begin, MoveAgendaItemHandler move, SecretariatLinks links)
    : WorkingCopyPageModel<AgendaContent>(reads, ContentKind.Agenda)
{
    public WorkingCopyHead Head => WorkingCopyHead.Of(Publication!, Meeting.Code, Working);

    protected override bool MayBeMissing => true;

    /// <summary>The item that was moved just now.</summary>
    public AgendaItem? Moved { get; private set; }

    public void OnGet([FromQuery] string? moved, [FromQuery] bool saved)
    {
        IsSaved = saved;
        Title = Strings.EditAgenda_Title;
        Moved = Publication is null ? null : Working.AllItems().FirstOrDefault(item => string.Equals(item.Slug, moved, StringComparison.Ordinal));
    }

    public async Task<IActionResult> OnPostBeginAsync([FromForm] bool outline, CancellationToken cancellationToken)
    {
        Title = Strings.EditAgenda_Title;
        var outcome = await begin.HandleAsync(new BeginPublication(Meeting.Id, Kind, outline), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.Agenda(Language, Meeting.Code)), refusal => this.Invalid(refusal));
    }

    public async Task<IActionResult> OnPostMoveAsync(Guid item, string? to, string? basedOn, CancellationToken cancellationToken)
    {
        Title = Strings.EditAgenda_Title;
        if (Publication is null || AgendaTarget.Find(to) is not { } target)
        {
            return NotFound();
        }

        var id = new ItemId(item);
        var outcome = await move.HandleAsync(new MoveAgendaItem(Meeting.Id, id, target, basedOn ?? string.Empty), User.AsActor(), cancellationToken);
        if (outcome.Match<Refusal?>(_ => null, refusal => refusal) is { } refused)
        {
            await ReloadAsync();
            return this.Invalid(refused);
        }

        // The reader of the keyboard goes on where the item is now.
        var slug = outcome.Match(agenda => agenda.Find(id)!.Slug, _ => string.Empty);
        return Redirect($"{links.Agenda(Language, Meeting.Code)}?moved={Uri.EscapeDataString(slug)}#{slug}");
    }

    public AgendaRow Row(AgendaItem item) => new(item, Working, Meeting.Code);
}

/// <summary>An item in the tree of the editor.</summary>
public sealed record AgendaRow(AgendaItem Item, AgendaContent Agenda, MeetingCode Meeting)
{
    public static readonly IReadOnlyList<(AgendaStep Step, string Sign)> Steps =
        [(AgendaStep.Up, "↑"), (AgendaStep.Down, "↓"), (AgendaStep.Out, "⇤"), (AgendaStep.In, "⇥")];

    public string OrderMark => Agenda.OrderMark;

    /// <summary>The languages in which the item has no title, or nothing.</summary>
    public string? Missing => Language.All.Where(language => Item.Title.Find(language) is null).Select(language => language.Slot).ToList() is { Count: > 0 } missing
        ? Texts.Format(Strings.EditAgenda_MissingIn, string.Join(' ', missing))
        : null;

    /// <summary>Where the step leads, or null when the item cannot take it.</summary>
    public AgendaTarget? TargetOf(AgendaStep step) => Agenda.CanMove(Item.Id, step) ? Agenda.TargetOf(Item.Id, step) : null;

    /// <summary>The item's number and title, as it is spoken of.</summary>
    public static string NameOf(AgendaItem item, Language language) => $"{item.Number.In(language)} {item.Title.Best(language)?.Text.Text}";

    /// <summary>Signs that point along the line point the other way in Arabic.</summary>
    public static string? ClassOf(AgendaStep step) => step is AgendaStep.In or AgendaStep.Out ? "mirrored" : null;
}

using System.Globalization;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Agendas;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.EditAgendaItem;

/// <summary>Adds an item to the working copy of the agenda, or changes one; nothing that is typed is lost when a save is refused.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(
    StaffReads reads, DocumentDesk desk, PublicReads documents, AddAgendaItemHandler add, EditAgendaItemHandler edit, MeetingClock clock, SecretariatLinks links)
    : WorkingCopyPageModel<AgendaContent>(reads, ContentKind.Agenda)
{
    [BindProperty]
    public AgendaItemInput Input { get; set; } = new();

    /// <summary>The item that is changed; null for a new one.</summary>
    public AgendaItem? Item { get; private set; }

    /// <summary>The item of which it is a sub-item, or becomes one.</summary>
    public AgendaItem? Under { get; private set; }

    /// <summary>The meeting's documents, and those of others that it lists, to be linked.</summary>
    public IReadOnlyList<(Guid Id, DocumentSymbol Symbol, LocalizedText Title)> Choices { get; private set; } = [];

    public void OnGet() => Input = Item is null
        ? new AgendaItemInput { Number = Working.NextNumber(Under?.Id).ToString(CultureInfo.InvariantCulture) }
        : AgendaItemInput.From(Working, Item);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (GoneMeanwhile(Input) is { } gone)
        {
            return gone;
        }

        if (Input.ReadNumber() is null)
        {
            ModelState.AddModelError("Input.Number", Strings.EditAgenda_NumberWrong);
        }

        if (Input.Title.IsLongerThan(AgendaContent.TitleMaxLength))
        {
            ModelState.AddModelError("Input.Title", Strings.SixTexts_TooLong);
        }

        return ModelState.IsValid ? (await SaveAsync(cancellationToken)).Match(Saved, Refused) : this.Invalid();
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        if (!await base.LoadAsync(context))
        {
            return false;
        }

        var named = Named("agendaItem");
        Item = named is { } id ? Working.Find(id) : null;
        Under = Item is null ? Parent() : Working.ParentOf(Item.Id);
        var others = (await documents.DocumentsAsync(Meeting, HttpContext.RequestAborted)).Where(document => document.Meeting != Meeting.Code);
        Choices =
        [
            .. (await desk.AllAsync(Meeting, HttpContext.RequestAborted)).Select(row => (row.Document.Id.Value, row.Symbol, row.Document.Title)),
            .. others.Select(document => (document.Id.Value, document.Symbol, document.Title)),
        ];
        Title = Item is null ? Strings.EditAgenda_Add : Texts.Format(Strings.EditAgenda_EditItem, Item.Number.In(Language));
        IsGone = named is not null && Item is null && HttpMethods.IsPost(Request.Method);
        return IsGone || named is null == Item is null;
    }

    private AgendaItem? Parent() =>
        Guid.TryParse(Request.Query["under"], CultureInfo.InvariantCulture, out var under) ? Working.Items.FirstOrDefault(item => item.Id.Value == under) : null;

    private Task<Outcome<AgendaContent>> SaveAsync(CancellationToken cancellationToken)
    {
        var data = Input.ToData(Item, User.FindFirst(SessionClaims.DisplayName)!.Value, Meeting.Frame().DayOf(clock.Now));
        return Item is null
            ? add.HandleAsync(new AddAgendaItem(Meeting.Id, Under?.Id, data), User.AsActor(), cancellationToken)
            : edit.HandleAsync(new Publishing.Agendas.EditAgendaItem(Meeting.Id, Item.Id, data, Input.BasedOn), User.AsActor(), cancellationToken);
    }

    private IActionResult Saved(AgendaContent agenda)
    {
        var slug = Item is null ? agenda.AllItems().First(item => Working.Find(item.Id) is null).Slug : Item.Slug;
        return SavedIn(links.Agenda(Language, Meeting.Code), slug);
    }

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is Refusals.ChangedMeanwhile)
        {
            See(AgendaItemInput.From(Working, Item!), Input);
        }

        return this.Invalid(refusal, refusal.Key switch
        {
            Refusals.ItemTitleMissing => "Input.Title",
            Refusals.ItemNumberTaken => "Input.Number",
            _ => string.Empty,
        });
    }
}

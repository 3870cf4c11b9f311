using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Publishing.Subscriptions;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Pages.Public;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using MeetingPortal.Web.Subscriptions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace MeetingPortal.Web.Pages.Subscriptions.AskFor;

/// <summary>
/// Asks to be told of a meeting, an item or a document's language. The answer is the same for every address; only a message to it says
/// more.
/// </summary>
[EnableRateLimiting(RateLimits.Subscribe)]
public sealed class IndexModel(PublicReads reads, MeetingClock clock, AskForSubscriptionHandler ask, SubscriptionLinks links, PublicLinks pages) : MeetingPageModel(reads, clock)
{
    [BindProperty]
    public AskForInput Input { get; set; } = new();

    /// <summary>What it is about; null where that is not what the address names.</summary>
    public SubscriptionDetails? Wish { get; private set; }

    /// <summary>Where the wish is fulfilled already, or null.</summary>
    public string? AlreadyAt { get; private set; }

    public string Words => WishTexts.Of(Wish!, Language);

    /// <summary>Where the reader came from.</summary>
    public string Back => Wish switch
    {
        { Document: { } document } => pages.Document(Language, document.Symbol),
        { Item: not null } => pages.Agenda(Language, Meeting.Code),
        _ => pages.Overview(Language, Meeting.Code),
    };

    public override bool IsUnlisted => true;

    public override string SamePageIn(Language language) => Wish switch
    {
        { Document: { } document, Version: { } version } => links.AskFor(language, Meeting.Code, document.Id, version),
        { Item: { } item } => links.AskFor(language, Meeting.Code, item),
        _ => links.AskFor(language, Meeting.Code),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (AlreadyAt is not null)
        {
            return Redirect(SamePageIn(Language));
        }

        if (!EmailShape.Fits(Input.Email?.Trim()))
        {
            ModelState.AddModelError("Input.Email", Strings.Refusal_EmailShape);
            return this.Invalid();
        }

        var wish = new SubscriptionWish(Meeting.Meeting.Id, Wish!.Topic, Wish.Item?.Id, Wish.Document?.Id, Wish.Version);
        await ask.HandleAsync(new AskForSubscription(Input.Email!, Language, wish), cancellationToken);
        return Redirect(links.AskReceived(Language, Meeting.Code));
    }

    /// <summary>False when the address names something that readers do not have.</summary>
    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Subscribe_Title;
        var (item, document) = (Request.Query["item"].ToString(), Request.Query["document"].ToString());
        var meeting = Meeting.Meeting;
        if (item.Length > 0)
        {
            var agenda = (await Reads.CurrentAsync(meeting.Id, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken))?.Content as AgendaContent;
            var found = agenda?.AllItems().FirstOrDefault(candidate => string.Equals(candidate.Slug, item, StringComparison.Ordinal));
            Wish = found is null ? null : new SubscriptionDetails(Guid.Empty, SubscriptionTopic.Item, meeting, found, null, null);
        }
        else if (document.Length > 0)
        {
            await LoadDocumentAsync(document, cancellationToken);
        }
        else
        {
            Wish = new SubscriptionDetails(Guid.Empty, SubscriptionTopic.Meeting, meeting, null, null, null);
        }

        return Wish is not null;
    }

    private async Task LoadDocumentAsync(string asked, CancellationToken cancellationToken)
    {
        var version = Domain.Languages.Language.Find(Request.Query["version"]);
        var found = (await Reads.DocumentsAsync(Meeting.Meeting, cancellationToken))
            .FirstOrDefault(document => string.Equals(document.Id.ToString(), asked, StringComparison.OrdinalIgnoreCase));
        if (found is not null && version is not null)
        {
            Wish = new SubscriptionDetails(Guid.Empty, SubscriptionTopic.DocumentLanguage, Meeting.Meeting, null, found, version);
            AlreadyAt = found.StateIn(version) == VersionState.NotYetIssued ? null : pages.Document(Language, found.Symbol);
        }
    }
}

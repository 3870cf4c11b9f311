using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.Publishing.Subscriptions;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using MeetingPortal.Web.Subscriptions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace MeetingPortal.Web.Pages.Subscriptions.Manage;

/// <summary>What an address is told of, for whoever holds a link of a message to it: change the language, end one, end all.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(
    SubscriptionReads reads, EndSubscriptionsHandler end, ChangeSubscriberLanguageHandler change, SubscriberTokens tokens, SubscriptionLinks links) : PortalPageModel
{
    [FromQuery]
    public string? Token { get; set; }

    /// <summary>What was confirmed a moment ago, or null.</summary>
    public SubscriptionDetails? Confirmed { get; private set; }

    /// <summary>Null when nothing is kept of the address, or the link is none of ours.</summary>
    public Subscriber? Subscriber { get; private set; }

    public IReadOnlyList<SubscriptionDetails> Wishes { get; private set; } = [];

    /// <summary>Enough for its owner; the link may be seen by others.</summary>
    public string Address => MaskedAddress.Of(Subscriber!.Email);

    public override bool IsUnlisted => true;

    public override string SamePageIn(Language language) => links.Manage(language, Token ?? string.Empty);

    public async Task OnGetAsync([FromQuery] Guid? confirmed, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Confirmed = Subscriber is not null && confirmed is { } id ? await reads.ConfirmedAsync(Subscriber.Id, id, cancellationToken) : null;
    }

    public Task<IActionResult> OnPostEndAsync(Guid wish, CancellationToken cancellationToken) => DoneAsync(id => end.HandleAsync(new EndSubscriptions(id, wish), cancellationToken));

    public Task<IActionResult> OnPostEndAllAsync(CancellationToken cancellationToken) => DoneAsync(id => end.HandleAsync(new EndSubscriptions(id), cancellationToken));

    public Task<IActionResult> OnPostLanguageAsync(string? language, CancellationToken cancellationToken) =>
        DoneAsync(id => change.HandleAsync(new ChangeSubscriberLanguage(id, Domain.Languages.Language.Find(language) ?? Language), cancellationToken));

    private async Task<IActionResult> DoneAsync(Func<Guid, Task> work)
    {
        if (tokens.Read(Token) is { } subscriber)
        {
            await work(subscriber);
        }

        return Redirect(SamePageIn(Language));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Subscribe_ManageTitle;
        Subscriber = tokens.Read(Token) is { } id ? await reads.SubscriberAsync(id, cancellationToken) : null;
        Wishes = Subscriber is null ? [] : await reads.OfAsync(Subscriber.Id, cancellationToken);
    }
}

using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.Publishing.Subscriptions;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using MeetingPortal.Web.Subscriptions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace MeetingPortal.Web.Pages.Subscriptions.Confirm;

/// <summary>Shows what a link would confirm; opening it changes nothing, so that a scanner that opens addresses confirms nothing.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(SubscriptionReads reads, ConfirmSubscriptionHandler confirm, SubscriberTokens tokens, SubscriptionLinks links, TimeProvider time) : PortalPageModel
{
    [FromQuery]
    public string? Secret { get; set; }

    /// <summary>Null when the link leads nowhere, for whatever reason.</summary>
    public SubscriptionDetails? Wish { get; private set; }

    public string Words => WishTexts.Of(Wish!, Language);

    public override bool IsUnlisted => true;

    public override string SamePageIn(Language language) => links.Confirm(language, Secret ?? string.Empty);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Wish = string.IsNullOrEmpty(Secret) ? null : await reads.ToConfirmAsync(Secret, time.GetUtcNow(), cancellationToken);
        return Wish is null ? Over() : Shown();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await confirm.HandleAsync(new ConfirmSubscription(Secret ?? string.Empty), cancellationToken);
        return outcome.Match<IActionResult>(Confirmed, _ => Over());
    }

    private RedirectResult Confirmed(Subscription subscription) =>
        Redirect($"{links.Manage(Language, tokens.Of(subscription.SubscriberId))}&confirmed={subscription.Id}");

    private PageResult Shown()
    {
        Title = Wish!.IsOut is null ? Strings.Subscribe_ConfirmTitle : Strings.Subscribe_IsOutTitle;
        return Page();
    }

    private PageResult Over()
    {
        Title = Strings.Subscribe_OverTitle;
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}

using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Pages;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.PlacePage;

/// <summary>Where a page of information stands, and in which order with the others; readers see it with its next release.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, PlacePageHandler place, SecretariatLinks links) : StaffPageModel(reads)
{
    [BindProperty]
    public PlacePageInput Input { get; set; } = new();

    /// <summary>The meeting's other pages with their numbers.</summary>
    public IReadOnlyList<(LocalizedText Title, int Order)> Others { get; private set; } = [];

    /// <summary>What somebody else saved meanwhile; set when a save was refused for it.</summary>
    public new PageContent? Theirs { get; private set; }

    private StaffPublication Publication { get; set; } = null!;

    private PageContent Copy => (PageContent)Publication.Copy.Content;

    public void OnGet() => Input = new PlacePageInput { Place = Copy.Place, Order = Copy.Order.ToString(CultureInfo.InvariantCulture), BasedOn = Copy.PlaceMark };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var order = int.TryParse(Input.Order, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var wanted = Enum.IsDefined(Input.Place) ? Input.Place : Copy.Place;
        var outcome = await place.HandleAsync(new Publishing.Pages.PlacePage(Meeting.Id, Publication.Publication.Id, wanted, order, Input.BasedOn), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.Release(Language, Meeting.Code, ContentKind.Page, Publication.Publication.Slug)), Refused);
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        var pages = (await Reads.PublicationsAsync(Meeting.Id, HttpContext.RequestAborted)).Where(row => row.Copy.Content is PageContent).ToList();
        if (pages.Find(row => string.Equals(row.Publication.Slug, RouteData.Values["slug"] as string, StringComparison.Ordinal)) is not { } named)
        {
            return false;
        }

        Publication = named;
        Others = [.. pages.Where(row => row != named).Select(row => (PageContent)row.Copy.Content).Select(page => (page.Title, page.Order))];
        Title = Texts.Format(Strings.PlacePage_Title, Copy.Title.Best(Language)?.Text.Text ?? named.Publication.Slug);
        return true;
    }

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is Refusals.ChangedMeanwhile)
        {
            ModelState.Remove("Input.BasedOn");
            (Input.BasedOn, Theirs) = (Copy.PlaceMark, Copy);
        }

        return this.Invalid(refusal, refusal.Key is Refusals.PageOrderWrong ? "Input.Order" : string.Empty);
    }
}

/// <summary>The form of a page's place.</summary>
public sealed class PlacePageInput
{
    public PagePlace Place { get; set; }

    public string? Order { get; set; }

    /// <summary>Mark of the place from which the editing began.</summary>
    public string BasedOn { get; set; } = string.Empty;
}

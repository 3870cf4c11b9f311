using MeetingPortal.Domain.Languages;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeetingPortal.Web.Pages;

/// <summary>The tabs of a meeting.</summary>
public enum Tab
{
    None,
    Overview,
    Letter,
    Agenda,
    Programme,
    Documents,
    Information,
    Updates,
    TakingPart,
    Search,
}

/// <summary>What the frame around every page needs to know of it.</summary>
public abstract class PortalPageModel : PageModel
{
    public Language Language => field ??= RequestLanguage.Of(HttpContext);

    /// <summary>Title of the page in its language, without the site's name.</summary>
    public string Title { get; protected set; } = string.Empty;

    /// <summary>The meeting that the page belongs to, if any.</summary>
    public PublicMeeting? FrameMeeting { get; protected set; }

    public Tab Tab { get; protected set; }

    /// <summary>True when the page shows a form that was refused; its title then begins with "Error:".</summary>
    public bool HasErrors => !ModelState.IsValid;

    /// <summary>True where search engines shall not keep the page.</summary>
    public virtual bool IsUnlisted => false;

    /// <summary>This same page in another language, with those parts of the query that mean something here.</summary>
    public virtual string SamePageIn(Language language)
    {
        var segments = (HttpContext.Request.Path.Value ?? "/").Split('/');
        var path = string.Join('/', segments.Select((segment, index) => index == 1 ? language.Code : segment));
        var keys = HttpContext.GetEndpoint()?.Metadata.GetMetadata<PublicEndpoint>()?.QueryKeys ?? [];
        var query = QueryString.Create(HttpContext.Request.Query.Where(pair => keys.Contains(pair.Key, StringComparer.Ordinal) && !string.IsNullOrEmpty(pair.Value)));
        return path + query.ToUriComponent();
    }
}

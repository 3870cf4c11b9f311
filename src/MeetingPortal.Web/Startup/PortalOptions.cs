using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Web.Startup;

/// <summary>Section <c>Portal</c> of the configuration; checked at start.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Where readers find the portal, without a path; feeds every absolute link. Its host is the one that requests may name.</summary>
    [Required]
    [Url]
    public string PublicUrl { get; set; } = "http://localhost:5080";

    /// <summary>Folder of the store and of uploaded files; empty means the default of the place.</summary>
    public string DataFolder { get; set; } = string.Empty;

    /// <summary>Folder whose sub-folders are loaded at start; empty means the portal's own.</summary>
    public string SeedsFolder { get; set; } = string.Empty;

    /// <summary>IP addresses of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; loopback always is.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>Who runs the site, by language code; a language that is missing shows the English name.</summary>
    public IReadOnlyDictionary<string, string> OperatorName { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>E-mail address of whoever runs the site.</summary>
    [EmailAddress]
    public string? OperatorContact { get; set; }

    /// <summary>True only when a secretariat of the United Nations has adopted the site; takes the notice away.</summary>
    public bool IsOfficialSite { get; set; }

    /// <summary>Who runs the site, in that language or in English.</summary>
    public string OperatorIn(Language language) => OperatorName.GetValueOrDefault(language.Code) ?? OperatorName.GetValueOrDefault("en") ?? string.Empty;

    public Uri PublicUri => new(PublicUrl);
}

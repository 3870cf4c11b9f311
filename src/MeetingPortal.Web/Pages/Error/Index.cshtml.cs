using System.Diagnostics;
using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Pages.Shared;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Uploads;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Error;

/// <summary>Every error page, in the language of the address that was asked for; it tells nothing that the request did not.</summary>
[IgnoreAntiforgeryToken]
[IgnoreForm]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PortalPageModel
{
    /// <summary>The status that is answered: 404, 410, 429, or 500 for what went wrong here.</summary>
    public int Code { get; private set; }

    /// <summary>The release that is gone, when that is what was asked for.</summary>
    public GoneRelease? Gone => HttpContext.Features.Get<GoneRelease>();

    /// <summary>The file of a document that is gone, when that is what was asked for.</summary>
    public ServedFile? GoneFile => HttpContext.Features.Get<ServedFile>();

    /// <summary>Joins what a reader reports with the log.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public override bool IsUnlisted => true;

    public override string SamePageIn(Language language)
    {
        var segments = AskedFor();
        return segments.Length > 1 && Domain.Languages.Language.Find(segments[1]) is not null
            ? string.Join('/', segments.Select((segment, index) => index == 1 ? language.Code : segment))
            : $"/{language.Code}";
    }

    public void OnGet(string? code) => Show(code);

    public void OnPost(string? code) => Show(code);

    /// <summary>The segments of the path that was asked for, the empty one before the first slash among them.</summary>
    private string[] AskedFor()
    {
        var path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        return (path ?? "/").Split('/');
    }

    private void Show(string? code)
    {
        var isOurs = HttpContext.Features.Get<IExceptionHandlerPathFeature>() is not null;
        Code = isOurs ? StatusCodes.Status500InternalServerError
            : HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null && int.TryParse(code, CultureInfo.InvariantCulture, out var given) ? given
            : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
        Title = Code switch
        {
            StatusCodes.Status404NotFound => Strings.Error_NotFoundTitle,
            StatusCodes.Status410Gone => Strings.Error_GoneTitle,
            StatusCodes.Status413PayloadTooLarge => Strings.Error_TooLargeTitle,
            StatusCodes.Status421MisdirectedRequest => Strings.Error_NotEncryptedTitle,
            StatusCodes.Status429TooManyRequests => Strings.Error_TooManyTitle,
            >= 500 => Strings.Error_FaultTitle,
            _ => Strings.Error_RequestTitle,
        };
    }
}

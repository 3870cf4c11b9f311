using System.Net;
using AngleSharp.Dom;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>What must hold of every public address in every language.</summary>
[Collection<PublicAnswersCollection>]
public sealed class PublicAnswerTests(PublicAnswers answers)
{
    private const string Csp =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [Fact]
    public void Get_EveryAddress_AnswersOk()
    {
        Assert.True(answers.All.Count > 100, "The public addresses were not found.");
        Assert.Empty(answers.All.Where(answer => answer.Status != HttpStatusCode.OK).Select(answer => $"{answer.Address}: {answer.Status}"));
    }

    [Fact]
    public void Get_EveryAddress_HasTheMediaTypeOfItsKind() =>
        Assert.Empty(Wrong(answer => answer.MediaType, answer => Path.GetExtension(answer.Address) switch
        {
            ".ics" => "text/calendar; charset=utf-8",
            ".atom" => "application/atom+xml; charset=utf-8",
            ".jsonld" => "application/ld+json; charset=utf-8",
            ".xml" => "application/xml; charset=utf-8",
            ".json" => "application/json; charset=utf-8",
            ".txt" => "text/plain; charset=utf-8",
            _ when answer.Address.StartsWith("/api/", StringComparison.Ordinal) => "application/json; charset=utf-8",
            _ => "text/html; charset=utf-8",
        }));

    [Fact]
    public void Get_EveryPage_IsMarkedWithItsLanguageAndDirection()
    {
        var wrong = answers.Pages.Where(answer =>
            !string.Equals(answer.Page!.DocumentElement.GetAttribute("lang"), answer.Language.Tag, StringComparison.Ordinal)
            || !string.Equals(answer.Page.DocumentElement.GetAttribute("dir"), answer.Language.Direction, StringComparison.Ordinal));

        Assert.Empty(wrong.Select(answer => answer.Address));
    }

    [Fact]
    public void Get_EveryAddress_ContentLanguageIsItsOwnIfSent() =>
        Assert.Empty(answers.All
            .Where(answer => answer.Headers["Content-Language"].Any(value => !value.StartsWith(answer.Language.Code, StringComparison.Ordinal)))
            .Select(answer => answer.Address));

    [Fact]
    public void Get_EveryAddress_CarriesTheSecurityHeaders()
    {
        Assert.DoesNotContain("unsafe-", Csp, StringComparison.Ordinal);
        Assert.Empty(Wrong("Content-Security-Policy", Csp));
        Assert.Empty(Wrong("Strict-Transport-Security", "max-age=31536000; includeSubDomains"));
        Assert.Empty(Wrong("X-Content-Type-Options", "nosniff"));
        Assert.Empty(Wrong("X-Frame-Options", "DENY"));
        Assert.Empty(Wrong("Referrer-Policy", "same-origin"));
        Assert.Empty(Wrong("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
        Assert.Empty(Wrong("Cross-Origin-Opener-Policy", "same-origin"));
        Assert.Empty(Wrong("Cross-Origin-Resource-Policy", "same-origin"));
        Assert.Empty(Sent("Server"));
        Assert.Empty(Sent("X-Powered-By"));
    }

    [Fact]
    public void Get_EveryAddress_CarriesTheCacheHeaders()
    {
        Assert.Empty(Wrong("Cache-Control", "public, max-age=0, must-revalidate"));
        Assert.Empty(Wrong("Vary", "Accept-Encoding"));
        Assert.Empty(answers.All.Where(answer => !IsStrongTag(answer.Header("ETag"))).Select(answer => answer.Address));
        Assert.Empty(Sent("Content-Encoding"));
    }

    [Fact]
    public void Get_EveryAddress_IsTheSameForEverybody()
    {
        Assert.Empty(Sent("Set-Cookie"));
        Assert.Empty(answers.All.Where(answer => answer.Body.Contains("__RequestVerificationToken", StringComparison.Ordinal)).Select(answer => answer.Address));
        Assert.Empty(answers.Pages.Where(answer => answer.Page!.Forms.Any(form => !string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))).Select(answer => answer.Address));
    }

    [Fact]
    public void Get_EveryPage_HasNothingInline()
    {
        var wrong = from answer in answers.Pages
                    from element in answer.Page!.All
                    where IsInline(element)
                    select $"{answer.Address}: {element.OuterHtml[..Math.Min(element.OuterHtml.Length, 80)]}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Get_EveryPage_HasAutonymsThatLeadToTheSamePage()
    {
        var addresses = answers.All.Select(answer => answer.Address).ToHashSet(StringComparer.Ordinal);

        var wrong = from answer in answers.Pages
                    let links = answer.Page!.QuerySelectorAll(".langs a").Select(link => link.GetAttribute("href")!).ToList()
                    where links.Count != 6 || links.Any(link => !addresses.Contains(link))
                    select $"{answer.Address}: {string.Join(' ', links)}";

        Assert.Empty(wrong);
    }

    private static bool IsInline(IElement element) =>
        element.LocalName is "style" or "base"
        || (element.LocalName is "script" && !element.HasAttribute("src"))
        || element.Attributes.Any(attribute => attribute.Name is "style" || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        || (element.GetAttribute("href") ?? element.GetAttribute("src"))?.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsStrongTag(string tag) => tag.Length > 10 && tag[0] == '"' && tag[^1] == '"';

    private IEnumerable<string> Sent(string header) =>
        answers.All.Where(answer => answer.Headers[header].Any()).Select(answer => $"{answer.Address}: {header}: {answer.Header(header)}");

    private IEnumerable<string> Wrong(string header, string wanted) => Wrong(answer => answer.Header(header), _ => wanted);

    private IEnumerable<string> Wrong(Func<PublicAnswer, string> read, Func<PublicAnswer, string> wanted) =>
        answers.All.Where(answer => !string.Equals(read(answer), wanted(answer), StringComparison.Ordinal)).Select(answer => $"{answer.Address}: {read(answer)}");
}

using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Hosting;

/// <summary>Listens to everything a browser complains of while it shows pages: errors, refused content, parts that do not arrive.</summary>
public sealed class PageWatch
{
    private const string MarkViolations =
        "addEventListener('securitypolicyviolation', event => console.error(`Content security policy: ${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`));";

    private readonly ConcurrentQueue<string> _faults = new();

    private PageWatch()
    {
    }

    public IReadOnlyCollection<string> Faults => _faults;

    public static async Task<PageWatch> OverAsync(IBrowserContext context, bool hasScript)
    {
        var watch = new PageWatch();
        context.Console += (_, message) => watch.Hear(message);
        context.WebError += (_, error) => watch._faults.Enqueue($"Script error on {error.Page?.Url}: {error.Error}");
        context.Response += (_, response) => watch.Check(response);
        context.RequestFailed += (_, request) => watch.Check(request);
        if (hasScript)
        {
            await context.AddInitScriptAsync(MarkViolations);
        }

        return watch;
    }

    public void Forget() => _faults.Clear();

    private void Hear(IConsoleMessage message)
    {
        // A part that does not arrive is counted with its status below; a page that answers 404 or 400 on purpose makes the same line.
        var isAboutLoading = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal);
        if (message.Type is "error" or "warning" && !isAboutLoading)
        {
            _faults.Enqueue($"Console on {message.Page?.Url}: {message.Text}");
        }
    }

    private void Check(IResponse response)
    {
        if (response.Status >= 400 && !response.Request.IsNavigationRequest)
        {
            _faults.Enqueue($"{response.Status} for {response.Url}");
        }
    }

    private void Check(IRequest request)
    {
        // Leaving a page ends what it still loads; that is nobody's fault.
        if (request.Failure is { } failure && !failure.Contains("ERR_ABORTED", StringComparison.Ordinal))
        {
            _faults.Enqueue($"{failure} for {request.Url}");
        }
    }
}

using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MeetingPortal.TestKit.Hosting;

/// <summary>Talks to the portal as a browser without script does: reads pages as HTML and sends forms as they stand in them.</summary>
public static class HtmlClient
{
    /// <summary>The page at that address, whatever its status.</summary>
    public static async Task<IHtmlDocument> GetPageAsync(this HttpClient client, string address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        using var answer = await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), cancellationToken);
        return await answer.ReadPageAsync(cancellationToken);
    }

    /// <summary>The body of an answer as a page; its address is the request's.</summary>
    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var html = await answer.Content.ReadAsStringAsync(cancellationToken);
        var context = BrowsingContext.New(Configuration.Default);
        return (IHtmlDocument)await context.OpenAsync(
            response => response.Content(html).Address(answer.RequestMessage!.RequestUri!), cancellationToken);
    }

    /// <summary>Sends a form of the page with all its fields, after <paramref name="fill"/> has changed some.</summary>
    /// <param name="form">Selector of the form.</param>
    /// <param name="fill">Values by field name.</param>
    /// <param name="button">Selector of the button that is pressed, when it has an address or a name of its own.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient client,
        IHtmlDocument page,
        string form,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string>? fill = null,
        string? button = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(page);
        var element = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"The page has no form '{form}'.");
        var fields = element.Elements
            .Where(field => field.GetAttribute("name") is { Length: > 0 } && IsSent(field))
            .GroupBy(field => field.GetAttribute("name")!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, ValuesOf, StringComparer.Ordinal);
        foreach (var (name, value) in fill ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            fields[name] = element.Elements.Any(field => string.Equals(field.GetAttribute("name"), name, StringComparison.Ordinal))
                ? [value]
                : throw new InvalidOperationException($"The form has no field '{name}'.");
        }

        var pressed = button is null ? null : element.QuerySelector(button) ?? throw new InvalidOperationException($"The form has no button '{button}'.");
        if (pressed?.GetAttribute("name") is { Length: > 0 } choice)
        {
            fields[choice] = [pressed.GetAttribute("value") ?? string.Empty];
        }

        var action = pressed?.GetAttribute("formaction") ?? element.GetAttribute("action");
        var target = new Uri(new Uri(page.Url), string.IsNullOrEmpty(action) ? page.Url : action);
        using var content = new FormUrlEncodedContent(fields.SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value)));
        return await client.PostAsync(target, content, cancellationToken);
    }

    /// <summary>The element that the selector finds; fails with the page's text when there is none.</summary>
    public static IElement Find(this IParentNode node, string selector)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.QuerySelector(selector) ?? throw new InvalidOperationException($"Nothing matches '{selector}' in: {(node as IDocument)?.Body?.TextContent.Trim() ?? (node as INode)?.TextContent?.Trim()}");
    }

    /// <summary>A box that is not ticked is not sent; the hidden field of its name that stands after it then says so. Of buttons only the pressed one is.</summary>
    internal static bool IsSent(IElement field) => field is not (IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlButtonElement);

    internal static string ValueOf(IElement field) => field switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? string.Empty,
        IHtmlInputElement input => input.Value,
        _ => string.Empty,
    };

    private static string[] ValuesOf(IEnumerable<IElement> fields)
    {
        var all = fields.ToList();

        // Ticked boxes of one name are a choice of several; a box with a hidden field behind it says the same thing once.
        return all.All(field => field is IHtmlInputElement { Type: "checkbox" }) ? [.. all.Select(ValueOf)] : [ValueOf(all[0])];
    }
}

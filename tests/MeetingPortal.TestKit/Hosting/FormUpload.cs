using AngleSharp.Html.Dom;

namespace MeetingPortal.TestKit.Hosting;

/// <summary>A file that is chosen in a form.</summary>
/// <param name="Type">What the browser calls its type.</param>
public sealed record ChosenFile(byte[] Bytes, string Name = "note.pdf", string Type = "application/pdf");

/// <summary>Sends forms with files as a browser does: the fields in the order of the page, the files in their place.</summary>
public static class FormUpload
{
    /// <param name="file">Null leaves the file field empty, which a browser sends as a nameless empty file.</param>
    /// <param name="fill">Values by field name.</param>
    public static Task<HttpResponseMessage> UploadAsync(
        this HttpClient client, IHtmlDocument page, string form, ChosenFile? file, CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? fill = null) =>
        client.UploadManyAsync(page, form, file is null ? [] : [file], cancellationToken, fill);

    /// <param name="files">None leaves the file field empty, which a browser sends as a nameless empty file.</param>
    /// <param name="fill">Values by field name.</param>
    public static async Task<HttpResponseMessage> UploadManyAsync(
        this HttpClient client, IHtmlDocument page, string form, IReadOnlyList<ChosenFile> files, CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? fill = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(files);
        var element = page.Find(form) as IHtmlFormElement ?? throw new InvalidOperationException($"The page has no form '{form}'.");
        using var content = new MultipartFormDataContent();
        foreach (var field in element.Elements.Where(field => field.GetAttribute("name") is { Length: > 0 } && HtmlClient.IsSent(field)))
        {
            var name = field.GetAttribute("name")!;
            if (string.Equals(field.GetAttribute("type"), "file", StringComparison.Ordinal))
            {
                foreach (var file in files.Cast<ChosenFile?>().DefaultIfEmpty(null))
                {
                    content.Add(file.ToContent(name));
                }
            }
            else
            {
                content.Add(new StringContent(fill?.GetValueOrDefault(name) ?? HtmlClient.ValueOf(field)), $"\"{name}\"");
            }
        }

        var action = element.GetAttribute("action");
        return await client.PostAsync(new Uri(new Uri(page.Url), string.IsNullOrEmpty(action) ? page.Url : action), content, cancellationToken);
    }

    private static ByteArrayContent ToContent(this ChosenFile? file, string field)
    {
        var content = new ByteArrayContent(file?.Bytes ?? []);
        content.Headers.ContentType = new(file?.Type ?? "application/octet-stream");
        content.Headers.ContentDisposition = new("form-data") { Name = $"\"{field}\"", FileName = "\"\"" };
        if (file is not null)
        {
            content.Headers.ContentDisposition.FileName = null;
            content.Headers.ContentDisposition.FileNameStar = file.Name;
        }

        return content;
    }
}

using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace MeetingPortal.Web.Uploads;

/// <summary>A multipart form that is being read: begun by its token, continued by the page.</summary>
internal sealed class UploadForm(MultipartReader reader, UploadLimit limit)
{
    public MultipartReader Reader => reader;

    public UploadLimit Limit => limit;

    public static bool IsMultipart(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the first field. False when it is not the token: then not one byte after it is read.</summary>
    public static async Task<bool> BeginAsync(HttpContext http, UploadLimit limit)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(http.Request.ContentType).Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > UploadLimits.MostBoundaryLength)
        {
            return false;
        }

        var reader = new MultipartReader(boundary, http.Request.Body)
        {
            HeadersCountLimit = UploadLimits.MostHeaders,
            HeadersLengthLimit = UploadLimits.MostHeaderBytes,
        };
        var antiforgery = http.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        if (await FirstAsync(reader, antiforgery.FormFieldName, http.RequestAborted) is not { Length: > 0 } token)
        {
            return false;
        }

        // Given in the header, the framework's check does not look for it in the form.
        http.Request.Headers[antiforgery.HeaderName!] = token;
        http.Features.Set(new UploadForm(reader, limit));
        return true;
    }

    private static async Task<string?> FirstAsync(MultipartReader reader, string field, CancellationToken cancellationToken)
    {
        try
        {
            var first = await reader.ReadNextSectionAsync(cancellationToken);
            return first?.AsFormDataSection() is { } section && string.Equals(section.Name, field, StringComparison.Ordinal)
                ? await ReadTextAsync(first.Body, UploadLimits.MostTokenBytes, cancellationToken)
                : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return null;
        }
    }

    /// <summary>The text of one field, as bytes in UTF-8 not longer than <paramref name="most"/>; null when it is longer.</summary>
    public static async Task<string?> ReadTextAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (text.Length + read > most)
            {
                return null;
            }

            text.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}

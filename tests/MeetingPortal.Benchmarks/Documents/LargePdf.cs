using System.Globalization;
using System.Text;

namespace MeetingPortal.Benchmarks.Documents;

/// <summary>A good PDF of any size: a page of text, and pages with pictures of noise, which nothing packs.</summary>
internal static class LargePdf
{
    private const int PictureBytes = 1024 * 1024;

    /// <summary>Writes it to a file and answers the file's length.</summary>
    public static async Task<long> WriteAsync(string path, int megabytes, int seed)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        var offsets = new List<long>();
        await WriteAsync(file, "%PDF-1.7\n");
        var pages = string.Join(' ', Enumerable.Range(0, megabytes + 1).Select(page => $"{PageObject(page)} 0 R"));
        await AddAsync("<< /Type /Catalog /Pages 2 0 R >>");
        await AddAsync($"<< /Type /Pages /Kids [{pages}] /Count {megabytes + 1} >>");
        await AddAsync("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        await AddAsync("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
        await AddStreamAsync(string.Empty, Encoding.ASCII.GetBytes("BT /F1 12 Tf 72 700 Td (A large document) Tj ET"));
        var picture = new byte[PictureBytes];
        var noise = new Random(seed);
        for (var page = 1; page <= megabytes; page++)
        {
            var own = PageObject(page);
            await AddAsync($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {own + 1} 0 R /Resources << /XObject << /P {own + 2} 0 R >> >> >>");
            await AddStreamAsync(string.Empty, "q 595 0 0 842 0 0 cm /P Do Q"u8.ToArray());
            noise.NextBytes(picture);
            await AddStreamAsync("/Type /XObject /Subtype /Image /Width 1024 /Height 1024 /ColorSpace /DeviceGray /BitsPerComponent 8 ", picture);
        }

        var start = file.Position;
        await WriteAsync(file, string.Create(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
        {
            await WriteAsync(file, string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        }

        await WriteAsync(file, string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return file.Length;

        async Task AddAsync(string content)
        {
            offsets.Add(file.Position);
            await WriteAsync(file, string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{content}\nendobj\n"));
        }

        async Task AddStreamAsync(string entries, byte[] content)
        {
            offsets.Add(file.Position);
            await WriteAsync(file, string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n<< {entries}/Length {content.Length} >>\nstream\n"));
            await file.WriteAsync(content);
            await WriteAsync(file, "\nendstream\nendobj\n");
        }
    }

    /// <summary>Number of the object of a page; the first has two objects, every other has three.</summary>
    private static int PageObject(int page) => page == 0 ? 4 : 6 + ((page - 1) * 3);

    private static async Task WriteAsync(Stream file, string text) => await file.WriteAsync(Encoding.ASCII.GetBytes(text));
}

using System.Net;
using System.Text;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Requests;
using MeetingPortal.Web.Uploads;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M38: forms that are made to cost more than they bring.</summary>
public sealed class M38UploadFloodTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task M38_WithoutAToken_NothingAfterTheFirstFieldIsRead()
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();
        using var body = new CountedBody(Multipart([("Input.Name", "Ida")]), 50_000_000);

        using var answer = await SendAsync(visitor, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.InRange(body.Count, 0, 1_000_000);
        Assert.Empty(host.FilesOnDisk());
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task M38_WrongToken_NothingAfterItIsRead(string token)
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();
        await visitor.GetPageAsync(Requesters.Address, Cancellation);
        using var body = new CountedBody(Multipart([("__RequestVerificationToken", token)]), 50_000_000);

        using var answer = await SendAsync(visitor, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.InRange(body.Count, 0, 1_000_000);
    }

    [Fact]
    public async Task M38_ManyParts_AreRefused()
    {
        await using var host = new PortalHost();

        await RefusedAsync(host, HttpStatusCode.BadRequest, Enumerable.Range(0, 100).Select(number => ($"Input.Name{number}", "x")));
    }

    [Fact]
    public async Task M38_LongFields_AreRefused()
    {
        await using var host = new PortalHost();

        await RefusedAsync(host, HttpStatusCode.BadRequest, [("Input.Message", new string('x', 300_000))]);
    }

    [Fact]
    public async Task M38_LongHeaders_AreRefused()
    {
        await using var host = new PortalHost();

        await RefusedAsync(host, HttpStatusCode.BadRequest, [(new string('x', 20_000), "x")]);
    }

    [Fact]
    public async Task M38_EndlessFile_IsGivenUpAndLeavesNothing()
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();
        var fields = new[] { await TokenAsync(visitor) };
        var head = Encoding.UTF8.GetString(Multipart(fields)) + "--b\r\nContent-Disposition: form-data; name=\"File\"; filename=\"a.pdf\"\r\n\r\n";
        using var body = new CountedBody(Encoding.UTF8.GetBytes(head), UploadLimits.MostRequestBytes * 2);

        using var answer = await SendAsync(visitor, body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.InRange(body.Count, 0, UploadLimits.MostRequestBytes + 1_000_000);
        Assert.Contains("Too large", (await answer.ReadPageAsync(Cancellation)).Title, StringComparison.Ordinal);
        Assert.Empty(host.FilesOnDisk());
    }

    [Fact]
    public async Task M38_FormCutOff_IsRefusedAndLeavesNothing()
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();
        var head = Encoding.UTF8.GetString(Multipart([await TokenAsync(visitor)])) + "--b\r\nContent-Disposition: form-data; name=\"File\"; filename=\"a.pdf\"\r\n\r\n%PDF-";
        using var body = new CountedBody(Encoding.UTF8.GetBytes(head), 0);

        using var answer = await SendAsync(visitor, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(host.FilesOnDisk());
    }

    [Fact]
    public async Task M38_SeveralFiles_AreRefusedWithTheFormAgain()
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();
        var (name, token) = await TokenAsync(visitor);
        using var content = new MultipartFormDataContent { { new StringContent(token), name } };
        content.Add(new StringContent("Ida"), "Input.Name");
        content.Add(new ByteArrayContent(SampleFiles.Pdf()), "File", "a.pdf");
        content.Add(new ByteArrayContent(SampleFiles.Pdf()), "File", "b.pdf");

        using var answer = await visitor.PostAsync(new Uri(Requesters.Address, UriKind.Relative), content, Cancellation);

        var page = await answer.RefusedAsync("Choose one file only.");
        Assert.Equal("Ida", page.Find("#Input_Name").GetAttribute("value"));
        Assert.Empty(host.FilesOnDisk());
    }

    [Fact]
    public async Task M38_ZipBomb_IsRefusedWithItsReason()
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();
        var bomb = SampleFiles.Docx(more: ("word/media/image1.png", new byte[40_000_000]));

        using var answer = await visitor.RequestAsync(file: new ChosenFile(bomb, "note.docx"));

        await answer.RefusedAsync("unpacks to far more");
        Assert.Empty(host.FilesOnDisk());
    }

    [Fact]
    public async Task M38_ManyForms_AreSlowedDown()
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();
        var statuses = new List<HttpStatusCode>();
        for (var count = 0; count < 31; count++)
        {
            using var body = new CountedBody(Multipart([("Input.Name", "Ida")]), 0);
            using var answer = await SendAsync(visitor, body);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.BadRequest, statuses[29]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[30]);
    }

    private static async Task RefusedAsync(PortalHost host, HttpStatusCode status, IEnumerable<(string Name, string Value)> fields)
    {
        using var visitor = host.CreateClient();
        using var body = new CountedBody([.. Multipart([await TokenAsync(visitor), .. fields]), .. "--b--\r\n"u8], 0);

        using var answer = await SendAsync(visitor, body);

        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await host.RequestsAsync());
    }

    private static async Task<(string Name, string Value)> TokenAsync(HttpClient visitor)
    {
        var field = (await visitor.GetPageAsync(Requesters.Address, Cancellation)).Find("main form").FirstElementChild!;
        return (field.GetAttribute("name")!, field.GetAttribute("value")!);
    }

    private static byte[] Multipart(IEnumerable<(string Name, string Value)> fields) =>
        Encoding.UTF8.GetBytes(string.Concat(fields.Select(field => $"--b\r\nContent-Disposition: form-data; name=\"{field.Name}\"\r\n\r\n{field.Value}\r\n")));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient visitor, Stream body)
    {
        using var content = new StreamContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        return await visitor.PostAsync(new Uri(Requesters.Address, UriKind.Relative), content, Cancellation);
    }

    /// <summary>A head, then as many bytes as are asked for up to an end, counted as they are read.</summary>
    private sealed class CountedBody(byte[] head, long more) : Stream
    {
        private readonly long _length = head.Length + more;

        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var wanted = (int)Math.Min(count, _length - Count);
            for (var index = 0; index < wanted; index++)
            {
                buffer[offset + index] = Count + index < head.Length ? head[Count + index] : (byte)'x';
            }

            Count += wanted;
            return wanted;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

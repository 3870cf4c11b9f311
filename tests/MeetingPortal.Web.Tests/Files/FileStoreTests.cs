using System.Security.Cryptography;
using MeetingPortal.Data.Files;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Outcomes;
using Microsoft.Extensions.Time.Testing;

namespace MeetingPortal.Web.Tests.Files;

public sealed class FileStoreTests : IDisposable
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 200_000).Select(number => (byte)(number * 31))];

    private readonly string _folder = Directory.CreateTempSubdirectory("meeting-portal-files-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2040, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly LocalFileStore _store;

    public FileStoreTests() => _store = new LocalFileStore(_folder, _time);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Receive_ThenKeep_GivesTheSameBytesUnderTheirHash()
    {
        using var file = Done(await ReceiveAsync(Bytes, Bytes.Length));

        _store.Keep(file, FileArea.Private);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Bytes)), file.Sha256);
        Assert.Equal(Bytes.Length, file.Length);
        Assert.Equal(Bytes, await ReadAsync(FileArea.Private, file.Sha256));
        Assert.Throws<DirectoryNotFoundException>(() => _store.OpenRead(FileArea.Public, file.Sha256));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder, "incoming")));
    }

    [Theory]
    [InlineData(0, FileRefusals.Empty)]
    [InlineData(1001, FileRefusals.TooLarge)]
    [InlineData(200_000, FileRefusals.TooLarge)]
    public async Task Receive_EmptyOrTooLong_IsRefusedReadToItsEndAndLeavesNothing(int length, string refusal)
    {
        using var content = new MemoryStream(Bytes, 0, length);

        var outcome = await _store.ReceiveAsync(content, 1000, TestContext.Current.CancellationToken);

        Assert.Equal(refusal, outcome.Match(_ => "done", refused => refused.Key));
        Assert.Equal(length, content.Position);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Receive_ExactlyTheLimit_IsTaken()
    {
        using var file = Done(await ReceiveAsync(Bytes[..1000], 1000));

        Assert.Equal(1000, file.Length);
    }

    [Fact]
    public async Task Receive_SenderBreaksOff_LeavesNothing()
    {
        using var content = new BrokenStream();

        await Assert.ThrowsAsync<IOException>(() => _store.ReceiveAsync(content, 1000, TestContext.Current.CancellationToken));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task Dispose_WithoutKeeping_LeavesNothing()
    {
        Done(await ReceiveAsync(Bytes, Bytes.Length)).Dispose();

        Assert.Empty(Files());
    }

    [Fact]
    public async Task Keep_TheSameBytesAgain_LeavesTheFirstFileAlone()
    {
        using var first = Done(await ReceiveAsync(Bytes, Bytes.Length));
        _store.Keep(first, FileArea.Private);
        var path = Assert.Single(Files());
        File.AppendAllText(path, "marker");

        using (var second = Done(await ReceiveAsync(Bytes, Bytes.Length)))
        {
            _store.Keep(second, FileArea.Private);
        }

        Assert.Equal(path, Assert.Single(Files()));
        Assert.Equal(Bytes.Length + "marker".Length, new FileInfo(path).Length);
    }

    [Fact]
    public async Task Keep_InBothAreas_KeepsTwoFiles()
    {
        using var first = Done(await ReceiveAsync(Bytes, Bytes.Length));
        _store.Keep(first, FileArea.Private);
        using var second = Done(await ReceiveAsync(Bytes, Bytes.Length));
        _store.Keep(second, FileArea.Public);

        Assert.Equal(Bytes, await ReadAsync(FileArea.Private, first.Sha256));
        Assert.Equal(Bytes, await ReadAsync(FileArea.Public, first.Sha256));
    }

    [Fact]
    public async Task Keep_OnUnix_IsReadableByTheOwnerAlone()
    {
        using var file = Done(await ReceiveAsync(Bytes, Bytes.Length));
        _store.Keep(file, FileArea.Private);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Assert.Single(Files())));
        }
    }

    [Fact]
    public async Task RemoveKeptBefore_KeptAgainMeanwhile_Stays()
    {
        using var first = Done(await ReceiveAsync(Bytes, Bytes.Length));
        _store.Keep(first, FileArea.Private);
        _time.Advance(TimeSpan.FromHours(25));
        var before = _time.GetUtcNow() - FileSweeper.Patience;
        var found = Assert.Single(_store.KeptBefore(FileArea.Private, before));

        using var again = Done(await ReceiveAsync(Bytes, Bytes.Length));
        _store.Keep(again, FileArea.Private);

        Assert.False(_store.RemoveKeptBefore(FileArea.Private, found, before));
        Assert.Equal(Bytes, await ReadAsync(FileArea.Private, found));
    }

    [Theory]
    [InlineData("../../portal.db")]
    [InlineData("")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    public void OpenRead_WhatIsNoHash_IsNoPath(string text) => Assert.Throws<ArgumentException>(() => _store.OpenRead(FileArea.Private, text));

    private static IncomingFile Done(Outcome<IncomingFile> outcome) => outcome.Match(file => file, refusal => throw new InvalidOperationException(refusal.Key));

    private async Task<Outcome<IncomingFile>> ReceiveAsync(byte[] bytes, long most)
    {
        using var content = new MemoryStream(bytes);
        return await _store.ReceiveAsync(content, most, TestContext.Current.CancellationToken);
    }

    private async Task<byte[]> ReadAsync(FileArea area, string sha256)
    {
        await using var stream = _store.OpenRead(area, sha256);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return copy.ToArray();
    }

    private List<string> Files() => [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)];

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("gone");
    }
}

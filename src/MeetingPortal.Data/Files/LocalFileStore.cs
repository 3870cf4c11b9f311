using System.Buffers;
using System.Security.Cryptography;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Data.Files;

/// <summary>
/// The store on a local disk: <c>public/</c> and <c>private/</c> below the files folder, two characters of the hash as sub-folder, and
/// <c>incoming/</c> beside them on the same disk, so that keeping is one rename.
/// </summary>
/// <param name="folder">The files folder; made when missing.</param>
public sealed class LocalFileStore(string folder, TimeProvider time) : IFileStore
{
    private const int BufferLength = 64 * 1024;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public async Task<Outcome<IncomingFile>> ReceiveAsync(Stream content, long most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var path = Path.Combine(Folder("incoming"), $"{Guid.CreateVersion7(time.GetUtcNow()):N}.tmp");
        var isGood = false;
        try
        {
            var (sha256, length) = await WriteAsync(path, content, most, cancellationToken);
            if (length == 0 || length > most)
            {
                return new Refusal(length == 0 ? FileRefusals.Empty : FileRefusals.TooLarge);
            }

            isGood = true;
            return new IncomingFile(path, sha256, length);
        }
        finally
        {
            if (!isGood)
            {
                File.Delete(path);
            }
        }
    }

    public void Keep(IncomingFile file, FileArea area)
    {
        ArgumentNullException.ThrowIfNull(file);
        var path = PathOf(area, file.Sha256);
        var parent = Folder(Path.GetDirectoryName(path)!);
        while (!TryRenew(path))
        {
            // Its time says when it was kept last: what is kept again while it is about to be removed stays.
            File.SetLastWriteTimeUtc(file.Path, time.GetUtcNow().UtcDateTime);
            try
            {
                File.Move(file.Path, path, overwrite: false);
                FolderFlush.Flush(parent);
                return;
            }
            catch (IOException) when (File.Exists(path))
            {
                // Somebody keeps the same bytes at this moment.
            }
        }
    }

    public Stream OpenRead(FileArea area, string sha256) => new FileStream(
        PathOf(area, sha256),
        new FileStreamOptions { Options = FileOptions.Asynchronous, Share = FileShare.Read | FileShare.Delete });

    public IEnumerable<string> KeptBefore(FileArea area, DateTimeOffset instant) =>
        from path in Directory.EnumerateFiles(Folder(NameOf(area)), "*", SearchOption.AllDirectories)
        where File.GetLastWriteTimeUtc(path) < instant.UtcDateTime
        select Path.GetFileName(path);

    public bool RemoveKeptBefore(FileArea area, string sha256, DateTimeOffset instant)
    {
        var path = PathOf(area, sha256);
        var aside = Path.Combine(Folder("incoming"), $"{sha256}.removed");
        File.Move(path, aside, overwrite: true);
        if (File.GetLastWriteTimeUtc(aside) >= instant.UtcDateTime && !File.Exists(path))
        {
            // Kept again between the look and the move.
            File.Move(aside, path, overwrite: false);
            return false;
        }

        File.Delete(aside);
        return true;
    }

    public int RemoveReceivedBefore(DateTimeOffset instant)
    {
        var old = Directory.EnumerateFiles(Folder("incoming")).Where(path => File.GetLastWriteTimeUtc(path) < instant.UtcDateTime).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    private async Task<(string Sha256, long Length)> WriteAsync(string path, Stream content, long most, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            await using var file = new FileStream(path, OptionsForNew());
            var length = 0L;
            int read;
            while ((read = await content.ReadAsync(buffer.AsMemory(), cancellationToken)) > 0)
            {
                length += read;
                if (length <= most)
                {
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                }
            }

            await file.FlushAsync(cancellationToken);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
            File.SetLastWriteTimeUtc(file.SafeFileHandle, time.GetUtcNow().UtcDateTime);
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private bool TryRenew(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private static FileStreamOptions OptionsForNew()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    /// <summary>A hash from a row or a folder's listing; anything else never becomes part of a path.</summary>
    private string PathOf(FileArea area, string sha256) =>
        sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, NameOf(area), sha256[..2], sha256)
            : throw new ArgumentException("This is no SHA-256 in lower-case hexadecimal.", nameof(sha256));

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    private static string NameOf(FileArea area) => area == FileArea.Private ? "private" : "public";
}

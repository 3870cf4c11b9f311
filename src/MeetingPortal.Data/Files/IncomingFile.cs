namespace MeetingPortal.Data.Files;

/// <summary>Bytes that were received and are not kept yet; they go when this goes.</summary>
/// <param name="path">The temporary file.</param>
/// <param name="sha256">Of the bytes, in lower-case hexadecimal.</param>
/// <param name="length">In bytes.</param>
public sealed class IncomingFile(string path, string sha256, long length) : IDisposable
{
    public string Sha256 => sha256;

    public long Length => length;

    internal string Path => path;

    /// <summary>The bytes, to be read from any position.</summary>
    public Stream OpenRead() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    public void Dispose() => File.Delete(path);
}

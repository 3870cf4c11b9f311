using MeetingPortal.Data.Files;
using MeetingPortal.Data.Files.Contents;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Documents;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>A file of a document that came with a folder: received, looked into, and not kept yet.</summary>
internal sealed class SeededFile(IncomingFile incoming, FileType type, FileFindings findings) : IDisposable
{
    public const string Folder = "files/";

    public FileType Type => type;

    public FileFindings Findings => findings;

    public IncomingFile Incoming => incoming;

    /// <summary>How a file is named in a folder.</summary>
    public static string NameOf(string sha256, FileType type) => $"{Folder}{sha256}.{(type == FileType.Docx ? "docx" : "pdf")}";

    /// <summary>Receives every file of the folder before anything is written to the store.</summary>
    /// <exception cref="SeedException">A file is not what its name says, or one that the portal does not take.</exception>
    public static async Task<IReadOnlyDictionary<string, SeededFile>> ReceiveAsync(ISeedFiles folder, IFileStore store, FolderLimits limits, CancellationToken cancellationToken)
    {
        var received = new Dictionary<string, SeededFile>(StringComparer.Ordinal);
        var left = limits.MostBytes;
        try
        {
            foreach (var name in folder.Names.Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
            {
                await using var content = folder.Open(name);

                // What an archive says of lengths may be untrue: counted is what comes.
                var incoming = (await store.ReceiveAsync(content, Math.Min(left, limits.MostFileBytes), cancellationToken)).Match(file => file, refusal => throw Wrong(folder, name, refusal));
                received[name] = Look(folder, name, incoming);
                left -= incoming.Length;
            }

            return received;
        }
        catch
        {
            DisposeAll(received);
            throw;
        }
    }

    public static void DisposeAll(IReadOnlyDictionary<string, SeededFile> received)
    {
        foreach (var file in received.Values)
        {
            file.Dispose();
        }
    }

    public StoredFile ToRow(MeetingId meeting, string name, DateTimeOffset receivedAt) => new()
    {
        Id = NewId.At<StoredFileId>(receivedAt),
        Area = FileArea.Public,
        Sha256 = incoming.Sha256,
        Length = incoming.Length,
        Type = type,
        Name = name.Length <= StoredFile.NameMaxLength ? name : name[^StoredFile.NameMaxLength..],
        MeetingId = meeting,
        ReceivedAt = receivedAt,
    };

    public void Dispose() => incoming.Dispose();

    private static SeededFile Look(ISeedFiles folder, string name, IncomingFile incoming)
    {
        try
        {
            using var content = incoming.OpenRead();
            var type = FileContent.Check(content).Match(found => found, refusal => throw Wrong(folder, name, refusal));
            if (type is not (FileType.Pdf or FileType.Docx) || !string.Equals(NameOf(incoming.Sha256, type), name, StringComparison.Ordinal))
            {
                throw new SeedException(folder.Describe(name), SeedRefusals.FileMisnamed);
            }

            content.Position = 0;
            var look = FileLook.At(content, type).Match(found => found, refusal => throw Wrong(folder, name, refusal));
            return new SeededFile(incoming, type, look.Findings);
        }
        catch
        {
            incoming.Dispose();
            throw;
        }
    }

    private static SeedException Wrong(ISeedFiles folder, string name, Refusal refusal) => new(
        folder.Describe(name), refusal.Key is FileRefusals.TooLarge ? DocumentRefusals.FileTooLarge : refusal.Key);
}

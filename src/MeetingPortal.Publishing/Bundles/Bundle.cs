using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Publishing.Bundles;

/// <summary>A file in a bundle.</summary>
/// <param name="Name">Its name there.</param>
public sealed record BundledFile(PublicDocument Document, PublicFile File, StoredFile Stored, string Name);

/// <summary>Documents in one language, to be taken along, and those that are not to be had in it.</summary>
/// <param name="Missing">Documents of which the portal gives no file in that language; never replaced by another language.</param>
public sealed record Bundle(Language Language, IReadOnlyList<BundledFile> Files, IReadOnlyList<PublicDocument> Missing)
{
    /// <param name="documents">Public ones, in the order in which they shall stand.</param>
    public static async Task<Bundle> OfAsync(PublicReads reads, IReadOnlyList<PublicDocument> documents, Language language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reads);
        ArgumentNullException.ThrowIfNull(documents);
        var wanted = documents.SelectMany(document => document.FilesIn(language).Select(file => (Document: document, File: file))).ToList();
        var stored = await reads.StoredAsync([.. wanted.Select(pair => pair.File.Id)], cancellationToken);
        var (files, names) = (new List<BundledFile>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var (document, file) in wanted.Where(pair => stored.ContainsKey(pair.File.Id)))
        {
            var name = file.Name;
            for (var number = 2; !names.Add(name); number++)
            {
                name = $"{Path.GetFileNameWithoutExtension(file.Name)}-{number}{Path.GetExtension(file.Name)}";
            }

            files.Add(new BundledFile(document, file, stored[file.Id], name));
        }

        var held = files.Select(file => file.Document.Id).ToHashSet();
        return new Bundle(language, files, [.. documents.Where(document => !held.Contains(document.Id))]);
    }
}

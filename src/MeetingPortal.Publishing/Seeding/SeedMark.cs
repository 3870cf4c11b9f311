using System.Security.Cryptography;
using System.Text;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>Marks what loading a folder of seeds does: the files with their paths, the terms, and the program that reads them.</summary>
internal static class SeedMark
{
    public static async Task<string> OfAsync(LoadSeeds command, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, $"{typeof(SeedMark).Module.ModuleVersionId} {command.ReleaseOutlines}");
        foreach (var file in Directory.EnumerateFiles(command.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Append(hash, Path.GetRelativePath(command.Folder, file));
            await using var content = File.OpenRead(file);
            hash.AppendData(await SHA256.HashDataAsync(content, cancellationToken));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>With an end of its own, so that no two lists of texts give the same bytes.</summary>
    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + '\0'));
}

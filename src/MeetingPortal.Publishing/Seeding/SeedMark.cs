using System.Security.Cryptography;
using System.Text;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>
/// Marks what loading a folder of seeds does: the files with their paths, the terms, and the program that reads them. The files are small, and
/// nothing else runs at a start: waiting for each took longer than reading it.
/// </summary>
internal static class SeedMark
{
    public static string Of(LoadSeeds command)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, $"{typeof(SeedMark).Module.ModuleVersionId} {command.ReleaseOutlines}");
        foreach (var file in Directory.EnumerateFiles(command.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Append(hash, Path.GetRelativePath(command.Folder, file));
            using var content = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>With an end of its own, so that no two lists of texts give the same bytes.</summary>
    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + '\0'));
}

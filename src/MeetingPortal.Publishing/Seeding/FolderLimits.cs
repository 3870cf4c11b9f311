namespace MeetingPortal.Publishing.Seeding;

/// <summary>How much a meeting's folder may hold.</summary>
/// <param name="MostBytes">Of all its files together, unpacked.</param>
/// <param name="MostFileBytes">Of one file of a document.</param>
public sealed record FolderLimits(long MostBytes, long MostFileBytes)
{
    /// <summary>Files of a folder that somebody sends.</summary>
    public const int MostFiles = 10_000;

    /// <summary>Of folders that whoever runs the portal put there.</summary>
    internal static readonly FolderLimits OfSeeds = new(long.MaxValue, long.MaxValue);

    /// <summary>Whether a folder with these files of documents is surely taken; texts and what packing adds find room, too.</summary>
    public bool Take(int files, long bytes) => files <= MostFiles * 9 / 10 && bytes <= MostBytes / 32 * 31;
}

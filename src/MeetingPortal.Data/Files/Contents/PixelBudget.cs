using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Data.Files.Contents;

/// <summary>How large a picture may unpack: a small file can declare more pixels than a reader's machine can hold.</summary>
internal static class PixelBudget
{
    /// <summary>An A4 page scanned at 600 dots an inch has 35 million.</summary>
    private const long MostPixels = 60_000_000;

    private const long LongestSide = 20_000;

    public static Outcome<FileType> Check(long width, long height, FileType type)
    {
        if (width <= 0 || height <= 0)
        {
            return new Refusal(FileRefusals.Broken);
        }

        return width > LongestSide || height > LongestSide || width * height > MostPixels ? new Refusal(FileRefusals.Oversized) : type;
    }
}

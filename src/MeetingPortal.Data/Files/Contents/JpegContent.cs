using System.Buffers.Binary;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Data.Files.Contents;

/// <summary>JPEG (ITU-T T.81): a chain of segments with the frame's size in one of them, then the scan, then the end-of-image marker.</summary>
internal static class JpegContent
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const int MostSegments = 10_000;

    /// <summary>Cameras write more after the end of the picture: a preview, a depth map.</summary>
    private const int EndLength = 4 * 1024 * 1024;

    public static Outcome<FileType> Check(Stream content)
    {
        var position = 2L;
        Outcome<FileType>? size = null;
        for (var count = 0; count < MostSegments; count++)
        {
            var head = FileContent.ReadAt(content, position, 9);
            if (head.Length < 4 || head[0] != 0xFF)
            {
                break;
            }

            var marker = head[1];
            if (marker == 0xFF)
            {
                position++;
                continue;
            }

            if (IsFrame(marker) && head.Length == 9)
            {
                size = PixelBudget.Check(BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(7)), BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(5)), FileType.Jpeg);
            }

            if (marker == StartOfScan)
            {
                return size is not null && HasEnd(content, position) ? size : new Refusal(FileRefusals.Broken);
            }

            position += 2 + BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2));
        }

        return new Refusal(FileRefusals.Broken);
    }

    /// <summary>SOF0 to SOF15; C4, C8 and CC are other things.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool HasEnd(Stream content, long scan)
    {
        var rest = Math.Min(content.Length - scan, EndLength);
        return FileContent.ReadEnd(content, (int)rest).AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, EndOfImage]) >= 0;
    }
}

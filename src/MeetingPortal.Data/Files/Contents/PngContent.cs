using System.Buffers.Binary;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Data.Files.Contents;

/// <summary>PNG (ISO/IEC 15948): a chain of chunks from IHDR over IDAT to IEND.</summary>
internal static class PngContent
{
    private const int SignatureLength = 8;
    private const int ChunkHead = 8;
    private const int Checksum = 4;
    private const int HeaderLength = 13;
    private const int MostChunks = 50_000;

    public static Outcome<FileType> Check(Stream content)
    {
        var position = (long)SignatureLength;
        var hasData = false;
        Outcome<FileType>? size = null;
        for (var count = 0; count < MostChunks; count++)
        {
            var head = FileContent.ReadAt(content, position, ChunkHead + HeaderLength);
            if (head.Length < ChunkHead)
            {
                break;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var name = head.AsSpan(4, 4);
            if (count == 0)
            {
                size = name.SequenceEqual("IHDR"u8) && length == HeaderLength && head.Length == ChunkHead + HeaderLength
                    ? PixelBudget.Check(BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(8)), BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(12)), FileType.Png)
                    : new Refusal(FileRefusals.Broken);
            }

            hasData |= name.SequenceEqual("IDAT"u8);
            position += ChunkHead + length + Checksum;
            if (name.SequenceEqual("IEND"u8))
            {
                return hasData && position <= content.Length ? size! : new Refusal(FileRefusals.Broken);
            }
        }

        return new Refusal(FileRefusals.Broken);
    }
}

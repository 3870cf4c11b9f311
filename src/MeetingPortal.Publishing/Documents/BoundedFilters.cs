using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace MeetingPortal.Publishing.Documents;

/// <summary>
/// The filters of a PDF's streams, with a bound to what one of them unpacks to: a few kilobytes can stand for gigabytes of nothing, and the
/// reader would hold them all in memory.
/// </summary>
internal sealed class BoundedFilters : BaseFilterProvider
{
    public static readonly BoundedFilters Instance = new();

    private BoundedFilters()
        : base(Bounded())
    {
    }

    private static Dictionary<string, IFilter> Bounded()
    {
        var (ascii85, hex, flate, runs, lzw) = (new Ascii85Filter(), new AsciiHexDecodeFilter(), new BoundedFlate(), new RunLengthFilter(), new LzwFilter());
        var (fax, dct) = (new CcittFaxDecodeFilter(), new DctDecodeFilter());
        var (jbig2, jpx) = (new Jbig2DecodeFilter(), new JpxDecodeFilter());
        return new Dictionary<string, IFilter>(StringComparer.Ordinal)
        {
            [NameToken.Ascii85Decode.Data] = ascii85,
            [NameToken.Ascii85DecodeAbbreviation.Data] = ascii85,
            [NameToken.AsciiHexDecode.Data] = hex,
            [NameToken.AsciiHexDecodeAbbreviation.Data] = hex,
            [NameToken.CcittfaxDecode.Data] = fax,
            [NameToken.CcittfaxDecodeAbbreviation.Data] = fax,
            [NameToken.DctDecode.Data] = dct,
            [NameToken.DctDecodeAbbreviation.Data] = dct,
            [NameToken.FlateDecode.Data] = flate,
            [NameToken.FlateDecodeAbbreviation.Data] = flate,
            [NameToken.Jbig2Decode.Data] = jbig2,
            [NameToken.JpxDecode.Data] = jpx,
            [NameToken.RunLengthDecode.Data] = runs,
            [NameToken.RunLengthDecodeAbbreviation.Data] = runs,
            [NameToken.LzwDecode.Data] = lzw,
            [NameToken.LzwDecodeAbbreviation.Data] = lzw,
        };
    }

    private sealed class BoundedFlate : IFilter
    {
        private const long MostBytes = 64L * 1024 * 1024;

        private readonly FlateFilter _filter = new();

        public bool IsSupported => _filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            RequireBounded(input);
            return _filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        /// <summary>Unpacks once for the length alone.</summary>
        private static void RequireBounded(Memory<byte> input)
        {
            using var packed = new MemoryStream(input.ToArray(), writable: false);
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[81920];
            var length = 0L;
            try
            {
                for (int read; (read = unpacked.Read(buffer)) > 0;)
                {
                    length += read;
                    if (length > MostBytes)
                    {
                        throw new InvalidOperationException("A stream unpacks to far more than a page needs.");
                    }
                }
            }
            catch (InvalidDataException)
            {
                // Broken in a way that the reader may be able to mend, and bounded as far as it goes.
            }
        }
    }
}

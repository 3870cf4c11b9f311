using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace MeetingPortal.Web.Now;

/// <summary>What is said of one room, in words of one language: the page shows it, and programs and the page's script read it.</summary>
/// <param name="Key">The room's key, by which the page finds its line again.</param>
/// <param name="What">The item that is taken up, or null.</param>
/// <param name="At">The instant since when, for programs.</param>
public sealed record NowLine(string Key, NowText Room, NowText State, NowText? What, NowText? Note, NowText Since, string At);

/// <summary>Words, and their language where it is not the page's.</summary>
/// <param name="Lang">BCP 47 tag, or null.</param>
public sealed record NowText(string Text, string? Lang = null);

/// <summary>The whole answer: every room of which something is claimed.</summary>
public sealed record NowAnswer(IReadOnlyList<NowLine> Rooms)
{
    private static readonly JsonSerializerOptions Writing = new(NowJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Write() => JsonSerializer.Serialize(this, Writing);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NowAnswer))]
internal sealed partial class NowJson : JsonSerializerContext;

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace MeetingPortal.Web.Api;

/// <summary>How answers are written: names in camel case, nothing that is null, letters of all languages as themselves.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(MeetingsAnswer))]
[JsonSerializable(typeof(MeetingAnswer))]
[JsonSerializable(typeof(AgendaAnswer))]
[JsonSerializable(typeof(ProgrammeAnswer))]
[JsonSerializable(typeof(DocumentsAnswer))]
[JsonSerializable(typeof(ReleasesAnswer))]
[JsonSerializable(typeof(AgendaEntry))]
[JsonSerializable(typeof(SittingEntry))]
internal sealed partial class ApiJson : JsonSerializerContext;

/// <summary>Writes answers.</summary>
internal static class ApiOutput
{
    private static readonly JsonSerializerOptions Writing = new(ApiJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write<TAnswer>(TAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Writing);

    /// <summary>A part of an answer that is written by somebody else.</summary>
    public static JsonElement Element<TPart>(TPart part) => JsonSerializer.SerializeToElement(part, Writing);
}

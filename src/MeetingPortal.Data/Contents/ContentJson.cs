using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Data.Contents;

/// <summary>
/// The stored form of contents: <c>{"schema":1,"kind":"page","content":{…}}</c>. A change of the records that old rows cannot be read
/// with raises <see cref="Schema"/> and adds a step to <see cref="Upcast"/>; golden files hold every schema that was ever stored.
/// </summary>
public static class ContentJson
{
    public const int Schema = 1;

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
            new LanguageJsonConverter(),
            new LocalizedTextJsonConverter(),
            new TypedIdJsonConverter<ItemId>(),
            new TypedIdJsonConverter<DocumentId>(),
            new TypedIdJsonConverter<SeatId>(),
        },
    };

    private static readonly Dictionary<ContentKind, Type> Types = new()
    {
        [ContentKind.Letter] = typeof(LetterContent),
        [ContentKind.Agenda] = typeof(AgendaContent),
        [ContentKind.Programme] = typeof(ProgrammeContent),
        [ContentKind.Page] = typeof(PageContent),
    };

    public static string Write(PublicationContent content)
    {
        var envelope = new JsonObject
        {
            ["schema"] = Schema,
            ["kind"] = JsonSerializer.SerializeToNode(content.Kind, Options),
            ["content"] = JsonSerializer.SerializeToNode(content, content.GetType(), Options),
        };
        return envelope.ToJsonString(Options);
    }

    /// <exception cref="JsonException">The text is no stored content of a schema up to <see cref="Schema"/>.</exception>
    public static PublicationContent Read(string json)
    {
        var envelope = JsonNode.Parse(json)!.AsObject();
        var schema = envelope["schema"]!.GetValue<int>();
        var kind = envelope["kind"].Deserialize<ContentKind>(Options);
        return (PublicationContent)Upcast(envelope["content"]!, schema).Deserialize(Types[kind], Options)!;
    }

    private static JsonNode Upcast(JsonNode content, int schema) => schema switch
    {
        Schema => content,
        _ => throw new JsonException($"Content of schema {schema} cannot be read; this version writes schema {Schema}."),
    };
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Data.Contents;

internal sealed class LanguageJsonConverter : JsonConverter<Language>
{
    public override Language Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Language.Find(reader.GetString()) ?? throw new JsonException("Unknown language.");

    public override void Write(Utf8JsonWriter writer, Language value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}

internal sealed class TypedIdJsonConverter<TId> : JsonConverter<TId>
    where TId : struct, ITypedId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>Canonical JSON of a localized text: languages in their order, <c>{"en":{"text":"…","status":"official"}}</c>.</summary>
internal sealed class LocalizedTextJsonConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var texts = JsonSerializer.Deserialize<Dictionary<string, StoredText>>(ref reader, options) ?? [];
        return new LocalizedText(texts.Select(pair => KeyValuePair.Create(
            Language.Find(pair.Key) ?? throw new JsonException($"Unknown language '{pair.Key}'."),
            new LanguageText(pair.Value.Text, pair.Value.Status, pair.Value.By, pair.Value.On))));
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (language, text) in value.Entries)
        {
            writer.WriteStartObject(language.Code);
            writer.WriteString("text", text.Text);
            writer.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(text.Status.ToString()));
            if (text.By is not null)
            {
                writer.WriteString("by", text.By);
            }

            if (text.On is { } on)
            {
                writer.WriteString("on", on.ToString("O", CultureInfo.InvariantCulture));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private sealed record StoredText(string Text, TextStatus Status, string? By, DateOnly? On);
}

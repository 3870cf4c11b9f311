using System.Diagnostics.CodeAnalysis;
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
        var texts = new List<KeyValuePair<Language, LanguageText>>(Language.All.Count);
        Require(reader.TokenType == JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var code = reader.GetString();
            var language = Language.Find(code) ?? throw new JsonException($"Unknown language '{code}'.");
            texts.Add(KeyValuePair.Create(language, ReadText(ref reader)));
        }

        return new LocalizedText(texts);
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

    /// <summary>By hand, for every page reads many of them.</summary>
    private static LanguageText ReadText(ref Utf8JsonReader reader)
    {
        var (text, status, by, on) = ((string?)null, (string?)null, (string?)null, (string?)null);
        Require(reader.Read() && reader.TokenType == JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "text": text = reader.GetString(); break;
                case "status": status = reader.GetString(); break;
                case "by": by = reader.GetString(); break;
                case "on": on = reader.GetString(); break;
                default: throw new JsonException($"Unknown field '{name}'.");
            }
        }

        Require(text is not null && status is not null);
        return new LanguageText(
            text, Enum.Parse<TextStatus>(status, ignoreCase: true), by, on is null ? null : DateOnly.ParseExact(on, "O", CultureInfo.InvariantCulture));
    }

    private static void Require([DoesNotReturnIf(false)] bool condition)
    {
        if (!condition)
        {
            throw new JsonException("A localized text is not as it should be.");
        }
    }
}

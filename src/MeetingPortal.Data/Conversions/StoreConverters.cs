using System.Text.Json;
using MeetingPortal.Data.Contents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MeetingPortal.Data.Conversions;

internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
    where TId : struct, ITypedId<TId>
{
    private static TId From(Guid value) => TId.From(value);
}

/// <summary>Instants are UTC cut to milliseconds in both stores; SQLite compares neither offsets nor ticks.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => Cut(instant.UtcDateTime),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)))
{
    private static DateTime Cut(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}

internal sealed class DurationConverter() : ValueConverter<TimeSpan, long>(duration => duration.Ticks, ticks => new TimeSpan(ticks));

internal sealed class LanguageConverter() : ValueConverter<Language, string>(language => language.Code, code => Language.Parse(code));

internal sealed class MeetingCodeConverter() : ValueConverter<MeetingCode, string>(code => code.Value, text => MeetingCode.Parse(text));

internal sealed class MissionCodeConverter() : ValueConverter<MissionCode, string>(code => code.Value, text => MissionCode.Parse(text));

internal sealed class ContentConverter() : ValueConverter<PublicationContent, string>(content => ContentJson.Write(content), json => ContentJson.Read(json));

/// <summary>A value kept as one text column of JSON.</summary>
internal sealed class JsonConverter<TValue>() : ValueConverter<TValue, string>(
    value => JsonSerializer.Serialize(value, ContentJson.Options),
    json => JsonSerializer.Deserialize<TValue>(json, ContentJson.Options)!);

/// <summary>Such values are immutable: the same instance is unchanged, any other is compared by its JSON.</summary>
internal sealed class JsonComparer<TValue>() : ValueComparer<TValue>(
    (left, right) => ReferenceEquals(left, right) || string.Equals(
        JsonSerializer.Serialize(left, ContentJson.Options), JsonSerializer.Serialize(right, ContentJson.Options), StringComparison.Ordinal),
    value => StringComparer.Ordinal.GetHashCode(JsonSerializer.Serialize(value, ContentJson.Options)),
    value => value);

/// <summary>Contents are immutable: the same instance is unchanged, any other is compared by its stored form.</summary>
internal sealed class ContentComparer() : ValueComparer<PublicationContent>(
    (left, right) => ReferenceEquals(left, right)
        || (left != null && right != null && string.Equals(ContentJson.Write(left), ContentJson.Write(right), StringComparison.Ordinal)),
    content => StringComparer.Ordinal.GetHashCode(ContentJson.Write(content)),
    content => content);

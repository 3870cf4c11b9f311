using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Files;
using MeetingPortal.Web.Links;

namespace MeetingPortal.Web.Feeds;

/// <summary>
/// What search engines are told in the words of schema.org (JSON-LD), at addresses of its own. Only what is official goes there: no
/// outline, no translation of our own, no advance copy, no document of which nobody knows whether it is issued.
/// </summary>
public sealed class StructuredData(PublicLinks links)
{
    private const string Context = "https://schema.org";

    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Whether the meeting has an official title, without which nothing is told.</summary>
    public static bool IsGivenFor(PublicMeeting meeting) => !Official(meeting.Meeting.Title).IsEmpty;

    /// <summary>Whether the document is issued, or an official text of it held here, in any language.</summary>
    public static bool IsGivenFor(PublicDocument document) => IssuedIn(document).Any();

    /// <returns>Null when nothing is told of the meeting.</returns>
    public string? Of(PublicMeeting meeting, Language language)
    {
        var facts = meeting.Meeting;
        if (Official(facts.Title).Best(language) is not var (named, title))
        {
            return null;
        }

        return Write(new JsonObject
        {
            ["@context"] = Context,
            ["@type"] = "Event",
            ["name"] = title.Text,
            ["alternateName"] = facts.ShortCode,
            ["inLanguage"] = named.Tag,
            ["startDate"] = Day(facts.StartsOn),
            ["endDate"] = Day(facts.EndsOn),
            ["url"] = links.Absolute(links.Overview(language, meeting.Code)),
            ["location"] = new JsonObject
            {
                ["@type"] = "Place",
                ["name"] = facts.Venue.Best(language)?.Text.Text,
                ["address"] = new JsonObject { ["@type"] = "PostalAddress", ["addressLocality"] = facts.City.Best(language)?.Text.Text },
            },
        });
    }

    /// <returns>Null when nothing is told of the document.</returns>
    public string? Of(PublicDocument document, Language language)
    {
        if (!IsGivenFor(document))
        {
            return null;
        }

        var data = new JsonObject
        {
            ["@context"] = Context,
            ["@type"] = "DigitalDocument",
            ["identifier"] = document.Symbol.AsIssued,
            ["name"] = Official(document.Title).Best(language)?.Text.Text ?? document.Symbol.AsIssued,
            ["url"] = links.Absolute(links.Document(language, document.Symbol)),
            ["inLanguage"] = ArrayOf(IssuedIn(document).Select(issued => issued.Tag)),
            ["sameAs"] = ArrayOf(IssuedIn(document).Where(issued => document.StateIn(issued) == VersionState.IssuedElsewhere).Select(document.OfficialAddress)),
            ["encoding"] = new JsonArray([.. Language.All.SelectMany(language => OfficialIn(document, language)).Select(EncodingOf)]),
        };
        if (document.IssuedOn is { } day)
        {
            data["datePublished"] = Day(day);
        }

        return Write(data);
    }

    private static LocalizedText Official(LocalizedText text) => new(text.Entries.Where(entry => entry.Value.Status == TextStatus.Official));

    private static IEnumerable<Language> IssuedIn(PublicDocument document) =>
        Language.All.Where(language => document.StateIn(language) == VersionState.IssuedElsewhere || OfficialIn(document, language).Any());

    private static IEnumerable<PublicFile> OfficialIn(PublicDocument document, Language language) =>
        document.FilesIn(language).Where(file => file.Stage == FileStage.Official);

    private JsonObject EncodingOf(PublicFile file) => new()
    {
        ["@type"] = "MediaObject",
        ["contentUrl"] = links.Absolute(links.File(file.Id, file.Name)),
        ["encodingFormat"] = FileMedia.TypeOf(file.Type),
        ["inLanguage"] = file.Language.Tag,
        ["contentSize"] = file.Length.ToString(CultureInfo.InvariantCulture),
    };

    private static JsonArray ArrayOf(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Write(JsonObject data) => data.ToJsonString(Writing);
}

using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.TestKit.Data;

/// <summary>A meeting and pages of a country that does not exist.</summary>
public static class Fiction
{
    public static Meeting Meeting(string code = "utopia-2040") => new()
    {
        Id = NewId.At<MeetingId>(TestStore.Start),
        Code = MeetingCode.Parse(code),
        ShortCode = code.ToUpperInvariant(),
        EditionNumber = 1,
        Treaty = English("Treaty of Utopia"),
        Title = English("First Meeting in Utopia"),
        StartsOn = new DateOnly(2040, 5, 7),
        EndsOn = new DateOnly(2040, 5, 9),
        ZoneId = "Europe/Zurich",
        City = English("Amaurot"),
        Venue = English("Palace of Islands"),
        Room = English("Room I"),
        SymbolRoot = "UTOPIA/2040",
    };

    public static Publication Page(Meeting meeting, string slug = "ferries")
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new() { Id = NewId.At<PublicationId>(TestStore.Start), MeetingId = meeting.Id, Kind = ContentKind.Page, Slug = slug };
    }

    public static WorkingCopy Copy(Publication publication, string text = "Ferries leave at dawn.")
    {
        ArgumentNullException.ThrowIfNull(publication);
        return new()
        {
            PublicationId = publication.Id,
            MeetingId = publication.MeetingId,
            Content = new PageContent(English("Ferries"), English(text), 1),
            ChangedAt = TestStore.Start,
            ChangedBy = "portal:test",
        };
    }

    public static LocalizedText English(string text) => LocalizedText.Of(Language.English, text);
}

using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Feeds;

/// <summary>What a calendar says of a sitting, in one language; a sitting that is not public has no more than time and place.</summary>
internal sealed record CalendarText(
    PublicMeeting Meeting, PublicRelease Release, AgendaContent? Agenda, string? Notice, Language Language, PublicLinks Links)
{
    public string SummaryOf(Sitting sitting)
    {
        var items = string.Join("; ", ItemsOf(sitting).Select(item => Numbered(item)));
        var subject = sitting.IsPublic ? string.Join(" · ", new[] { SittingTexts.KindOf(sitting), items }.Where(part => !string.IsNullOrEmpty(part))) : Strings.Programme_Private;
        var code = Meeting.Meeting.ShortCode;
        return XmlText.Clean(Notice is null ? $"{code}: {subject}" : $"{code} ({Strings.Outline_Short}): {subject}");
    }

    public string DescriptionOf(Sitting sitting)
    {
        var lines = sitting.Entries.SelectMany(LinesOf);
        var page = Links.Absolute(Links.Programme(Language, Meeting.Code));
        return XmlText.Clean(string.Join('\n', new[] { Notice }.Concat(lines).Append(page).Where(line => !string.IsNullOrEmpty(line))));
    }

    public string PlaceOf(Sitting sitting)
    {
        var room = sitting.Room ?? Meeting.Meeting.Room;
        return XmlText.Clean(string.Join(Formats.Comma(Language), new[] { room, Meeting.Meeting.Venue, Meeting.Meeting.City }.Select(text => text.Best(Language)?.Text.Text).Where(text => text is not null)));
    }

    private IEnumerable<AgendaItem> ItemsOf(Sitting sitting) =>
        sitting.Entries.SelectMany(entry => entry.AgendaItems).Distinct().Select(id => Agenda?.Find(id)).OfType<AgendaItem>();

    private IEnumerable<string?> LinesOf(ProgrammeEntry entry) =>
        entry.AgendaItems.Select(id => Agenda?.Find(id)).OfType<AgendaItem>().Select(Numbered)
            .Append(entry.Text?.Best(Language)?.Text.Text)
            .Append(entry.Timing?.Best(Language)?.Text.Text);

    private string Numbered(AgendaItem item) => $"{item.Number.In(Language)} {item.Title.Best(Language)?.Text.Text}";
}

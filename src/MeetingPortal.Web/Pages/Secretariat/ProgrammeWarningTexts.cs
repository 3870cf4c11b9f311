using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>How an officer is told what to look at before the programme is released.</summary>
public static class ProgrammeWarningTexts
{
    /// <param name="agenda">The agenda as staff edit it, or null.</param>
    public static IReadOnlyList<string> Of(ProgrammeContent programme, AgendaContent? agenda, Meeting meeting, Language language)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return [.. ProgrammeWarnings.Of(programme, agenda, meeting.Frame(), meeting.Room).Select(warning => Of(warning, language))];
    }

    private static string Of(ProgrammeWarning warning, Language language)
    {
        string When(Sitting? sitting) =>
            Formats.WeekdayDate(sitting!.Date, language) + Formats.Comma(language) + Formats.TimeRange(sitting.Start, sitting.End);
        return warning.Kind switch
        {
            ProgrammeWarningKind.Overlap => Texts.Format(Strings.Programme_WarnOverlap, When(warning.Sitting), When(warning.Other)),
            ProgrammeWarningKind.SameRoom => Texts.Format(Strings.Programme_WarnSameRoom, When(warning.Sitting), When(warning.Other)),
            ProgrammeWarningKind.NeverScheduled => Texts.Format(
                Strings.Programme_WarnNeverScheduled, warning.Item!.Number.In(language), warning.Item.Title.Best(language)?.Text.Text),
            ProgrammeWarningKind.ItemGone => Texts.Format(Strings.Programme_WarnItemGone, When(warning.Sitting)),
            ProgrammeWarningKind.EmptySitting => Texts.Format(Strings.Programme_WarnEmpty, When(warning.Sitting)),
            _ => Texts.Format(Strings.Programme_WarnOutside, When(warning.Sitting)),
        };
    }
}

using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>How a reader is told what changed.</summary>
public static class ChangeTexts
{
    public static string KindOf(ContentChange change) =>
        change.Field == ContentFieldName.Stage ? Strings.Change_Stage : Texts.OfKey($"Change_{change.Kind}");

    /// <summary>What changed, by the number and title or the day and time that readers know it by.</summary>
    public static string NameOf(ContentChange change, Language language)
    {
        var name = change.Name;
        var title = name.Title?.Best(language)?.Text.Text;
        return name.Kind switch
        {
            NodeKind.AgendaItem => $"{name.Number?.In(language)} {title}",
            NodeKind.Sitting or NodeKind.Entry when name is { Date: { } date, Start: { } start, End: { } end } =>
                string.Join(" · ", new[] { Formats.WeekdayDate(date, language), Formats.TimeRange(start, end), title }.Where(part => part is not null)),
            NodeKind.Agenda => WithStage(Strings.Nav_Agenda, change),
            NodeKind.Programme => WithStage(Strings.Programme_Title, change),
            _ => change.Field == ContentFieldName.Title ? Strings.Change_FieldTitle : title ?? string.Empty,
        };
    }

    /// <summary>False for values that mean nothing to a reader, such as identities of linked items.</summary>
    public static bool ShowsText(ContentChange change) => change.Field is
        ContentFieldName.Title or ContentFieldName.Text or ContentFieldName.Timing or ContentFieldName.Room or ContentFieldName.Signature or ContentFieldName.StageSource
        or ContentFieldName.Number or ContentFieldName.Date or ContentFieldName.Start or ContentFieldName.End;

    private static string WithStage(string name, ContentChange change) => change is { Field: ContentFieldName.Stage, Before: { } before, After: { } after }
        ? $"{name}: {Texts.OfKey($"Stage_{before}")} → {Texts.OfKey($"Stage_{after}")}"
        : name;
}

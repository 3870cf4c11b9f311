using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>How long something has lasted, in whole days, hours or minutes, whichever is the largest that fits.</summary>
public static class Ages
{
    public static string Of(TimeSpan age, Language language) => age switch
    {
        { TotalMinutes: < 1 } => Strings.Queue_AgeNow,
        { TotalHours: < 1 } => Plurals.Text("Queue_AgeMinutes", (int)age.TotalMinutes, language),
        { TotalDays: < 1 } => Plurals.Text("Queue_AgeHours", (int)age.TotalHours, language),
        _ => Plurals.Text("Queue_AgeDays", (int)age.TotalDays, language),
    };
}

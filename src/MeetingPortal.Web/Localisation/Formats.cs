using System.Globalization;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Web.Localisation;

/// <summary>
/// Dates and times as each of the six languages writes them in United Nations papers; nothing is left to the machine's settings. Digits
/// are Western in Arabic too, and Arabic months carry both their names.
/// </summary>
public static class Formats
{
    private static readonly Dictionary<string, string[]> Months = new(StringComparer.Ordinal)
    {
        ["ar"] = ["كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه", "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر"],
        ["en"] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["fr"] = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        ["ru"] = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
        ["es"] = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    };

    /// <summary>"11 September 2023".</summary>
    public static string Date(DateOnly date, Language language) => language.Code switch
    {
        "zh" => Invariant($"{date.Year}年{date.Month}月{date.Day}日"),
        "es" => Invariant($"{date.Day} de {Month(date, language)} de {date.Year}"),
        "ru" => Invariant($"{date.Day} {Month(date, language)} {date.Year} года"),
        _ => Invariant($"{Day(date, language)} {Month(date, language)} {date.Year}"),
    };

    /// <summary>"11–14 September 2023", from the first day to the last.</summary>
    public static string DateRange(DateOnly first, DateOnly last, Language language)
    {
        if (first == last)
        {
            return Date(first, language);
        }

        if (first.Year != last.Year || first.Month != last.Month)
        {
            return $"{Date(first, language)} – {Date(last, language)}";
        }

        return language.Code switch
        {
            "zh" => Invariant($"{first.Year}年{first.Month}月{first.Day}日至{last.Day}日"),
            "es" => Invariant($"{first.Day} a {last.Day} de {Month(first, language)} de {first.Year}"),
            "fr" => Invariant($"{Day(first, language)}-{last.Day} {Month(first, language)} {first.Year}"),
            _ => Invariant($"{first.Day}–{Date(last, language)}"),
        };
    }

    /// <summary>"Monday, 11 September 2023".</summary>
    public static string WeekdayDate(DateOnly date, Language language)
    {
        var weekday = CultureInfo.GetCultureInfo(language.Code).DateTimeFormat.GetDayName(date.DayOfWeek);
        return language.Code switch
        {
            "zh" => $"{Date(date, language)}，{weekday}",
            "fr" => $"{weekday} {Date(date, language)}",
            "ar" => $"{weekday}، {Date(date, language)}",
            _ => $"{weekday}, {Date(date, language)}",
        };
    }

    /// <summary>"10:00".</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"10:00–13:00".</summary>
    public static string TimeRange(TimeOnly start, TimeOnly end) => $"{Time(start)}–{Time(end)}";

    /// <summary>"11 September 2023, 10:00", the clock being that of the given local time.</summary>
    public static string DateAndTime(DateTimeOffset local, Language language)
    {
        var between = language == Language.Chinese ? " " : Comma(language);
        return $"{Date(DateOnly.FromDateTime(local.DateTime), language)}{between}{Time(TimeOnly.FromDateTime(local.DateTime))}";
    }

    /// <summary>The comma between parts of a line, with the space that follows it.</summary>
    public static string Comma(Language language) => language.Code switch
    {
        "ar" => "، ",
        "zh" => "，",
        _ => ", ",
    };

    /// <summary>"UTC+2", "UTC+5:30".</summary>
    public static string Offset(TimeSpan offset)
    {
        var sign = offset < TimeSpan.Zero ? "−" : "+";
        return offset.Minutes == 0
            ? Invariant($"UTC{sign}{Math.Abs(offset.Hours)}")
            : Invariant($"UTC{sign}{Math.Abs(offset.Hours)}:{Math.Abs(offset.Minutes):00}");
    }

    private static string Day(DateOnly date, Language language) => language == Language.French && date.Day == 1 ? "1er" : Invariant($"{date.Day}");

    private static string Month(DateOnly date, Language language) => Months[language.Code][date.Month - 1];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

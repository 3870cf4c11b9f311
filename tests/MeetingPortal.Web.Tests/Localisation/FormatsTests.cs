using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Localisation;

namespace MeetingPortal.Web.Tests.Localisation;

/// <summary>Dates and times of the six languages; none may follow the machine's or the request's culture.</summary>
public sealed class FormatsTests
{
    private static readonly DateOnly Monday = new(2023, 9, 11);

    /// <summary>Cultures with another calendar, other digits, or other letters; each would show if it were asked.</summary>
    public static TheoryData<string> Cultures => ["en-US", "ar-SA", "fa-IR", "th-TH", "hi-IN-u-nu-deva", "tr-TR", ""];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Date_AnyCulture_IsTheLanguagesOwn(string culture) => In(culture, () =>
    {
        Assert.Equal("11 أيلول/سبتمبر 2023", Formats.Date(Monday, Language.Arabic));
        Assert.Equal("2023年9月11日", Formats.Date(Monday, Language.Chinese));
        Assert.Equal("11 September 2023", Formats.Date(Monday, Language.English));
        Assert.Equal("11 septembre 2023", Formats.Date(Monday, Language.French));
        Assert.Equal("11 сентября 2023 года", Formats.Date(Monday, Language.Russian));
        Assert.Equal("11 de septiembre de 2023", Formats.Date(Monday, Language.Spanish));
    });

    [Theory]
    [InlineData("ar", "1 أيار/مايو 2023")]
    [InlineData("zh", "2023年5月1日")]
    [InlineData("en", "1 May 2023")]
    [InlineData("fr", "1er mai 2023")]
    [InlineData("ru", "1 мая 2023 года")]
    [InlineData("es", "1 de mayo de 2023")]
    public void Date_FirstOfTheMonth_IsWrittenAsTheLanguageDoes(string language, string expected) =>
        Assert.Equal(expected, Formats.Date(new DateOnly(2023, 5, 1), Language.Parse(language)));

    [Theory]
    [InlineData("ar", "كانون الثاني/يناير,شباط/فبراير,آذار/مارس,نيسان/أبريل,أيار/مايو,حزيران/يونيه,تموز/يوليه,آب/أغسطس,أيلول/سبتمبر,تشرين الأول/أكتوبر,تشرين الثاني/نوفمبر,كانون الأول/ديسمبر")]
    [InlineData("en", "January,February,March,April,May,June,July,August,September,October,November,December")]
    [InlineData("fr", "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre")]
    [InlineData("ru", "января,февраля,марта,апреля,мая,июня,июля,августа,сентября,октября,ноября,декабря")]
    [InlineData("es", "de enero de,de febrero de,de marzo de,de abril de,de mayo de,de junio de,de julio de,de agosto de,de septiembre de,de octubre de,de noviembre de,de diciembre de")]
    public void Date_EveryMonth_HasItsName(string language, string months) =>
        Assert.All(months.Split(',').Index(), month => Assert.StartsWith(
            $"2 {month.Item} 2023", Formats.Date(new DateOnly(2023, month.Index + 1, 2), Language.Parse(language)), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void DateRange_WithinAMonth_NamesMonthAndYearOnce(string culture) => In(culture, () =>
    {
        var last = Monday.AddDays(3);
        Assert.Equal("11–14 أيلول/سبتمبر 2023", Formats.DateRange(Monday, last, Language.Arabic));
        Assert.Equal("2023年9月11日至14日", Formats.DateRange(Monday, last, Language.Chinese));
        Assert.Equal("11–14 September 2023", Formats.DateRange(Monday, last, Language.English));
        Assert.Equal("11-14 septembre 2023", Formats.DateRange(Monday, last, Language.French));
        Assert.Equal("11–14 сентября 2023 года", Formats.DateRange(Monday, last, Language.Russian));
        Assert.Equal("11 a 14 de septiembre de 2023", Formats.DateRange(Monday, last, Language.Spanish));
    });

    [Theory]
    [InlineData("2023-09-11", "2023-09-11", "11 September 2023")]
    [InlineData("2023-09-30", "2023-10-02", "30 September 2023 – 2 October 2023")]
    [InlineData("2022-09-11", "2023-09-11", "11 September 2022 – 11 September 2023")]
    [InlineData("2023-12-30", "2024-01-02", "30 December 2023 – 2 January 2024")]
    public void DateRange_AcrossMonths_NamesBothDates(string first, string last, string expected) => Assert.Equal(
        expected, Formats.DateRange(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture), Language.English));

    [Fact]
    public void DateRange_FrenchFromTheFirst_SaysPremier() =>
        Assert.Equal("1er-3 mai 2023", Formats.DateRange(new DateOnly(2023, 5, 1), new DateOnly(2023, 5, 3), Language.French));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void WeekdayDate_AnyCulture_IsTheLanguagesOwn(string culture) => In(culture, () =>
    {
        Assert.Equal("الاثنين، 11 أيلول/سبتمبر 2023", Formats.WeekdayDate(Monday, Language.Arabic));
        Assert.Equal("2023年9月11日，星期一", Formats.WeekdayDate(Monday, Language.Chinese));
        Assert.Equal("Monday, 11 September 2023", Formats.WeekdayDate(Monday, Language.English));
        Assert.Equal("lundi 11 septembre 2023", Formats.WeekdayDate(Monday, Language.French));
        Assert.Equal("понедельник, 11 сентября 2023 года", Formats.WeekdayDate(Monday, Language.Russian));
        Assert.Equal("lunes, 11 de septiembre de 2023", Formats.WeekdayDate(Monday, Language.Spanish));
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Time_AnyCulture_IsTheTwentyFourHourClockInWesternDigits(string culture) => In(culture, () =>
    {
        Assert.Equal(("09:05", "00:00", "23:59"), (Formats.Time(new TimeOnly(9, 5)), Formats.Time(TimeOnly.MinValue), Formats.Time(new TimeOnly(23, 59))));
        Assert.Equal("10:00–13:00", Formats.TimeRange(new TimeOnly(10, 0), new TimeOnly(13, 0)));
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void DateAndTime_AnyCulture_IsTheLanguagesOwn(string culture) => In(culture, () =>
    {
        var local = new DateTimeOffset(2023, 8, 21, 10, 0, 0, TimeSpan.FromHours(2));
        Assert.Equal("21 آب/أغسطس 2023، 10:00", Formats.DateAndTime(local, Language.Arabic));
        Assert.Equal("2023年8月21日 10:00", Formats.DateAndTime(local, Language.Chinese));
        Assert.Equal("21 August 2023, 10:00", Formats.DateAndTime(local, Language.English));
        Assert.Equal("21 août 2023, 10:00", Formats.DateAndTime(local, Language.French));
        Assert.Equal("21 августа 2023 года, 10:00", Formats.DateAndTime(local, Language.Russian));
        Assert.Equal("21 de agosto de 2023, 10:00", Formats.DateAndTime(local, Language.Spanish));
    });

    [Theory]
    [InlineData(120, "UTC+2")]
    [InlineData(60, "UTC+1")]
    [InlineData(0, "UTC+0")]
    [InlineData(330, "UTC+5:30")]
    [InlineData(345, "UTC+5:45")]
    [InlineData(-300, "UTC−5")]
    [InlineData(-210, "UTC−3:30")]
    [InlineData(-30, "UTC−0:30")]
    [InlineData(840, "UTC+14")]
    public void Offset_Minutes_AreShownOnlyWhenThereAreAny(int minutes, string expected) => Assert.Equal(expected, Formats.Offset(TimeSpan.FromMinutes(minutes)));

    private static void In(string culture, Action assert)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            assert();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

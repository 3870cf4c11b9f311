using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>The form of a meeting's names, days and place.</summary>
public class MeetingInput
{
    public string? ShortCode { get; set; }

    public string? Code { get; set; }

    public string? Edition { get; set; }

    public SixTexts Title { get; set; } = new();

    public SixTexts Treaty { get; set; } = new();

    public string? Starts { get; set; }

    public string? Ends { get; set; }

    public string? Zone { get; set; }

    public SixTexts City { get; set; } = new();

    public SixTexts Venue { get; set; } = new();

    public SixTexts Room { get; set; } = new();

    /// <summary>False when something typed is wrong, which is then told beside its field.</summary>
    public virtual bool Check(ModelStateDictionary state)
    {
        Need(state, MeetingCode.TryParse(Code?.Trim(), out _), nameof(Code), Strings.Settings_CodeWrong);
        Need(state, Language.All.Any(language => !string.IsNullOrWhiteSpace(Title.In(language))), nameof(Title), Strings.Refusal_MeetingTitleMissing);
        Need(state, Language.All.Any(language => !string.IsNullOrWhiteSpace(City.In(language))), nameof(City), Strings.Refusal_MeetingCityMissing);
        Need(state, !string.IsNullOrWhiteSpace(ShortCode), nameof(ShortCode), Strings.Refusal_MeetingShortCodeMissing);
        Need(state, DayField.Read(Ends) is not { } last || !(last < DayField.Read(Starts)), nameof(Ends), Strings.Refusal_MeetingEndsBeforeStart);
        Need(state, ReadEdition() is not null, nameof(Edition), Strings.Settings_NumberWrong);
        Need(state, DayField.Read(Starts) is not null, nameof(Starts), Strings.Settings_DayWrong);
        Need(state, DayField.Read(Ends) is not null, nameof(Ends), Strings.Settings_DayWrong);
        Need(state, (ShortCode?.Trim().Length ?? 0) <= Meeting.ShortCodeMaxLength, nameof(ShortCode), Strings.SixTexts_TooLong);
        foreach (var (text, field) in (ReadOnlySpan<(SixTexts, string)>)[(Title, nameof(Title)), (Treaty, nameof(Treaty)), (City, nameof(City)), (Venue, nameof(Venue)), (Room, nameof(Room))])
        {
            Need(state, !text.IsLongerThan(MeetingSettings.TextMaxLength), field, Strings.SixTexts_TooLong);
        }

        if (VenueZone.Find(Zone) is null)
        {
            var like = VenueZone.Like(Zone);
            state.AddModelError($"Input.{nameof(Zone)}", Strings.Refusal_MeetingZoneUnknown + (like.Count == 0 ? string.Empty : " " + Texts.Format(Strings.Settings_ZoneLike, string.Join(", ", like))));
        }

        return state.IsValid;
    }

    /// <param name="before">What was known; what the form does not ask for stays as it is there.</param>
    public virtual MeetingSettings ToSettings(MeetingSettings? before, string by, DateOnly on) => new()
    {
        Code = MeetingCode.Parse(Code!.Trim()),
        ShortCode = ShortCode?.Trim() ?? string.Empty,
        EditionNumber = ReadEdition()!.Value,
        Title = Title.ToText(before?.Title, TextStatus.Official, by, on),
        Treaty = Treaty.ToText(before?.Treaty, TextStatus.Official, by, on),
        TreatyCode = before?.TreatyCode,
        StartsOn = DayField.Read(Starts)!.Value,
        EndsOn = DayField.Read(Ends)!.Value,
        ZoneId = VenueZone.Find(Zone)!,
        City = City.ToText(before?.City, TextStatus.Own, by, on),
        Venue = Venue.ToText(before?.Venue, TextStatus.Own, by, on),
        Room = Room.ToText(before?.Room, TextStatus.Own, by, on),
        SymbolRoot = string.Empty,
        WorkingLanguages = before?.WorkingLanguages ?? [],
        DocumentLanguages = before?.DocumentLanguages ?? [],
        Credentials = before?.Credentials ?? LocalizedText.Empty,
        Operator = before?.Operator ?? LocalizedText.Empty,
        OperatorContact = before?.OperatorContact,
    };

    /// <summary>The field that a refusal is about, or empty.</summary>
    public static string FieldOf(string refusal) => refusal switch
    {
        MeetingRefusals.TitleMissing => "Input.Title",
        MeetingRefusals.CityMissing => "Input.City",
        MeetingRefusals.ShortCodeMissing => "Input.ShortCode",
        MeetingRefusals.EndsBeforeStart or MeetingRefusals.TooLong => "Input.Ends",
        MeetingRefusals.SymbolRootWrong => "Input.SymbolRoot",
        MeetingRefusals.OperatorContactWrong => "Input.OperatorContact",
        MeetingRefusals.ZoneUnknown => "Input.Zone",
        MeetingRefusals.CodeTaken or MeetingRefusals.CodeInUse => "Input.Code",
        _ => string.Empty,
    };

    /// <summary>Begins with an earlier meeting: its treaty and place, the next number.</summary>
    public static MeetingInput After(Meeting earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return new MeetingInput
        {
            Edition = Number(earlier.EditionNumber + 1),
            Treaty = SixTexts.From(earlier.Treaty),
            Zone = earlier.ZoneId,
            City = SixTexts.From(earlier.City),
            Venue = SixTexts.From(earlier.Venue),
            Room = SixTexts.From(earlier.Room),
        };
    }

    protected static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    protected static void Need(ModelStateDictionary state, bool isRight, string field, string message)
    {
        if (!isRight)
        {
            state.AddModelError($"Input.{field}", message);
        }
    }

    private int? ReadEdition() => int.TryParse(Edition?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000 ? number : null;
}

using System.Globalization;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Domain.Meetings;

/// <summary>Keys of the refusals of a meeting's settings.</summary>
public static class MeetingRefusals
{
    public const string TitleMissing = "Refusal_MeetingTitleMissing";
    public const string CityMissing = "Refusal_MeetingCityMissing";
    public const string ShortCodeMissing = "Refusal_MeetingShortCodeMissing";
    public const string EndsBeforeStart = "Refusal_MeetingEndsBeforeStart";
    public const string TooLong = "Refusal_MeetingTooLong";
    public const string ZoneUnknown = "Refusal_MeetingZoneUnknown";
    public const string OperatorContactWrong = "Refusal_MeetingOperatorContactWrong";
    public const string SymbolRootWrong = "Refusal_MeetingSymbolRootWrong";
    public const string CodeTaken = "Refusal_MeetingCodeTaken";
    public const string CodeInUse = "Refusal_MeetingCodeInUse";
    public const string DeadlineTaken = "Refusal_DeadlineTaken";
    public const string LabelMissing = "Refusal_LabelMissing";
    public const string TargetWrong = "Refusal_MeetingTargetWrong";
}

/// <summary>What an officer says of a person in office.</summary>
/// <param name="Id">Null for one who is added.</param>
public sealed record OfficerData(Guid? Id, OfficerRole Role, string Name, string? StateCode);

/// <summary>What officers set of a meeting, as one value: a form shows it, a save compares it, a copy begins with it.</summary>
public sealed record MeetingSettings
{
    /// <summary>Of a name or a place in one language, in characters.</summary>
    public const int TextMaxLength = 300;

    /// <summary>Of what is said on credentials in one language, in characters.</summary>
    public const int CredentialsMaxLength = 1000;

    /// <summary>The longest meetings of the United Nations system last some weeks; a longer one is a slip of the year.</summary>
    public const int MostDays = 100;

    public required MeetingCode Code { get; init; }

    public required string ShortCode { get; init; }

    public required int EditionNumber { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Treaty { get; init; }

    public string? TreatyCode { get; init; }

    public DateOnly? PartiesOn { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    public required string ZoneId { get; init; }

    public required LocalizedText City { get; init; }

    public required LocalizedText Venue { get; init; }

    public required LocalizedText Room { get; init; }

    public required string SymbolRoot { get; init; }

    public IReadOnlyList<Language> WorkingLanguages { get; init; } = [];

    public IReadOnlyList<Language> DocumentLanguages { get; init; } = [];

    public LocalizedText Credentials { get; init; } = LocalizedText.Empty;

    public LocalizedText Operator { get; init; } = LocalizedText.Empty;

    public string? OperatorContact { get; init; }

    /// <summary>Null when a meeting can be so.</summary>
    public Refusal? Refuse() => this switch
    {
        { Title.IsEmpty: true } => new Refusal(MeetingRefusals.TitleMissing),
        { City.IsEmpty: true } => new Refusal(MeetingRefusals.CityMissing),
        { ShortCode.Length: 0 } => new Refusal(MeetingRefusals.ShortCodeMissing),
        _ when EndsOn < StartsOn => new Refusal(MeetingRefusals.EndsBeforeStart),
        _ when EndsOn.DayNumber - StartsOn.DayNumber >= MostDays || StartsOn.Year is < 1945 or > 2200 => new Refusal(MeetingRefusals.TooLong),
        _ when SymbolRoot.Length > 0 && !DocumentSymbol.IsSessionRoot(SymbolRoot) => new Refusal(MeetingRefusals.SymbolRootWrong),
        _ when OperatorContact is not null && !EmailShape.Fits(OperatorContact) => new Refusal(MeetingRefusals.OperatorContactWrong),
        _ when VenueZone.Find(ZoneId) is null => new Refusal(MeetingRefusals.ZoneUnknown),
        _ => null,
    };

    /// <summary>Marks the settings as they are now, so that a save is refused when somebody else changed them meanwhile.</summary>
    public string Mark(IEnumerable<OfficerData> officers) => ContentMark.Of(
    [
        Code.Value, ShortCode, Number(EditionNumber), TreatyCode, Day(PartiesOn), Day(StartsOn), Day(EndsOn), ZoneId, SymbolRoot,
        .. Texts(Title), .. Texts(Treaty), .. Texts(City), .. Texts(Venue), .. Texts(Room), .. Texts(Credentials), .. Texts(Operator), OperatorContact,
        string.Join(' ', WorkingLanguages), string.Join(' ', DocumentLanguages),
        .. officers.Select(officer => $"{officer.Id} {officer.Role} {officer.Name} {officer.StateCode}"),
    ]);

    /// <summary>Marks one line of a meeting's settings, such as a deadline.</summary>
    public static string MarkOf(LocalizedText label, params string?[] values) => ContentMark.Of([.. values, .. Texts(label)]);

    private static IEnumerable<string> Texts(LocalizedText text) => [.. text.Entries.Select(entry => $"{entry.Key} {entry.Value}"), "."];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}

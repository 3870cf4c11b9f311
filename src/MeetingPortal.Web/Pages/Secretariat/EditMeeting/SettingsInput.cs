using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MeetingPortal.Web.Pages.Secretariat.EditMeeting;

/// <summary>The form of everything that is set of a meeting in one value.</summary>
public sealed class SettingsInput : MeetingInput, IBasedOn
{
    /// <summary>Lines for officers beyond those that there are.</summary>
    private const int BlankOfficers = 2;

    private const int MostOfficers = 60;

    public string? SymbolRoot { get; set; }

    public string? TreatyCode { get; set; }

    public string? PartiesOn { get; set; }

    public List<string> WorkingLanguages { get; set; } = [];

    public List<string> DocumentLanguages { get; set; } = [];

    public SixTexts Credentials { get; set; } = new();

    public SixTexts Operator { get; set; } = new();

    public string? OperatorContact { get; set; }

    public List<OfficerInput> Officers { get; set; } = [];

    /// <summary>Mark of the settings from which the editing began.</summary>
    public string BasedOn { get; set; } = string.Empty;

    public static SettingsInput From(MeetingSettings settings, IReadOnlyList<OfficerData> officers)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new SettingsInput
        {
            ShortCode = settings.ShortCode,
            Code = settings.Code.Value,
            Edition = Number(settings.EditionNumber),
            Title = SixTexts.From(settings.Title),
            Treaty = SixTexts.From(settings.Treaty),
            Starts = DayField.Of(settings.StartsOn),
            Ends = DayField.Of(settings.EndsOn),
            Zone = settings.ZoneId,
            City = SixTexts.From(settings.City),
            Venue = SixTexts.From(settings.Venue),
            Room = SixTexts.From(settings.Room),
            SymbolRoot = settings.SymbolRoot,
            TreatyCode = settings.TreatyCode,
            PartiesOn = settings.PartiesOn is { } day ? DayField.Of(day) : null,
            WorkingLanguages = [.. settings.WorkingLanguages.Select(language => language.Code)],
            DocumentLanguages = [.. settings.DocumentLanguages.Select(language => language.Code)],
            Credentials = SixTexts.From(settings.Credentials),
            Operator = SixTexts.From(settings.Operator),
            OperatorContact = settings.OperatorContact,
            Officers = [.. officers.Select(OfficerInput.From)],
            BasedOn = settings.Mark(officers),
        };
    }

    /// <summary>The officers as the form has them, with lines for more.</summary>
    public IEnumerable<OfficerInput> OfficerLines() => Officers.Where(officer => officer.IsSomebody).Concat(Enumerable.Repeat(new OfficerInput(), BlankOfficers));

    public override bool Check(ModelStateDictionary state)
    {
        Need(state, (SymbolRoot?.Trim().Length ?? 0) <= Meeting.SymbolRootMaxLength, nameof(SymbolRoot), Strings.SixTexts_TooLong);
        Need(state, !DayField.IsWrong(PartiesOn), nameof(PartiesOn), Strings.Settings_DayWrong);
        Need(state, !Credentials.IsLongerThan(MeetingSettings.CredentialsMaxLength), nameof(Credentials), Strings.SixTexts_TooLong);
        Need(state, !Operator.IsLongerThan(MeetingSettings.TextMaxLength), nameof(Operator), Strings.SixTexts_TooLong);
        Need(state, string.IsNullOrWhiteSpace(OperatorContact) || EmailShape.Fits(OperatorContact.Trim()), nameof(OperatorContact), Strings.Refusal_MeetingOperatorContactWrong);
        Need(state, Officers.Count <= MostOfficers && Officers.TrueForAll(officer => (officer.Name?.Trim().Length ?? 0) <= Officer.NameMaxLength), nameof(Officers), Strings.SixTexts_TooLong);
        return base.Check(state);
    }

    public override MeetingSettings ToSettings(MeetingSettings? before, string by, DateOnly on) => base.ToSettings(before, by, on) with
    {
        SymbolRoot = SymbolRoot?.Trim() ?? string.Empty,
        TreatyCode = string.IsNullOrWhiteSpace(TreatyCode) || TreatyCode.Length > Meeting.TreatyCodeMaxLength ? null : TreatyCode,
        PartiesOn = DayField.Read(PartiesOn),
        WorkingLanguages = Languages(WorkingLanguages),
        DocumentLanguages = Languages(DocumentLanguages),
        Credentials = Credentials.ToText(before?.Credentials, TextStatus.Own, by, on),
        Operator = Operator.ToText(before?.Operator, TextStatus.Own, by, on),
        OperatorContact = string.IsNullOrWhiteSpace(OperatorContact) ? null : OperatorContact.Trim(),
    };

    public IReadOnlyList<OfficerData> ToOfficers() => [.. Officers.Where(officer => officer.IsSomebody).Select(officer => officer.ToData())];

    /// <summary>What stands in each field, to be compared with what somebody else saved.</summary>
    public IReadOnlyList<(string Label, string Text)> Lines() =>
    [
        (Strings.Settings_ShortCode, ShortCode ?? string.Empty),
        (Strings.Settings_Code, Code ?? string.Empty),
        (Strings.Settings_Edition, Edition ?? string.Empty),
        (Strings.Settings_MeetingTitle, Joined(Title)),
        (Strings.Settings_Treaty, Joined(Treaty)),
        (Strings.Settings_Starts, Starts ?? string.Empty),
        (Strings.Settings_Ends, Ends ?? string.Empty),
        (Strings.Settings_Zone, Zone ?? string.Empty),
        (Strings.Settings_City, Joined(City)),
        (Strings.Settings_Venue, Joined(Venue)),
        (Strings.Settings_Room, Joined(Room)),
        (Strings.Settings_SymbolRoot, SymbolRoot ?? string.Empty),
        (Strings.Settings_TreatyCode, TreatyCode ?? string.Empty),
        (Strings.Settings_PartiesOn, PartiesOn ?? string.Empty),
        (Strings.Settings_WorkingLanguages, Names(WorkingLanguages)),
        (Strings.Settings_DocumentLanguages, Names(DocumentLanguages)),
        (Strings.Settings_Credentials, Joined(Credentials)),
        (Strings.Settings_Operator, Joined(Operator)),
        (Strings.Settings_OperatorContact, OperatorContact ?? string.Empty),
        (Strings.Settings_Officers, string.Join(" · ", Officers.Where(officer => officer.IsSomebody).Select(officer => $"{Texts.OfKey($"OfficerRole_{officer.Role}")}: {officer.Name?.Trim()} {officer.State}".TrimEnd()))),
    ];

    private static IReadOnlyList<Language> Languages(List<string> codes) => [.. Language.All.Where(language => codes.Contains(language.Code, StringComparer.Ordinal))];

    private static string Names(List<string> codes) => string.Join(" · ", Languages(codes).Select(LanguageNames.Of));

    private static string Joined(SixTexts text) => string.Join(" · ", Language.All.Select(text.In).Where(own => !string.IsNullOrWhiteSpace(own)));
}

/// <summary>One officer of the meeting; a line without a name is nobody.</summary>
public sealed class OfficerInput
{
    public Guid? Id { get; set; }

    public OfficerRole Role { get; set; }

    public string? Name { get; set; }

    public string? State { get; set; }

    public bool IsSomebody => !string.IsNullOrWhiteSpace(Name);

    public static OfficerInput From(OfficerData officer)
    {
        ArgumentNullException.ThrowIfNull(officer);
        return new OfficerInput { Id = officer.Id, Role = officer.Role, Name = officer.Name, State = officer.StateCode };
    }

    public OfficerData ToData() => new(Id, Enum.IsDefined(Role) ? Role : OfficerRole.President, Name!.ReplaceLineEndings(" ").Trim(), State is { Length: 2 } ? State : null);
}

using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Registration.Demonstration;

/// <summary>A plainly fictional person of a demonstration.</summary>
/// <param name="Role">The role in every meeting of the store, in the portal or for the mission.</param>
/// <param name="Mission">The mission, for the roles of missions.</param>
public sealed record DemonstrationAccount(string Name, string Email, Role Role, DemonstrationMission? Mission = null)
{
    public static readonly DemonstrationAccount Administrator = new("Ada Example (fictional)", "administrator@demonstration.invalid", Role.PortalAdministrator);

    public static readonly DemonstrationAccount DocumentsOfficer = new("Dana Example (fictional)", "documents.officer@demonstration.invalid", Role.DocumentsOfficer);

    public static readonly DemonstrationAccount RegistrationOfficer = new("Remy Example (fictional)", "registration.officer@demonstration.invalid", Role.RegistrationOfficer);

    public static readonly DemonstrationAccount Utopia = new("Una Example (fictional)", "mission.utopia@demonstration.invalid", Role.MissionAdministrator, DemonstrationMission.Utopia);

    public static readonly DemonstrationAccount Atlantis = new("Ali Example (fictional)", "mission.atlantis@demonstration.invalid", Role.MissionAdministrator, DemonstrationMission.Atlantis);

    public static readonly IReadOnlyList<DemonstrationAccount> All = [Administrator, DocumentsOfficer, RegistrationOfficer, Utopia, Atlantis];
}

/// <summary>A mission of a State that does not exist. Its code is one of those that ISO 3166-1 leaves to users.</summary>
public sealed record DemonstrationMission(string Code, string StateCode, string City, Language Language, LocalizedText StateName)
{
    public static readonly DemonstrationMission Utopia = new("utopia-geneva", "XA", "Geneva", Language.English, Named(
        "يوتوبيا (دولة خيالية)", "乌托邦（虚构国家）", "Utopia (fictional State)", "Utopie (État fictif)", "Утопия (вымышленное государство)", "Utopía (Estado ficticio)"));

    public static readonly DemonstrationMission Atlantis = new("atlantis-geneva", "XB", "Geneva", Language.Arabic, Named(
        "أطلانطس (دولة خيالية)", "亚特兰蒂斯（虚构国家）", "Atlantis (fictional State)", "Atlantide (État fictif)", "Атлантида (вымышленное государство)", "Atlántida (Estado ficticio)"));

    private static LocalizedText Named(params ReadOnlySpan<string> names)
    {
        var texts = new List<KeyValuePair<Language, LanguageText>>();
        for (var index = 0; index < names.Length; index++)
        {
            texts.Add(new(Domain.Languages.Language.All[index], new LanguageText(names[index], TextStatus.Own)));
        }

        return new LocalizedText(texts);
    }
}

using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Tests.Data;

/// <summary>One content of every kind with every field in use, about a country that does not exist. The golden files hold exactly these.</summary>
internal static class FictionalContents
{
    public static IReadOnlyList<PublicationContent> All { get; } = [Letter(), Agenda(), Programme(), Page()];

    private static LetterContent Letter() => new(
        Texts("Letter of Utopia", "رسالة يوتوبيا"),
        Language.French,
        new DateOnly(2040, 2, 29),
        "29 février 2040",
        ["Aux missions d’Utopie", "Aux îles voisines"],
        "Réf. : Première Réunion",
        "Excellences,",
        [new LetterPart("Les « bateaux » partent à l’aube & au crépuscule.", null), new LetterPart(null, "https://utopia.example/réunion?a=1&b=2")],
        "Veuillez agréer nos salutations.",
        ["Raphaël HYTHLODÉE (personnage fictif)", "Président"]);

    private static AgendaContent Agenda() => new(
        Stage.Provisional,
        [
            new AgendaItem(Item(1), "opening", new AgendaNumber(1), Texts("Opening", "افتتاح"), SourceStatus.Confirmed, null, [], []),
            new AgendaItem(
                Item(2),
                "islands",
                new AgendaNumber(2),
                Texts("Islands", "الجزر"),
                SourceStatus.Inferred,
                "Concluded from the tide tables",
                [new DocumentId(Id(101)), new DocumentId(Id(102))],
                [new AgendaItem(Item(3), "bridges", new AgendaNumber(2, 1), Texts("Bridges", "الجسور"), SourceStatus.Memory, null, [], [])]),
        ]);

    private static ProgrammeContent Programme() => new(
        Stage.Adopted,
        [
            new Sitting(
                Item(11),
                "monday-morning",
                new DateOnly(2040, 5, 7),
                new TimeOnly(10, 0),
                new TimeOnly(13, 0),
                Texts("Room I", "القاعة الأولى"),
                SittingKind.Plenary,
                Audience.Public,
                ClosedDisplay.TimeAndRoom,
                [
                    new ProgrammeEntry(Item(12), "opening", [Item(1)], null, null, IfTimePermits: false, SourceStatus.Confirmed, null),
                    new ProgrammeEntry(
                        Item(13), "islands", [Item(2), Item(3)], Texts("General exchange", "تبادل عام"), Texts("after the ferry", "بعد العبّارة"), IfTimePermits: true, SourceStatus.Inferred, "Concluded"),
                ],
                SourceStatus.Confirmed,
                null,
                Sequence: 3),
            new Sitting(
                Item(14),
                "night",
                new DateOnly(2040, 5, 7),
                new TimeOnly(22, 30),
                new TimeOnly(0, 15),
                null,
                SittingKind.SideEvent,
                Audience.StatesParties,
                ClosedDisplay.Nothing,
                [],
                SourceStatus.Memory,
                "Known to the islanders"),
        ]);

    private static PageContent Page() => new(
        Texts("Ferries", "العبّارات"),
        Texts("Ferries leave at **dawn**.\n\n| Isle | Hour |\n| --- | --- |\n| \"One\" | 05:00 |", "تغادر العبّارات عند *الفجر*."),
        7,
        PagePlace.TakingPart);

    private static LocalizedText Texts(string english, string arabic) => new(
    [
        new(Language.English, new LanguageText(english, TextStatus.Official)),
        new(Language.Arabic, new LanguageText(arabic, TextStatus.Unofficial, LanguageText.PortalTeam, new DateOnly(2040, 1, 31))),
        new(Language.Chinese, new LanguageText("乌托邦", TextStatus.Own)),
    ]);

    private static ItemId Item(int number) => new(Id(number));

    private static Guid Id(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}

using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Domain.Tests.Publications;

/// <summary>Small contents for tests; identities are numbers, so that a test says which is which.</summary>
internal static class Make
{
    public static readonly DateTimeOffset Now = new(2023, 8, 21, 8, 0, 0, TimeSpan.Zero);

    public static readonly Actor Officer = Actor.User(new UserId(GuidOf(77)));

    public static readonly DateOnly Monday = new(2023, 9, 11);

    public static Guid GuidOf(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static ItemId Id(int number) => new(GuidOf(number));

    public static LocalizedText English(string text) => LocalizedText.Of(Language.English, text);

    public static AgendaItem Item(int id, int number, string title, params AgendaItem[] children) =>
        new(Id(id), $"item-{id}", new AgendaNumber(number), English(title), SourceStatus.Confirmed, null, [], children);

    public static AgendaItem Sub(int id, int number, int sub, string title) => Item(id, number, title) with { Number = new AgendaNumber(number, sub) };

    public static IEnumerable<string> Numbers(AgendaContent agenda) => agenda.AllItems().Select(item => item.Number.In(Language.English));

    public static TResult Done<TResult>(Outcome<TResult> outcome) => outcome.Match(result => result, refusal => throw new InvalidOperationException(refusal.Key));

    public static string? RefusalOf<TResult>(Outcome<TResult> outcome) => outcome.Match<string?>(_ => null, refusal => refusal.Key);

    public static AgendaContent Agenda(params AgendaItem[] items) => new(Stage.Provisional, items);

    public static ProgrammeEntry Entry(int id, string text, params int[] agendaItems) =>
        new(Id(id), $"entry-{id}", [.. agendaItems.Select(Id)], English(text), null, false, SourceStatus.Confirmed, null);

    public static Sitting Sitting(int id, int hour, params ProgrammeEntry[] entries) => new(
        Id(id),
        $"sitting-{id}",
        Monday,
        new TimeOnly(hour, 0),
        new TimeOnly(hour + 3, 0),
        English("Room XIX"),
        SittingKind.Plenary,
        Audience.Public,
        ClosedDisplay.TimeAndRoom,
        entries,
        SourceStatus.Confirmed,
        "a note on sources");

    public static ProgrammeContent Programme(params Sitting[] sittings) => new(Stage.Provisional, sittings);

    public static PageContent Page(string title, string text) => new(English(title), English(text), 1);

    public static Publication Publication(ContentKind kind) => new()
    {
        Id = new PublicationId(GuidOf(500)),
        MeetingId = new MeetingId(GuidOf(600)),
        Kind = kind,
        Slug = "page",
    };

    public static WorkingCopy Copy(PublicationContent content) => new()
    {
        PublicationId = new PublicationId(GuidOf(500)),
        MeetingId = new MeetingId(GuidOf(600)),
        Content = content,
        ChangedAt = Now,
        ChangedBy = Actor.Seed.Name,
    };
}

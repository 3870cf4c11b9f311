using System.Globalization;
using MeetingPortal.Benchmarks.Portal;
using MeetingPortal.Data;
using MeetingPortal.Data.Providers;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing;
using MeetingPortal.Publishing.Programmes;
using MeetingPortal.Publishing.Releases;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Benchmarks.Publishing;

/// <summary>A store with one meeting whose programme, in six languages, has 300 entries in 60 sittings.</summary>
internal sealed class PublishingStore : MeasuredStore
{
    public const int Entries = Days * SittingsOfADay * EntriesOfASitting;

    private const int Days = 10;
    private const int SittingsOfADay = 6;
    private const int EntriesOfASitting = 5;

    private static readonly DateTimeOffset Start = new(2026, 11, 29, 0, 0, 0, TimeSpan.Zero);
    private static readonly MeetingId Meeting = NewId.At<MeetingId>(Start);
    private static readonly PublicationId Programme = NewId.At<PublicationId>(Start);
    private static readonly Actor Officer = Actor.User(NewId.At<UserId>(Start));
    private static readonly LocalizedText Sentence = LocalizedText.Of(Language.English, "A sitting takes its items in another order.");

    private PublishingStore(DatabaseOptions options, string folder)
        : base(options, folder, services => services.AddPublishing())
    {
    }

    public static async Task<PublishingStore> MakeAsync(DatabaseOptions options, string folder)
    {
        var store = new PublishingStore(options, folder);
        await store.MigrateAsync();
        await store.WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(
            Actor.Start,
            "FillBenchmark",
            (scope, _) =>
            {
                scope.Store.AddRange(MeetingOf(), new Publication { Id = Programme, MeetingId = Meeting, Kind = ContentKind.Programme, Slug = "programme" });
                scope.Store.Add(new WorkingCopy { PublicationId = Programme, MeetingId = Meeting, Content = Content(), ChangedAt = Start, ChangedBy = Actor.Start.Name });
                return Task.FromResult<Outcome<bool>>(true);
            },
            CancellationToken.None));
        return store;
    }

    /// <summary>Exchanges the first two entries of a sitting in the working copy.</summary>
    public async Task ChangeAsync(int turn)
    {
        var content = (ProgrammeContent)(await CopyAsync()).Content;
        var sitting = content.Sittings[turn % content.Sittings.Count];
        var command = new MoveEntry(Meeting, sitting.Entries[0].Id, By: 1, content.WholeMarkOf(sitting));
        Succeeded(await WithAsync<MoveEntryHandler, Outcome<ProgrammeContent>>(handler => handler.HandleAsync(command, Officer, CancellationToken.None)));
    }

    public async Task ReleaseAsync()
    {
        var command = new ReleasePublication(Meeting, Programme, (await CopyAsync()).Version, Sentence);
        Succeeded(await WithAsync<ReleasePublicationHandler, Outcome<Release>>(handler => handler.HandleAsync(command, Officer, CancellationToken.None)));
    }

    private Task<WorkingCopy> CopyAsync() =>
        WithAsync<PortalDbContext, WorkingCopy>(store => store.WorkingCopies.AsNoTracking().SingleAsync(copy => copy.PublicationId == Programme));

    private static void Succeeded<T>(Outcome<T> outcome) => outcome.Match(_ => true, refusal => throw new InvalidOperationException(refusal.Key));

    private static ProgrammeContent Content() => new(Stage.Provisional, [.. Enumerable.Range(0, Days * SittingsOfADay).Select(SittingOf)], Text("Benchmark"));

    private static Sitting SittingOf(int number) => new(
        NewId.At<ItemId>(Start),
        string.Create(CultureInfo.InvariantCulture, $"sitting-{number}"),
        DateOnly.FromDateTime(Start.UtcDateTime).AddDays(number / SittingsOfADay),
        new TimeOnly(8 + (number % SittingsOfADay), 0),
        new TimeOnly(9 + (number % SittingsOfADay), 0),
        Text("Room XIX"),
        SittingKind.Plenary,
        Audience.Public,
        ClosedDisplay.TimeAndRoom,
        [.. Enumerable.Range(0, EntriesOfASitting).Select(entry => EntryOf((number * EntriesOfASitting) + entry))],
        SourceStatus.Confirmed,
        null);

    private static ProgrammeEntry EntryOf(int number) => new(
        NewId.At<ItemId>(Start),
        string.Create(CultureInfo.InvariantCulture, $"entry-{number}"),
        [],
        Text(string.Create(CultureInfo.InvariantCulture, $"Entry {number}: review of what was done since the last meeting, and **decisions** on what comes next")),
        Timing: null,
        IfTimePermits: false,
        SourceStatus.Confirmed,
        SourceNote: null);

    private static LocalizedText Text(string text) =>
        new(Language.All.Select(language => KeyValuePair.Create(language, new LanguageText($"{text} ({language.Code})", TextStatus.Own))));

    private static Meeting MeetingOf() => new()
    {
        Id = Meeting,
        Code = MeetingCode.Parse("utopia"),
        ShortCode = "UTOPIA",
        EditionNumber = 1,
        Treaty = LocalizedText.Empty,
        Title = LocalizedText.Of(Language.English, "First Meeting in Utopia"),
        StartsOn = DateOnly.FromDateTime(Start.UtcDateTime),
        EndsOn = DateOnly.FromDateTime(Start.UtcDateTime).AddDays(Days - 1),
        ZoneId = "Europe/Zurich",
        City = LocalizedText.Empty,
        Venue = LocalizedText.Empty,
        Room = LocalizedText.Empty,
        SymbolRoot = "UTOPIA",
    };
}

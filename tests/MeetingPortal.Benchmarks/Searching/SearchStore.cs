using System.Globalization;
using MeetingPortal.Benchmarks.Portal;
using MeetingPortal.Data;
using MeetingPortal.Data.Providers;
using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing;
using MeetingPortal.Publishing.Searching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace MeetingPortal.Benchmarks.Searching;

/// <summary>A store with one meeting of very many documents, each with a published file whose text was read, and the index that the portal made of them.</summary>
internal sealed class SearchStore : MeasuredStore
{
    public const int WordsOfAText = 300;

    private const int AtOnce = 1_000;
    private const int WordsOfATitle = 8;
    private const int DaysOfIssue = 7_000;

    private static readonly DateTimeOffset Start = new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);
    private static readonly MeetingId Meeting = NewId.At<MeetingId>(Start);

    private SearchStore(DatabaseOptions options, string folder)
        : base(options, folder, services => services.AddPublishing())
    {
    }

    public ZipfWords Words { get; } = new();

    public static MeetingId MeetingOfAll => Meeting;

    public static async Task<SearchStore> MakeAsync(DatabaseOptions options, string folder, int documents)
    {
        var store = new SearchStore(options, folder);
        await store.MigrateAsync();
        await store.FillAsync(options, folder, documents);
        Progress.Say("indexing …");
        await store.WithAsync<IndexWhatChanged, int>(index => index.RunAsync(CancellationToken.None));
        if (options.Provider == DatabaseProvider.PostgreSql)
        {
            // What the database does by itself within minutes.
            await store.WithAsync<PortalDbContext, int>(context => context.Database.ExecuteSqlRawAsync("VACUUM ANALYZE"));
            await store.WithAsync<PortalDbContext, int>(context => context.Database.ExecuteSqlRawAsync("CHECKPOINT"));
            NpgsqlConnection.ClearAllPools();
        }

        return store;
    }

    public static string SymbolOf(int number) => string.Create(CultureInfo.InvariantCulture, $"UTOPIA/MSP/{2000 + (number % 25)}/{number}");

    /// <summary>By a context that neither audits nor asks, for it is not the writing that is measured.</summary>
    private async Task FillAsync(DatabaseOptions options, string folder, int documents)
    {
        var model = await WithAsync<PortalDbContext, IModel>(context => Task.FromResult(context.Model));
        var random = new Random(2023);
        for (var first = 0; first < documents; first += AtOnce)
        {
            await using var context = new BareContext((DbContextOptions<BareContext>)new DbContextOptionsBuilder<BareContext>().UsePortalDatabase(options, folder).UseModel(model).Options);
            if (first == 0)
            {
                context.Add(MeetingOf());
            }

            foreach (var number in Enumerable.Range(first, Math.Min(AtOnce, documents - first)))
            {
                context.AddRange(EntitiesOf(number, random));
            }

            await context.SaveChangesAsync();
        }
    }

    private object[] EntitiesOf(int number, Random random)
    {
        var (document, stored, hash) = (NewId.At<DocumentId>(Start), NewId.At<StoredFileId>(Start), number.ToString("x64", CultureInfo.InvariantCulture));
        var issued = DateOnly.FromDateTime(Start.UtcDateTime).AddDays(-random.Next(DaysOfIssue));
        var file = new DocumentFile
        {
            Id = NewId.At<DocumentFileId>(Start), DocumentId = document, MeetingId = Meeting, Language = Language.English, StoredFileId = stored,
            Type = FileType.Pdf, Stage = FileStage.Official, IssuedOn = issued, Findings = FileFindings.None,
        };
        file.Publish(null, file.Version, Start);
        return
        [
            new Document
            {
                Id = document, MeetingId = Meeting, Slug = $"document-{number}", Kind = DocumentKind.Other, Audience = Audience.Public, IssuedOn = issued,
                Title = LocalizedText.Of(Language.English, Words.Text(random, WordsOfATitle)), Submitter = LocalizedText.Empty, Note = LocalizedText.Empty,
            },
            new SymbolOfDocument { DocumentId = document, MeetingId = Meeting, Position = 0, AsIssued = SymbolOf(number), Key = DocumentSymbol.Parse(SymbolOf(number)).Key },
            new StoredFile { Id = stored, Area = FileArea.Public, Sha256 = hash, Length = 1, Type = FileType.Pdf, Name = "document.pdf", MeetingId = Meeting, ReceivedAt = Start },
            file,
            new FileText { Sha256 = hash, State = FileTextState.Read, Text = Words.Text(random, WordsOfAText) },
        ];
    }

    private static Meeting MeetingOf() => new()
    {
        Id = Meeting, Code = MeetingCode.Parse("utopia"), ShortCode = "UTOPIA", EditionNumber = 1, Treaty = LocalizedText.Empty,
        Title = LocalizedText.Of(Language.English, "First Meeting in Utopia"), StartsOn = new DateOnly(2027, 1, 11), EndsOn = new DateOnly(2027, 1, 14), ZoneId = "Europe/Zurich",
        City = LocalizedText.Empty, Venue = LocalizedText.Empty, Room = LocalizedText.Empty, SymbolRoot = "UTOPIA",
    };

    private sealed class BareContext(DbContextOptions<BareContext> options) : DbContext(options);
}

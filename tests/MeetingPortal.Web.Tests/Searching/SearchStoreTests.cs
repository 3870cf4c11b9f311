using MeetingPortal.Data.Providers;
using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Searching;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Publishing.Searching;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Searching;

/// <summary>Both databases find the same.</summary>
public sealed class SearchStoreTests
{
    private static readonly Meeting Meeting = Fiction.Meeting();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task Find_WordsPhrasesSymbolsAndBeginnings_InOrder(DatabaseProvider provider)
    {
        await using var store = await StoreAsync(
            provider,
            ("UTOPIA/2040/1", "Élection de la présidence", "fr", "Le quorum est atteint. العنقودية 临时议程"),
            ("UTOPIA/2040/2", "Report", "fr", "La présidence et l’élection, sans quorum"),
            ("UTOPIA/2040/2/Rev.1", "Report, revised", "fr", "Rien d’autre"),
            ("UTOPIA/2040/20", "Quorum", "fr", "Sujet"));

        Assert.Equal(["UTOPIA/2040/1", "UTOPIA/2040/2"], await FindAsync(store, "election PRESIDENCE"));
        Assert.Equal(["UTOPIA/2040/1"], await FindAsync(store, "\"élection de la présidence\""));
        Assert.Equal(["UTOPIA/2040/20", "UTOPIA/2040/2", "UTOPIA/2040/1"], await FindAsync(store, "quorum"));
        Assert.Equal(["UTOPIA/2040/2", "UTOPIA/2040/2/Rev.1"], await FindAsync(store, "utopia/2040/2"));
        Assert.Equal(["UTOPIA/2040/2/Rev.1"], await FindAsync(store, "UTOPIA/2040/2/Rev.1"));
        Assert.Equal(["UTOPIA/2040/1"], await FindAsync(store, "العُنقوديه"));
        Assert.Equal(["UTOPIA/2040/1"], await FindAsync(store, "时议程"));
        Assert.Equal(["UTOPIA/2040/1"], await FindAsync(store, "议"));
        Assert.Equal(["UTOPIA/2040/1"], await FindAsync(store, "atte"));
        Assert.Empty(await FindAsync(store, "quorum sujet absent"));
        Assert.Empty(await FindAsync(store, "quorum", reader: Language.Spanish, isOnly: true));
        Assert.Equal(3, (await FindAsync(store, "quorum", reader: Language.Spanish)).Count);
    }

    /// <summary>The oldest two are in French, a thousand newer ones are not; "everywhere" is in all of them, "formerly" in all but the newest.</summary>
    [Theory]
    [EveryDatabase]
    public async Task Find_InOneLanguage_BehindAThousandNewerOfAnother(DatabaseProvider provider)
    {
        const int documents = 1_300;
        await using var store = await StoreAsync(
            provider,
            [.. Enumerable.Range(0, documents).Select(index => (
                $"UTOPIA/2040/{index}", $"Title {index}", index < 2 ? "fr" : "en", index < documents - 100 ? "everywhere formerly" : "everywhere"))]);

        foreach (var word in (string[])["everywhere", "formerly", "\"everywhere formerly\""])
        {
            Assert.Equal(["UTOPIA/2040/1", "UTOPIA/2040/0"], await FindAsync(store, word, reader: Language.French, isOnly: true));
            Assert.Equal(10, (await FindAsync(store, word, reader: Language.English, isOnly: true)).Count);
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task Index_ChangedDocument_IsFoundByItsNewWordsAlone(DatabaseProvider provider)
    {
        await using var store = await StoreAsync(provider, ("UTOPIA/2040/1", "Before", "fr", "Texte"));
        Assert.Single(await FindAsync(store, "before"));

        await store.WriteAsync<bool>(async (scope, cancellation) =>
        {
            (await scope.Store.Documents.SingleAsync(cancellation)).Title = Fiction.English("Afterwards");
            await scope.PublicContentChangedAsync(Meeting.Id, cancellation);
            return true;
        });
        await store.WithAsync<IndexWhatChanged, int>(index => index.RunAsync(Cancellation));

        Assert.Empty(await FindAsync(store, "before"));
        Assert.Single(await FindAsync(store, "afterwards", reader: Language.English));
        Assert.Equal(0, await store.WithAsync<IndexWhatChanged, int>(index => index.RunAsync(Cancellation)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Index_LongestTextOfManyWords_IsTaken(DatabaseProvider provider)
    {
        var random = new Random(1);
        var chinese = string.Create(FileText.MostCharacters - 10, random, (text, from) =>
        {
            for (var index = 0; index < text.Length; index++)
            {
                text[index] = (char)from.Next(0x4E00, 0x9FFF);
            }
        });
        await using var store = await StoreAsync(provider, ("UTOPIA/2040/1", "Long", "zh", "临时议程 " + chinese));

        Assert.Single(await FindAsync(store, "时议程", reader: Language.Chinese));
    }

    private static async Task<TestStore> StoreAsync(DatabaseProvider provider, params (string Symbol, string Title, string Language, string Text)[] documents)
    {
        var store = await TestStore.CreateAsync(provider);
        await store.AddAsync([Meeting, .. documents.SelectMany((document, index) => EntitiesOf(document.Symbol, document.Title, Language.Parse(document.Language), document.Text, index))]);
        await store.WithAsync<IndexWhatChanged, int>(index => index.RunAsync(Cancellation));
        return store;
    }

    private static IEnumerable<object> EntitiesOf(string symbol, string title, Language language, string text, int index)
    {
        var (id, file, hash) = (NewId.At<DocumentId>(TestStore.Start), NewId.At<StoredFileId>(TestStore.Start), index.ToString("x64", System.Globalization.CultureInfo.InvariantCulture));
        var published = new DocumentFile
        {
            Id = NewId.At<DocumentFileId>(TestStore.Start),
            DocumentId = id,
            MeetingId = Meeting.Id,
            Language = language,
            StoredFileId = file,
            Type = FileType.Pdf,
            Stage = FileStage.Official,
            Findings = FileFindings.None,
        };
        published.Publish(null, published.Version, TestStore.Start);
        return
        [
            new Document
            {
                Id = id, MeetingId = Meeting.Id, Slug = $"document-{index}", Kind = DocumentKind.Other, Title = LocalizedText.Of(language, title),
                Submitter = LocalizedText.Empty, Note = LocalizedText.Empty, Audience = Audience.Public, IssuedOn = new DateOnly(2040, 1, 1).AddDays(index),
            },
            new SymbolOfDocument { DocumentId = id, MeetingId = Meeting.Id, Position = 0, AsIssued = symbol, Key = DocumentSymbol.Parse(symbol).Key },
            new StoredFile { Id = file, Area = FileArea.Public, Sha256 = hash, Length = 1, Type = FileType.Pdf, Name = "x.pdf", MeetingId = Meeting.Id, ReceivedAt = TestStore.Start },
            published,
            new FileText { Sha256 = hash, State = FileTextState.Read, Text = text },
        ];
    }

    private static Task<IReadOnlyList<string>> FindAsync(TestStore store, string question, Language? reader = null, bool isOnly = false) =>
        store.WithAsync<PublicSearch, IReadOnlyList<string>>(async search =>
        {
            var filter = new SearchFilter(Meeting.Id, isOnly ? null : reader ?? Language.French, isOnly ? reader : null, null, null);
            var found = await search.FindAsync(SearchQuery.Parse(question), filter, 1, Cancellation);
            return [.. found.Hits.Select(hit => hit.Entry.Label!)];
        });
}

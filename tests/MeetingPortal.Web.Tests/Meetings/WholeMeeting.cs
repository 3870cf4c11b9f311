using System.Security.Cryptography;
using MeetingPortal.Data.Files;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Reference;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Files;
using MeetingPortal.Web.Tests.Data;

namespace MeetingPortal.Web.Tests.Meetings;

/// <summary>A meeting of a country that does not exist, with every field in use, and what another portal has to have for it.</summary>
internal static class WholeMeeting
{
    public const string OtherSymbol = "ATLANTIS/2039/7";

    /// <summary>The agenda of <see cref="FictionalContents"/> names both.</summary>
    public static readonly DocumentId Own = new(IdOf(101));
    public static readonly DocumentId Other = new(IdOf(102));

    public static readonly DocumentSubmitters Submitters = new(["XU", "XV"], [IdOf(201)], AreMultipleStates: true);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Two States, an organization, and another meeting with a document.</summary>
    /// <param name="organization">Of one that somebody's letter brought to this portal; null for the one that every portal knows.</param>
    public static async Task AddSurroundingsAsync(TestStore store, Audience audience = Audience.Public, Guid? organization = null)
    {
        var other = Fiction.Meeting("atlantis-2039");
        var symbol = DocumentSymbol.Parse(OtherSymbol);
        await store.AddAsync(
            new State { Code = "XU", Name = Fiction.English("Utopia"), FormalName = Fiction.English("Republic of Utopia"), RegionalGroup = "None" },
            new State { Code = "XV", Name = Fiction.English("Vinland"), FormalName = Fiction.English("Kingdom of Vinland"), RegionalGroup = "None" },
            new Organization { Id = organization ?? Submitters.Organizations[0], Slug = organization?.ToString("N") ?? "league", Name = Fiction.English("League of Islands"), Kind = "observer", Source = "test" },
            other,
            new Document { Id = Other, MeetingId = other.Id, Slug = "other-7", Kind = DocumentKind.Other, Title = Fiction.English("Rules"), Submitter = LocalizedText.Empty, Note = LocalizedText.Empty, Audience = audience },
            new SymbolOfDocument { DocumentId = Other, MeetingId = other.Id, Position = 0, AsIssued = symbol.AsIssued, Key = symbol.Key });
    }

    public static async Task<Meeting> AddAsync(TestStore store)
    {
        var meeting = new Meeting
        {
            Id = new MeetingId(IdOf(301)),
            Code = MeetingCode.Parse("utopia-2040"),
            ShortCode = "U1",
            EditionNumber = 1,
            Treaty = Fiction.English("Treaty of Utopia"),
            Title = Fiction.English("First Meeting in Utopia"),
            StartsOn = new DateOnly(2040, 5, 7),
            EndsOn = new DateOnly(2040, 5, 9),
            ZoneId = "Europe/Zurich",
            City = Fiction.English("Amaurot"),
            Venue = Fiction.English("Palace of Islands"),
            Room = Fiction.English("Room I"),
            SymbolRoot = "UTOPIA/2040",
            TreatyCode = "UTO",
            PartiesOn = new DateOnly(2040, 5, 1),
            WorkingLanguages = [Language.French],
            DocumentLanguages = [Language.Arabic, Language.French],
            Credentials = Fiction.English("A letter."),
            Operator = Fiction.English("The harbour office"),
            OperatorContact = "harbour@utopia.example",
        };
        var stored = await KeptAsync(store, meeting.Id, SampleFiles.Docx());
        await store.AddAsync([meeting, .. Parties(), .. Lines(meeting.Id), .. Documents(meeting.Id), stored, FileOf(meeting.Id, stored), .. Publications(meeting.Id)]);
        return meeting;
    }

    /// <summary>One that left again, and one that only signed.</summary>
    public static IReadOnlyList<TreatyRelation> Parties() =>
    [
        new() { TreatyCode = "UTO", StateCode = "XU", SignedOn = new DateOnly(2030, 1, 2), DepositedOn = new DateOnly(2031, 1, 2), InForceOn = new DateOnly(2032, 1, 2), WithdrawnOn = new DateOnly(2039, 1, 2), DatesConfirmed = true },
        new() { TreatyCode = "UTO", StateCode = "XV", SignedOn = new DateOnly(2030, 1, 3) },
    ];

    /// <summary>Two web pages and two contacts: the first place is nothing that could be lost.</summary>
    private static IEnumerable<object> Lines(MeetingId meeting)
    {
        yield return new Officer { Id = IdOf(302), MeetingId = meeting, Role = OfficerRole.SecretaryGeneral, Name = "H.E. Nobody", StateCode = "XU" };
        yield return new Deadline
        {
            Id = IdOf(303), MeetingId = meeting, Slug = "names", Label = Fiction.English("Names"), Date = new DateOnly(2040, 4, 1), Time = new TimeOnly(23, 59), Source = SourceStatus.Memory, SourceNote = "Said", IsPublic = true,
        };
        for (var position = 0; position < 2; position++)
        {
            yield return new MeetingWebPage { Id = IdOf(310 + position), MeetingId = meeting, Position = position, Label = Fiction.English("Page"), Url = "https://utopia.example/" };
            yield return new MeetingContact { Id = IdOf(320 + position), MeetingId = meeting, Position = position, Label = Fiction.English("Office"), Email = "office@utopia.example" };
        }
    }

    private static IEnumerable<object> Documents(MeetingId meeting)
    {
        yield return new Document
        {
            Id = Own,
            MeetingId = meeting,
            Slug = "utopia-2040-wp-1",
            Kind = DocumentKind.NonPaper,
            Title = Fiction.English("Ferries"),
            Submitter = Fiction.English("The islands"),
            SubmittedBy = Submitters,
            OriginalLanguage = Language.French,
            Note = Fiction.English("A note."),
            Audience = Audience.StatesParties,
            WaitsForFile = true,
            IssuedOn = new DateOnly(2040, 2, 29),
            IssuedYear = 2040,
        };
        foreach (var (position, text) in ((string[])["UTOPIA/2040/WP.1", "ISLES/2040/3"]).Index())
        {
            var symbol = DocumentSymbol.Parse(text);
            yield return new SymbolOfDocument { DocumentId = Own, MeetingId = meeting, Position = position, AsIssued = symbol.AsIssued, Key = symbol.Key };
        }

        yield return new LanguageVersion { DocumentId = Own, MeetingId = meeting, Language = Language.French, State = VersionState.NotYetIssued };
        yield return new ListedDocument { MeetingId = meeting, DocumentId = Other, ListedAt = TestStore.Start };
    }

    private static IEnumerable<object> Publications(MeetingId meeting)
    {
        foreach (var (number, content) in FictionalContents.All.Index())
        {
            var slug = content is PageContent ? "ferries" : content.Kind.ToString().ToLowerInvariant();
            var publication = new Publication { Id = new PublicationId(IdOf(330 + number)), MeetingId = meeting, Kind = content.Kind, Slug = slug };

            // How often a sitting was changed from release to release stays with the releases.
            var own = content is ProgrammeContent programme ? programme with { Sittings = [.. programme.Sittings.Select(sitting => sitting with { Sequence = 0 })] } : content;
            yield return publication;
            yield return new WorkingCopy { PublicationId = publication.Id, MeetingId = meeting, Content = own, ChangedAt = TestStore.Start, ChangedBy = "portal:test" };
        }
    }

    private static DocumentFile FileOf(MeetingId meeting, StoredFile stored) => new()
    {
        Id = new DocumentFileId(IdOf(340)),
        DocumentId = Own,
        MeetingId = meeting,
        Language = Language.French,
        StoredFileId = stored.Id,
        Type = stored.Type,
        Stage = FileStage.Official,
        IssuedOn = new DateOnly(2040, 3, 1),
        Findings = FileFindings.None,
    };

    private static async Task<StoredFile> KeptAsync(TestStore store, MeetingId meeting, byte[] bytes)
    {
        await store.WithAsync<IFileStore, bool>(async files =>
        {
            var incoming = (await files.ReceiveAsync(new MemoryStream(bytes), 1_000_000, Cancellation)).Match(file => file, refusal => throw new InvalidOperationException(refusal.Key));
            files.Keep(incoming, FileArea.Public);
            return true;
        });
        return new StoredFile
        {
            Id = NewId.At<StoredFileId>(TestStore.Start),
            Area = FileArea.Public,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Length = bytes.Length,
            Type = FileType.Docx,
            Name = "named after somebody.docx",
            MeetingId = meeting,
            ReceivedAt = TestStore.Start,
        };
    }

    /// <summary>As <see cref="FictionalContents"/> makes them.</summary>
    private static Guid IdOf(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}

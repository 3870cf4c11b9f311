using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeetingPortal.Web.Tests.Data;

/// <summary>What may exist once exists once, whatever two requests do at the same time: the database sees to it.</summary>
public sealed class UniqueKeyTests
{
    [Theory]
    [EveryDatabase]
    public async Task Add_SecondMeetingOfOneCode_IsRefused(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await store.AddAsync(Fiction.Meeting());

        await AssertNotUniqueAsync(() => store.AddAsync(Fiction.Meeting()));
    }

    [Theory]
    [EveryDatabase]
    public async Task Add_SecondPageOfOneSlugInOneMeeting_IsRefused(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var (meeting, other) = (Fiction.Meeting(), Fiction.Meeting("utopia-2041"));
        await store.AddAsync(meeting, other, Fiction.Page(meeting), Fiction.Page(other));

        await AssertNotUniqueAsync(() => store.AddAsync(Fiction.Page(meeting)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Add_SecondDocumentOfOneSymbolKey_IsRefusedAcrossMeetings(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var (meeting, other) = (Fiction.Meeting(), Fiction.Meeting("utopia-2041"));
        var (first, second) = (Paper(meeting.Id), Paper(other.Id));
        await store.AddAsync(meeting, other, first, second, SymbolOf(first, "UTOPIA/2040/WP.1"));

        await AssertNotUniqueAsync(() => store.AddAsync(SymbolOf(second, "utopia/2040/WP 1")));
    }

    [Theory]
    [EveryDatabase]
    public async Task Add_SecondReleaseOfOneNumber_IsRefused(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var meeting = Fiction.Meeting();
        var (page, other) = (Fiction.Page(meeting), Fiction.Page(meeting, "bridges"));
        await store.AddAsync(meeting, page, other, First(page), First(other));

        await AssertNotUniqueAsync(() => store.AddAsync(First(page)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Add_SecondAccountOfOneAddress_IsRefused(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await store.AddAsync(Account("first"));

        await AssertNotUniqueAsync(() => store.AddAsync(Account("second")));
    }

    private static async Task AssertNotUniqueAsync(Func<Task> add)
    {
        var fault = await Assert.ThrowsAsync<DbUpdateException>(add);
        Assert.True(
            fault.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteExtendedErrorCode: 2067 or 1555 },
            fault.InnerException?.Message);
    }

    private static Document Paper(MeetingId meeting) => new()
    {
        Id = NewId.At<DocumentId>(TestStore.Start),
        MeetingId = meeting,
        Slug = "paper",
        Kind = DocumentKind.Other,
        Title = Fiction.English("On islands"),
        Submitter = LocalizedText.Empty,
        Note = LocalizedText.Empty,
        Audience = Audience.Public,
    };

    private static SymbolOfDocument SymbolOf(Document document, string symbol) => new()
    {
        DocumentId = document.Id,
        MeetingId = document.MeetingId,
        Position = 0,
        AsIssued = symbol,
        Key = DocumentSymbol.Parse(symbol).Key,
    };

    /// <summary>Made from a copy of the publication, so that each is the first release.</summary>
    private static Release First(Publication publication) =>
        new Publication { Id = publication.Id, MeetingId = publication.MeetingId, Kind = publication.Kind, Slug = publication.Slug }
            .Release(Fiction.Copy(publication).Content, null, Fiction.English("First."), Actor.Start, TestStore.Start)
            .Match(release => release, refusal => throw new InvalidOperationException(refusal.Key));

    private static PortalUser Account(string name) => new()
    {
        Id = Guid.CreateVersion7(TestStore.Start),
        DisplayName = $"{name} (fictional)",
        UserName = name,
        NormalizedUserName = name.ToUpperInvariant(),
        Email = "one@utopia.invalid",
        NormalizedEmail = "ONE@UTOPIA.INVALID",
    };
}

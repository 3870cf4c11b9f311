using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Data;

/// <summary>What goes into the store comes out of it the same, on every database.</summary>
public sealed class StoredValueTests
{
    [Theory]
    [EveryDatabase]
    public async Task Instant_WithOffsetAndTicks_ComesBackInUtcCutToMilliseconds(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var given = new DateTimeOffset(2040, 7, 1, 23, 59, 59, TimeSpan.FromHours(5.5)).AddTicks(9_999_999);
        await store.AddAsync(LinkUntil(given));

        var read = await store.ReadAsync(context => context.SignInLinks.AsNoTracking().Select(link => link.ExpiresAt).SingleAsync(TestContext.Current.CancellationToken));

        Assert.Equal(new DateTimeOffset(2040, 7, 1, 18, 29, 59, 999, TimeSpan.Zero), read);
        Assert.Equal(TimeSpan.Zero, read.Offset);
    }

    [Theory]
    [EveryDatabase]
    public async Task Instants_OfDifferentOffsets_OrderAndCompareInSql(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var noon = new DateTimeOffset(2040, 7, 1, 12, 0, 0, TimeSpan.Zero);

        // By the clock on the wall each would stand elsewhere.
        DateTimeOffset[] instants =
        [
            new DateTimeOffset(2040, 7, 1, 23, 0, 0, TimeSpan.FromHours(12)),
            noon.AddMilliseconds(1),
            new DateTimeOffset(2040, 7, 1, 2, 0, 0, TimeSpan.FromHours(-11)),
            noon,
        ];
        await store.AddAsync([.. instants.Select(LinkUntil)]);

        var ordered = await store.ReadAsync(context => context.SignInLinks.AsNoTracking()
            .OrderBy(link => link.ExpiresAt).Select(link => link.ExpiresAt).ToListAsync(TestContext.Current.CancellationToken));
        var late = await store.ReadAsync(context => context.SignInLinks.CountAsync(link => link.ExpiresAt > noon, TestContext.Current.CancellationToken));

        Assert.Equal(instants.Order(), ordered);
        Assert.Equal(2, late);
    }

    [Theory]
    [EveryDatabase]
    public async Task LocalizedText_SixLanguagesAndStandings_ComesBackEqual(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var meeting = Fiction.Meeting();
        meeting.Title = SixLanguages;
        meeting.Room = LocalizedText.Empty;
        await store.AddAsync(meeting);

        var read = await store.ReadAsync(context => context.Meetings.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken));

        Assert.Equal(SixLanguages, read.Title);
        Assert.True(read.Room.IsEmpty);
        Assert.Equal(Language.All, read.Title.Entries.Select(entry => entry.Key));
    }

    [Theory]
    [EveryDatabase]
    public async Task LocalizedText_Unchanged_IsNotWrittenAgain(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var meeting = Fiction.Meeting();
        meeting.Title = SixLanguages;
        await store.AddAsync(meeting);

        var isModified = await store.ReadAsync(async context =>
        {
            var tracked = await context.Meetings.SingleAsync(TestContext.Current.CancellationToken);
            tracked.Title = new LocalizedText(SixLanguages.Entries);
            return context.Entry(tracked).State;
        });

        Assert.Equal(EntityState.Unchanged, isModified);
    }

    [Theory]
    [EveryDatabase]
    public async Task Contents_OfEveryKind_ComeBackEqual(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var meeting = Fiction.Meeting();
        var publications = FictionalContents.All.Select(content => Publish(meeting, content)).ToList();
        await store.AddAsync([meeting, .. publications.Select(pair => pair.Publication), .. publications.Select(pair => pair.Copy)]);

        var read = await store.ReadAsync(context => context.WorkingCopies.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));

        foreach (var content in FictionalContents.All)
        {
            Assert.Equivalent(content, Assert.Single(read, copy => copy.Content.Kind == content.Kind).Content, strict: true);
        }
    }

    private static LocalizedText SixLanguages { get; } = new(
    [
        new(Language.Spanish, new LanguageText("Reunión «n.º 1»", TextStatus.Own)),
        new(Language.Arabic, new LanguageText("الاجتماع الأول", TextStatus.Official)),
        new(Language.Russian, new LanguageText("Первое совещание", TextStatus.Unofficial, LanguageText.PortalTeam, new DateOnly(2040, 2, 29))),
        new(Language.Chinese, new LanguageText("第一次会议 𠮷", TextStatus.Official)),
        new(Language.French, new LanguageText("Réunion d’été", TextStatus.Own)),
        new(Language.English, new LanguageText("First “Meeting” <&> 'test' \\ \u2028", TextStatus.Own)),
    ]);

    private static SignInLink LinkUntil(DateTimeOffset expires) => new()
    {
        Id = Guid.CreateVersion7(TestStore.Start),
        UserId = NewId.At<UserId>(TestStore.Start),
        SecretHash = Guid.CreateVersion7(TestStore.Start).ToString("N"),
        ExpiresAt = expires,
    };

    private static (Publication Publication, WorkingCopy Copy) Publish(Meeting meeting, PublicationContent content)
    {
        var publication = new Publication { Id = NewId.At<PublicationId>(TestStore.Start), MeetingId = meeting.Id, Kind = content.Kind, Slug = "fiction" };
        return (publication, new WorkingCopy
        {
            PublicationId = publication.Id,
            MeetingId = meeting.Id,
            Content = content,
            ChangedAt = TestStore.Start,
            ChangedBy = "portal:test",
        });
    }
}

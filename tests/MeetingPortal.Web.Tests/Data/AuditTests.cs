using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Pages;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Data;

/// <summary>Every change leaves who, when, in which operation and what: in the transaction that made it.</summary>
public sealed class AuditTests
{
    private static readonly Actor Officer = Actor.User(NewId.At<UserId>(TestStore.Start));

    [Theory]
    [EveryDatabase]
    public async Task Change_OfAMeeting_KeepsActorOperationInstantAndOnlyWhatChanged(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var meeting = Fiction.Meeting();
        await store.AddAsync(meeting);
        store.Time.Advance(TimeSpan.FromDays(1));

        await store.WriteAsync<bool>(
            async (scope, cancellation) =>
            {
                var found = await scope.Store.Meetings.SingleAsync(cancellation);
                found.Room = Fiction.English("Room II");
                found.EndsOn = found.EndsOn.AddDays(1);
                return true;
            },
            Officer,
            "MoveMeeting");

        var row = await SingleAsync(store, nameof(Meeting), "Modified");
        Assert.Equal(Officer.Name, row.Actor);
        Assert.Equal("MoveMeeting", row.Operation);
        Assert.Equal(TestStore.Start.AddDays(1), row.At);
        Assert.Equal(meeting.Id, row.MeetingId);
        Assert.Equal(meeting.Id.ToString(), row.SubjectId);
        Assert.Equivalent(
            new FieldChange[]
            {
                new("EndsOn", "05/09/2040", "05/10/2040"),
                new("Room", """{"en":{"text":"Room I","status":"own"}}""", """{"en":{"text":"Room II","status":"own"}}"""),
            },
            row.Changes,
            strict: true);
    }

    [Theory]
    [EveryDatabase]
    public async Task Edit_OfAPage_IsKeptFieldByField(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var meeting = Fiction.Meeting();
        var page = Fiction.Page(meeting);
        var copy = Fiction.Copy(page);
        await store.AddAsync(meeting, page, copy);

        var mark = WorkingCopy.MarkOf((PageContent)copy.Content, Language.English);
        await store.WithAsync<EditPageTextHandler, Outcome<PageContent>>(handler => handler.HandleAsync(
            new EditPageText(meeting.Id, page.Id, Language.English, "Ferries", "Ferries leave at noon.", mark), Officer, TestContext.Current.CancellationToken));

        var row = await SingleAsync(store, nameof(WorkingCopy), "Modified");
        Assert.Equal(nameof(EditPageText), row.Operation);
        Assert.Equal(page.Id.ToString(), row.SubjectId);
        Assert.Equal(
            [
                new FieldChange("ChangedBy", "portal:test", Officer.Name),
                new FieldChange("Content.page.text.en", "Ferries leave at dawn.", "Ferries leave at noon."),
                new FieldChange("Version", "1", "2"),
            ],
            row.Changes.OrderBy(change => change.Field, StringComparer.Ordinal));
    }

    [Theory]
    [EveryDatabase]
    public async Task Add_AndRemove_KeepAllFieldsBeforeOrAfter(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var meeting = Fiction.Meeting();
        var contact = new MeetingContact
        {
            Id = Guid.CreateVersion7(TestStore.Start),
            MeetingId = meeting.Id,
            Position = 0,
            Label = Fiction.English("Harbour office"),
            Email = "harbour@utopia.invalid",
        };
        await store.AddAsync(meeting, contact);

        await store.WriteAsync<bool>(async (scope, cancellation) =>
        {
            scope.Store.Remove(await scope.Store.MeetingContacts.SingleAsync(cancellation));
            return true;
        });

        var added = await SingleAsync(store, nameof(MeetingContact), "Added");
        var deleted = await SingleAsync(store, nameof(MeetingContact), "Deleted");
        Assert.Contains(new FieldChange("Email", null, "harbour@utopia.invalid"), added.Changes);
        Assert.Contains(new FieldChange("Email", "harbour@utopia.invalid", null), deleted.Changes);
        Assert.Equal(meeting.Id, deleted.MeetingId);
    }

    [Theory]
    [EveryDatabase]
    public async Task Secrets_OfAccountsAndLinks_AreKeptOnlyAsChanged(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);

        var outcome = await store.WithAsync<IssueDemonstrationLinkHandler, Outcome<string>>(
            handler => handler.HandleAsync(new IssueDemonstrationLink(DemonstrationAccount.DocumentsOfficer), Actor.Start, TestContext.Current.CancellationToken));

        var secret = outcome.Match(value => value, refusal => throw new InvalidOperationException(refusal.Key));
        var (link, user) = await store.ReadAsync(async context => (
            await context.SignInLinks.SingleAsync(TestContext.Current.CancellationToken), await context.Users.SingleAsync(TestContext.Current.CancellationToken)));
        Assert.Contains(new FieldChange("SecretHash", null, null), (await SingleAsync(store, nameof(SignInLink), "Added")).Changes);
        Assert.Contains(new FieldChange("SecurityStamp", null, null), (await SingleAsync(store, "PortalUser", "Added")).Changes);
        var all = await store.ReadAsync(context => context.AuditEntries.ToListAsync(TestContext.Current.CancellationToken));
        var values = all.SelectMany(entry => entry.Changes).SelectMany(change => new[] { change.Before, change.After }).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(values.Intersect([secret, link.SecretHash, user.SecurityStamp], StringComparer.Ordinal));
    }

    [Theory]
    [EveryDatabase]
    public async Task Rows_OfOneOperation_ShareACorrelationAndDifferFromTheNext(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var meeting = Fiction.Meeting();
        await store.AddAsync(meeting, Fiction.Page(meeting));
        await store.AddAsync(Fiction.Page(meeting, "bridges"));

        var rows = await store.ReadAsync(context => context.AuditEntries.ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal([1, 2], rows.GroupBy(row => row.CorrelationId, StringComparer.Ordinal).Select(group => group.Count()).Order());
    }

    private static Task<AuditEntry> SingleAsync(TestStore store, string subject, string action) => store.ReadAsync(context =>
        context.AuditEntries.AsNoTracking().SingleAsync(entry => entry.SubjectType == subject && entry.Action == action, TestContext.Current.CancellationToken));
}

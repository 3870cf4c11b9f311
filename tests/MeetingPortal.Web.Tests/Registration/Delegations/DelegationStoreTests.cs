using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.TestKit.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static MeetingPortal.Web.Tests.Registration.Delegations.DelegationDesk;

namespace MeetingPortal.Web.Tests.Registration.Delegations;

/// <summary>What the store itself refuses, were the rules passed by.</summary>
public sealed class DelegationStoreTests
{
    [Theory]
    [EveryDatabase]
    public async Task Add_SecondHeadOnOneDay_IsRefused(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await DelegationPathTests.AddThreeAsync(desk);
        await desk.SubmitAndAcknowledgeAsync();
        var giles = await desk.MemberAsync("Giles");

        await AssertNotUniqueAsync(() => desk.Store.AddAsync(new HeadOnDay { DelegationId = giles.DelegationId, Day = desk.Meeting.StartsOn, SeatId = giles.Id }));
    }

    [Theory]
    [EveryDatabase]
    public async Task Add_SecondOpenSubmission_IsRefusedAndAClosedOneIsNot(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await DelegationPathTests.AddThreeAsync(desk);
        (await desk.SubmitAsync()).Done();
        var delegation = await desk.DelegationAsync();

        await AssertNotUniqueAsync(() => desk.Store.AddAsync(SubmissionOf(delegation, 2)));
        (await desk.BeginAsync(await desk.KeyAsync(1))).Done();
        await AssertNotUniqueAsync(() => desk.Store.AddAsync(SubmissionOf(delegation, 2)));
        (await desk.AskAsync(await desk.KeyAsync(1), "Qui ?")).Done();
        await AssertNotUniqueAsync(() => desk.Store.AddAsync(SubmissionOf(delegation, 1)));
        await desk.Store.AddAsync(SubmissionOf(delegation, 2));
    }

    [Theory]
    [EveryDatabase]
    public async Task Add_SecondDelegationOfOneStateOrSerial_IsRefused(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        (await desk.AddAsync(Head("Hythlodaeus"))).Done();

        await AssertNotUniqueAsync(() => desk.Store.AddAsync(DelegationOf(desk, "XU", 2)));
        await AssertNotUniqueAsync(() => desk.Store.AddAsync(DelegationOf(desk, "XA", 1)));
        await desk.Store.AddAsync(DelegationOf(desk, "XA", 2));
    }

    [Theory]
    [EveryDatabase]
    public async Task Audit_OfASubmission_DoesNotRepeatItsPeople(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await DelegationPathTests.AddThreeAsync(desk);
        await desk.SubmitAndAcknowledgeAsync();

        var rows = await desk.Store.ReadAsync(context => context.AuditEntries.AsNoTracking().ToListAsync(Cancellation));

        Assert.DoesNotContain(rows, row => row.SubjectType is nameof(SubmissionItem) or nameof(AcknowledgedMember) or nameof(HeadOnDay));
        Assert.Equal(3, rows.Count(row => row is { SubjectType: nameof(DelegationMember), Action: "Added" }));
        Assert.Equal(["Added", "Modified"], rows.Where(row => row.SubjectType is nameof(Submission)).Select(row => row.Action).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(rows.Where(row => row.SubjectType is nameof(DelegationMember) or nameof(Submission) or nameof(Delegation)), row => Assert.Equal(desk.Meeting.Id, row.MeetingId));
    }

    private static async Task AssertNotUniqueAsync(Func<Task> add)
    {
        var fault = await Assert.ThrowsAsync<DbUpdateException>(add);
        Assert.True(
            fault.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteExtendedErrorCode: 2067 or 1555 },
            fault.InnerException?.Message);
    }

    private static Submission SubmissionOf(Delegation delegation, int number) => new()
    {
        Id = NewId.At<SubmissionId>(TestStore.Start),
        DelegationId = delegation.Id,
        MeetingId = delegation.MeetingId,
        Number = number,
        SubmittedAt = TestStore.Start,
        SubmittedBy = Geneva.UserId!.Value,
        IsOnBehalf = false,
        Order = [],
    };

    private static Delegation DelegationOf(DelegationDesk desk, string state, int serial) => new()
    {
        Id = NewId.At<DelegationId>(TestStore.Start),
        MeetingId = desk.Meeting.Id,
        StateCode = state,
        Serial = serial,
        CreatedAt = TestStore.Start,
    };
}

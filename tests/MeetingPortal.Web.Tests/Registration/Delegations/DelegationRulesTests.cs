using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;
using static MeetingPortal.Web.Tests.Registration.Delegations.DelegationDesk;

namespace MeetingPortal.Web.Tests.Registration.Delegations;

/// <summary>Rules that need the store or the clock to be seen.</summary>
public sealed class DelegationRulesTests
{
    /// <summary>The deadline of the meeting in Europe/Zurich, two hours ahead of UTC in April: 15 April, 23:59, so the first late instant is 22:00 UTC.</summary>
    private static readonly DateOnly LastDay = new(2040, 4, 15);

    [Theory]
    [EveryDatabase]
    public async Task M01_SeatsAndSubmissionsOfAnotherState_AreNotThere(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await DelegationPathTests.AddThreeAsync(desk);
        (await desk.AddAsync(Head("Tityrus"), desk.Arcadia)).Done();
        (await desk.SubmitAsync()).Done();
        var giles = await desk.MemberAsync("Giles");

        Assert.Equal(DelegationRefusals.PersonGone, (await desk.EditAsync(giles.Id, Person("Nobody"), giles.Version, desk.Arcadia)).Refused());
        Assert.Equal(DelegationRefusals.PersonGone, (await desk.ReplaceAsync(giles.Id, Person("Nobody"), giles.Version, desk.Arcadia)).Refused());
        Assert.Equal(DelegationRefusals.PersonGone, (await desk.RemoveAsync(giles.Id, giles.Version, desk.Arcadia)).Refused());
        Assert.Equal(DelegationRefusals.PersonGone, (await desk.MoveAsync(giles.Id, up: true, desk.Arcadia)).Refused());
        Assert.Equal(DelegationRefusals.NothingWaits, (await desk.RecallAsync(1, desk.Arcadia)).Refused());
        Assert.Equal(DelegationRefusals.DecisionOutdated, (await desk.AcknowledgeAsync(await desk.KeyAsync(1) with { Serial = 2 })).Refused());
        Assert.Equal(DelegationRefusals.DecisionOutdated, (await desk.AcknowledgeAsync(await desk.KeyAsync(1) with { Meeting = NewId.At<MeetingId>(TestStore.Start) })).Refused());

        Assert.Equal(giles.Place, (await desk.MemberAsync("Giles")).Place);
        Assert.Equal(SubmissionState.Waiting, (await desk.SubmissionAsync(1)).State);
    }

    [Theory]
    [EveryDatabase]
    public async Task Add_TwoMissionsOfOneState_WorkOnOneDelegation(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        (await desk.AddAsync(Head("Hythlodaeus"), by: Geneva)).Done();
        (await desk.AddAsync(Person("Giles"), by: NewYork)).Done();

        Assert.Equal(["Hythlodaeus", "Giles"], (await desk.DelegationAsync()).Places().Select(place => place.Details.FamilyName), StringComparer.Ordinal);
        Assert.Equal(DelegationRefusals.SamePersonTwice, (await desk.AddAsync(Person("GILES"), by: NewYork)).Refused());
    }

    [Theory]
    [EveryDatabase]
    public async Task Add_States_AreNumberedWithoutGaps(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);

        // A refused first act begins nothing.
        Assert.Equal(DelegationRefusals.DetailsIncomplete, (await desk.AddAsync(Person(" "), desk.Arcadia)).Refused());
        (await desk.AddAsync(Head("Hythlodaeus"))).Done();
        (await desk.AddAsync(Head("Tityrus"), desk.Arcadia)).Done();

        var serials = await desk.Store.ReadAsync(context => context.Delegations.OrderBy(delegation => delegation.Serial).Select(delegation => delegation.StateCode + delegation.Serial).ToListAsync(Cancellation));
        Assert.Equal(["XU1", "XA2"], serials, StringComparer.Ordinal);
    }

    [Theory]
    [EveryDatabase]
    public async Task Submit_ByAnOfficer_SaysSo(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        (await desk.AddAsync(Head("Hythlodaeus"), by: DelegationDesk.Officer)).Done();
        (await desk.SubmitAsync(DelegationDesk.Officer, isOnBehalf: true)).Done();

        var submission = await desk.SubmissionAsync(1);
        Assert.Equal((true, DelegationDesk.Officer.UserId!.Value), (submission.IsOnBehalf, submission.SubmittedBy));

        // The mission goes on with what was entered for it, and nothing is there twice.
        (await desk.RecallAsync(1)).Done();
        Assert.Equal(2, (await desk.SubmitAsync(Geneva)).Done());
        Assert.Single((await desk.SubmissionAsync(2)).Items);
        Assert.False((await desk.SubmissionAsync(2)).IsOnBehalf);
    }

    [Theory]
    [EveryDatabase]
    public async Task Submit_AtTheDeadline_IsInTimeUntilItsMinuteIsOver(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await desk.Store.AddAsync(DeadlineOf(desk, isPublic: true));
        (await desk.AddAsync(Head("Hythlodaeus"))).Done();
        var over = new DateTimeOffset(2040, 4, 15, 22, 0, 0, TimeSpan.Zero);

        desk.Store.Time.SetUtcNow(over.AddMilliseconds(-1));
        (await desk.SubmitAsync()).Done();
        (await desk.RecallAsync(1)).Done();
        desk.Store.Time.SetUtcNow(over);
        (await desk.SubmitAsync()).Done();

        Assert.Equal([null, LastDay], (await desk.SubmissionsAsync()).Select(submission => submission.ReceivedAfter));
    }

    [Theory]
    [EveryDatabase]
    public async Task Submit_ByAnOfficerWhoWasLate_IsInTimeWhenTheNoteWas(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await desk.Store.AddAsync(DeadlineOf(desk, isPublic: true));
        (await desk.AddAsync(Head("Hythlodaeus"))).Done();
        desk.Store.Time.SetUtcNow(new DateTimeOffset(2040, 4, 20, 9, 0, 0, TimeSpan.Zero));

        (await desk.SubmitAsync((await desk.DelegationAsync()).Version, DelegationDesk.Officer, isOnBehalf: true, receivedOn: LastDay, message: "From the note.")).Done();

        var submission = await desk.SubmissionAsync(1);
        Assert.Equal((LastDay, null, "From the note."), (submission.NoteReceivedOn, submission.ReceivedAfter, submission.Message));
    }

    [Theory]
    [EveryDatabase]
    public async Task Submit_DeadlineThatNobodyWasShown_MakesNobodyLate(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await desk.Store.AddAsync(DeadlineOf(desk, isPublic: false));
        (await desk.AddAsync(Head("Hythlodaeus"))).Done();
        desk.Store.Time.SetUtcNow(new DateTimeOffset(2040, 5, 1, 0, 0, 0, TimeSpan.Zero));

        (await desk.SubmitAsync()).Done();

        Assert.Null((await desk.SubmissionAsync(1)).ReceivedAfter);
    }

    [Theory]
    [EveryDatabase]
    public async Task Act_MeetingOver_IsRefusedToMissionsButNotToOfficers(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await DelegationPathTests.AddThreeAsync(desk);
        var (giles, over) = (await desk.MemberAsync("Giles"), new DateTimeOffset(2040, 5, 9, 22, 0, 0, TimeSpan.Zero));
        desk.Store.Time.SetUtcNow(over.AddMilliseconds(-1));
        (await desk.SubmitAsync()).Done();

        desk.Store.Time.SetUtcNow(over);

        Assert.Equal(DelegationRefusals.MeetingOver, (await desk.AddAsync(Person("Late"))).Refused());
        Assert.Equal(DelegationRefusals.MeetingOver, (await desk.EditAsync(giles.Id, Person("Late"), giles.Version)).Refused());
        Assert.Equal(DelegationRefusals.MeetingOver, (await desk.ReplaceAsync(giles.Id, Person("Late"), giles.Version)).Refused());
        Assert.Equal(DelegationRefusals.MeetingOver, (await desk.RemoveAsync(giles.Id, giles.Version)).Refused());
        Assert.Equal(DelegationRefusals.MeetingOver, (await desk.MoveAsync(giles.Id, up: false)).Refused());
        Assert.Equal(DelegationRefusals.MeetingOver, (await desk.AttachAsync(desk.Note("a1"))).Refused());
        Assert.Equal(DelegationRefusals.MeetingOver, (await desk.RecallAsync(1)).Refused());
        Assert.Equal(DelegationRefusals.MeetingOver, (await desk.SubmitAsync()).Refused());
        Assert.Equal(DelegationRefusals.MeetingOverForQuestions, (await desk.AskAsync(await desk.KeyAsync(1), "Who leads?")).Refused());
        Assert.Null((await desk.AcknowledgeAsync(await desk.KeyAsync(1))).Refused());
    }

    private static Deadline DeadlineOf(DelegationDesk desk, bool isPublic) => new()
    {
        Id = Guid.CreateVersion7(TestStore.Start),
        MeetingId = desk.Meeting.Id,
        Slug = Deadline.Registration,
        Label = Fiction.English("Notes verbales"),
        Date = LastDay,
        Time = new TimeOnly(23, 59),
        Source = SourceStatus.Confirmed,
        IsPublic = isPublic,
    };
}

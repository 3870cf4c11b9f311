using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;
using static MeetingPortal.Web.Tests.Registration.Delegations.DelegationDesk;

namespace MeetingPortal.Web.Tests.Registration.Delegations;

/// <summary>The whole path of a delegation through its handlers, from the first person to the second acknowledgement.</summary>
public sealed class DelegationPathTests
{
    [Theory]
    [EveryDatabase]
    public async Task Path_FirstSubmission_IsAcknowledgedAsHandedIn(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await AddThreeAsync(desk);
        var note = (await desk.AttachAsync(desk.Note("a1"))).Done();

        Assert.Equal(1, (await desk.SubmitAsync()).Done());

        var waiting = await desk.SubmissionAsync(1);
        Assert.Equal((SubmissionState.Waiting, Geneva.UserId!.Value, false, note), (waiting.State, waiting.SubmittedBy, waiting.IsOnBehalf, waiting.NoteVerbaleId!.Value));
        Assert.Equal([DelegationChangeKind.Add, DelegationChangeKind.Add, DelegationChangeKind.Add], waiting.Items.Select(item => item.Kind));
        Assert.Equal(["Hythlodaeus", "Giles", "More"], waiting.Items.Select(item => item.After!.FamilyName), StringComparer.Ordinal);
        Assert.Empty(await desk.AcknowledgedAsync());
        Assert.Equal(DelegationState.Submitted, (await desk.DelegationAsync()).State);

        (await desk.BeginAsync(await desk.KeyAsync(1))).Done();
        Assert.Equal(DelegationState.UnderReview, (await desk.DelegationAsync()).State);
        (await desk.AcknowledgeAsync(await desk.KeyAsync(1))).Done();

        var delegation = await desk.DelegationAsync();
        Assert.Equal((DelegationState.Acknowledged, 1, 1), (delegation.State, delegation.AcknowledgedNumber, delegation.LastNumber));
        Assert.Equal(delegation.Places().Select(Said), (await desk.AcknowledgedAsync()).Select(Said));
        Assert.Equal([(7, "Hythlodaeus"), (8, "Hythlodaeus"), (9, "Hythlodaeus")], await HeadsAsync(desk));
    }

    [Theory]
    [EveryDatabase]
    public async Task Path_SecondSubmission_HoldsOnlyChangesAndChangesNothingUntilAcknowledged(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await AddThreeAsync(desk);
        (await desk.AddAsync(Person("Erasmus"))).Done();
        await desk.SubmitAndAcknowledgeAsync();
        var before = await desk.AcknowledgedAsync();

        var (head, giles, more) = (await desk.MemberAsync("Hythlodaeus"), await desk.MemberAsync("Giles"), await desk.MemberAsync("More"));
        (await desk.EditAsync(head.Id, Head("Hythlodaeus") with { HeadUntil = desk.Meeting.StartsOn }, head.Version)).Done();
        (await desk.ReplaceAsync(giles.Id, Person("Tunstall"), giles.Version)).Done();
        (await desk.RemoveAsync(more.Id, more.Version)).Done();
        (await desk.AddAsync(Head("Vespucci") with { HeadFrom = desk.Meeting.StartsOn.AddDays(1) })).Done();
        Assert.Equal(2, (await desk.SubmitAsync()).Done());

        var second = await desk.SubmissionAsync(2);
        Assert.Equal(
            [(DelegationChangeKind.Head, "Hythlodaeus"), (DelegationChangeKind.Add, "Vespucci"), (DelegationChangeKind.Replace, "Tunstall"), (DelegationChangeKind.Remove, "More")],
            second.Items.Select(item => (item.Kind, (item.After ?? item.Before)!.FamilyName)));
        Assert.Equal("Giles", second.Items[2].Before!.FamilyName);
        Assert.Equal(before.Select(Said), (await desk.AcknowledgedAsync()).Select(Said));
        Assert.Equal(3, (await HeadsAsync(desk)).Count(head => head.Name is "Hythlodaeus"));

        (await desk.AcknowledgeAsync(await desk.KeyAsync(2))).Done();

        Assert.Equal(["Hythlodaeus", "Vespucci", "Tunstall", "Erasmus"], (await desk.AcknowledgedAsync()).Select(place => place.Details.FamilyName), StringComparer.Ordinal);
        Assert.Equal([(7, "Hythlodaeus"), (8, "Vespucci"), (9, "Vespucci")], await HeadsAsync(desk));
        Assert.Equal(DelegationRefusals.NothingToSubmit, (await desk.SubmitAsync()).Refused());
    }

    [Theory]
    [EveryDatabase]
    public async Task Path_ClarificationAsked_IsAnsweredByANewSubmissionOfAllThatIsNotAcknowledged(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await AddThreeAsync(desk);
        (await desk.SubmitAsync()).Done();
        (await desk.AskAsync(await desk.KeyAsync(1), "Le titre de Mme More ?")).Done();
        Assert.Equal(DelegationState.ClarificationRequested, (await desk.DelegationAsync()).State);

        var more = await desk.MemberAsync("More");
        (await desk.EditAsync(more.Id, more.Details with { FunctionalTitle = "Tranibor" }, more.Version)).Done();
        Assert.Equal(2, (await desk.SubmitAsync()).Done());

        Assert.Equal(3, (await desk.SubmissionAsync(2)).Items.Count);
        Assert.Equal("Le titre de Mme More ?", (await desk.SubmissionAsync(1)).Reason);
        (await desk.AcknowledgeAsync(await desk.KeyAsync(2))).Done();
        Assert.Contains(await desk.AcknowledgedAsync(), place => place.Details.FunctionalTitle is "Tranibor");
    }

    [Theory]
    [EveryDatabase]
    public async Task Path_OrderChanged_IsSubmittedAndAcknowledged(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await AddThreeAsync(desk);
        await desk.SubmitAndAcknowledgeAsync();

        (await desk.MoveAsync((await desk.MemberAsync("More")).Id, up: true)).Done();
        (await desk.SubmitAsync()).Done();

        Assert.Equal([DelegationChangeKind.Reorder], (await desk.SubmissionAsync(2)).Items.Select(item => item.Kind));
        Assert.Equal(["Hythlodaeus", "Giles", "More"], (await desk.AcknowledgedAsync()).Select(place => place.Details.FamilyName), StringComparer.Ordinal);
        (await desk.AcknowledgeAsync(await desk.KeyAsync(2))).Done();
        Assert.Equal(["Hythlodaeus", "More", "Giles"], (await desk.AcknowledgedAsync()).Select(place => place.Details.FamilyName), StringComparer.Ordinal);
    }

    [Theory]
    [EveryDatabase]
    public async Task Path_Recalled_IsAsBeforeAndTheNumberIsSpent(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await AddThreeAsync(desk);
        (await desk.SubmitAsync()).Done();

        (await desk.RecallAsync(1)).Done();
        Assert.Equal(DelegationState.Draft, (await desk.DelegationAsync()).State);
        Assert.Equal(DelegationRefusals.NothingWaits, (await desk.RecallAsync(1)).Refused());
        Assert.Equal(DelegationRefusals.NothingWaits, (await desk.RecallAsync(7)).Refused());

        Assert.Equal(2, (await desk.SubmitAsync()).Done());
        (await desk.BeginAsync(await desk.KeyAsync(2))).Done();
        Assert.Equal(DelegationRefusals.ReviewHasBegun, (await desk.RecallAsync(2)).Refused());
        Assert.Equal([SubmissionState.Recalled, SubmissionState.UnderReview], (await desk.SubmissionsAsync()).Select(submission => submission.State));
    }

    [Theory]
    [EveryDatabase]
    public async Task Path_EverybodyRemoved_LeavesAnAcknowledgedDelegationWithoutPeople(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await AddThreeAsync(desk);
        await desk.SubmitAndAcknowledgeAsync();
        foreach (var member in (await desk.DelegationAsync()).Members)
        {
            (await desk.RemoveAsync(member.Id, member.Version)).Done();
        }

        await desk.SubmitAndAcknowledgeAsync();

        Assert.Empty(await desk.AcknowledgedAsync());
        Assert.Empty(await HeadsAsync(desk));
    }

    [Theory]
    [EveryDatabase]
    public async Task Path_NoteVerbaleReplaced_IsSubmittedWithoutPeople(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await AddThreeAsync(desk);
        var first = (await desk.AttachAsync(desk.Note("a1"))).Done();
        await desk.SubmitAndAcknowledgeAsync();
        Assert.Equal(DelegationRefusals.NothingToSubmit, (await desk.SubmitAsync()).Refused());

        var second = (await desk.AttachAsync(desk.Note("a2"))).Done();
        (await desk.SubmitAsync()).Done();

        Assert.Equal((first, second), ((await desk.SubmissionAsync(1)).NoteVerbaleId!.Value, (await desk.SubmissionAsync(2)).NoteVerbaleId!.Value));
        Assert.Empty((await desk.SubmissionAsync(2)).Items);
        Assert.Equal(2, await desk.Store.ReadAsync(context => context.StoredFiles.CountAsync(Cancellation)));
    }

    internal static async Task AddThreeAsync(DelegationDesk desk)
    {
        foreach (var details in (DelegateDetails[])[Head("Hythlodaeus"), Person("Giles"), Person("More")])
        {
            (await desk.AddAsync(details)).Done();
        }
    }

    private static async Task<IReadOnlyList<(int Day, string Name)>> HeadsAsync(DelegationDesk desk)
    {
        var heads = await desk.Store.ReadAsync(context => context.HeadsOnDays.AsNoTracking().OrderBy(head => head.Day).ToListAsync(Cancellation));
        var names = (await desk.AcknowledgedAsync()).ToDictionary(place => place.Seat, place => place.Details.FamilyName);
        return [.. heads.Select(head => (head.Day.Day, names[head.SeatId]))];
    }

    private static (Domain.Identifiers.SeatId Seat, Domain.Identifiers.PersonId Person, DelegateDetails Details) Said(DelegationPlace place) => (place.Seat, place.Person, place.Details);
}

using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using Xunit;
using static MeetingPortal.Domain.Tests.Delegations.Utopians;

namespace MeetingPortal.Domain.Tests.Delegations;

/// <summary>Every state of a delegation: where submissions lead it, and when another may be handed in.</summary>
public sealed class DelegationTransitionTests
{
    [Theory]
    [InlineData(DelegationState.Draft, DelegationState.Submitted)]
    [InlineData(DelegationState.ClarificationRequested, DelegationState.Submitted)]
    [InlineData(DelegationState.Acknowledged, DelegationState.Submitted)]
    public void Submit_NothingWaits_IsAllowedAndNumbered(DelegationState from, DelegationState to)
    {
        var (delegation, past) = In(from);
        var version = delegation.Version;
        delegation.Added(Person("More"));

        var submission = delegation.Submits(from == DelegationState.Acknowledged ? Acknowledged(past!) : []).Done();

        Assert.Equal((to, from), (delegation.State, delegation.StateBeforeSubmission));
        Assert.Equal((past?.Number ?? 0) + 1, submission.Number);
        Assert.Equal((submission.Number, version + 2), (delegation.LastNumber, delegation.Version));
    }

    [Theory]
    [InlineData(DelegationState.Submitted)]
    [InlineData(DelegationState.UnderReview)]
    public void Submit_OneWaits_IsRefusedAndChangesNothing(DelegationState from)
    {
        var (delegation, _) = In(from);
        delegation.Added(Person("More"));
        var before = (delegation.State, delegation.LastNumber, delegation.Version);

        Assert.Equal(DelegationRefusals.SubmissionWaits, delegation.Submits().Refused());

        Assert.Equal(before, (delegation.State, delegation.LastNumber, delegation.Version));
    }

    [Theory]
    [InlineData(DelegationState.Draft)]
    [InlineData(DelegationState.ClarificationRequested)]
    [InlineData(DelegationState.Acknowledged)]
    public void Recall_Follows_LeadsBackToWhereItWas(DelegationState from)
    {
        var (delegation, _) = In(from);
        delegation.Added(Person("More"));
        var submission = delegation.Submits().Done();
        var version = delegation.Version;

        delegation.Follow(submission.Recall(Mission, Now).Done());

        Assert.Equal((from, version + 1), (delegation.State, delegation.Version));
    }

    [Fact]
    public void Follow_EveryState_IsSeenOnTheDelegation()
    {
        var (delegation, submission) = In(DelegationState.Submitted);
        Assert.True(delegation.HasOpenSubmission);

        delegation.Follow(submission!.Begin(1, Officer, Now).Done());
        Assert.Equal((DelegationState.UnderReview, true), (delegation.State, delegation.HasOpenSubmission));

        delegation.Follow(submission.AskForClarification("Who leads?", 2, Officer, Now).Done());
        Assert.Equal((DelegationState.ClarificationRequested, false, null), (delegation.State, delegation.HasOpenSubmission, delegation.AcknowledgedNumber));

        var second = delegation.Submits().Done();
        delegation.Follow(second.Acknowledge(1, Officer, Now).Done());
        Assert.Equal((DelegationState.Acknowledged, false, 2), (delegation.State, delegation.HasOpenSubmission, delegation.AcknowledgedNumber));
    }

    [Fact]
    public void Submit_OlderVersion_IsRefused()
    {
        var delegation = WithTwo();
        var seen = delegation.Version;
        delegation.Added(Person("More"));

        Assert.Equal(DelegationRefusals.DelegationChangedMeanwhile, delegation.Submit(delegation.StandsBeside([]), Terms, seen, Days, Now).Refused());
    }

    [Fact]
    public void Submit_NothingDiffers_IsRefusedUnlessANewNoteVerbaleCame()
    {
        var (delegation, past) = In(DelegationState.Acknowledged);
        var acknowledged = Acknowledged(past!);
        Assert.Equal(DelegationRefusals.NothingToSubmit, delegation.Submits(acknowledged).Refused());

        var note = NewId.At<StoredFileId>(Now);
        delegation.AttachNoteVerbale(note);
        Assert.Equal(DelegationRefusals.NothingToSubmit, delegation.Submit(delegation.StandsBeside(acknowledged, note), Terms, delegation.Version, Days, Now).Refused());

        var submission = delegation.Submit(delegation.StandsBeside(acknowledged), Terms, delegation.Version, Days, Now).Done();
        Assert.Empty(submission.Items);
        Assert.Equal(note, submission.NoteVerbaleId);
    }

    [Fact]
    public void Submit_QuestionAnsweredByGoingBackToWhatWasAcknowledged_IsAllowed()
    {
        var (delegation, past) = In(DelegationState.Acknowledged);
        var acknowledged = Acknowledged(past!);
        var more = delegation.Added(Person("More"));
        delegation.Follow(delegation.Submits(acknowledged).Done().AskForClarification("Who is More?", 1, Officer, Now).Done());
        delegation.Remove(more.Id, more.Version).Done();

        var answer = delegation.Submits(acknowledged).Done();

        Assert.Empty(answer.Items);
        Assert.Equal(3, answer.Number);
    }

    [Fact]
    public void Submit_EverybodyRemoved_NeedsNoHead()
    {
        var (delegation, past) = In(DelegationState.Acknowledged);
        foreach (var member in delegation.Members.ToList())
        {
            delegation.Remove(member.Id, member.Version).Done();
        }

        var submission = delegation.Submits(Acknowledged(past!)).Done();

        Assert.Equal([DelegationChangeKind.Remove, DelegationChangeKind.Remove], submission.Items.Select(item => item.Kind));
        Assert.Empty(submission.Order);
    }

    [Fact]
    public void Submit_Terms_AreFrozen()
    {
        var delegation = WithTwo();
        var deadline = new DateOnly(2040, 2, 25);

        var submission = delegation.Submit(delegation.StandsBeside([]), new SubmissionTerms(Officer, true, deadline, First, "Words."), delegation.Version, Days, Now).Done();

        Assert.Equal((Officer, true, deadline, Now), (submission.SubmittedBy, submission.IsOnBehalf, submission.ReceivedAfter!.Value, submission.SubmittedAt));
        Assert.Equal((First, "Words."), (submission.NoteReceivedOn, submission.Message));
        Assert.Equal(delegation.Places().Select(place => place.Seat), submission.Order);
    }

    private static SubmissionTerms Terms { get; } = new(Mission, false, null);

    private static (Delegation Delegation, Submission? Past) In(DelegationState state)
    {
        var delegation = WithTwo();
        if (state == DelegationState.Draft)
        {
            return (delegation, null);
        }

        var submission = delegation.Submits().Done();
        switch (state)
        {
            case DelegationState.UnderReview:
                delegation.Follow(submission.Begin(1, Officer, Now).Done());
                break;
            case DelegationState.Acknowledged:
                delegation.Follow(submission.Acknowledge(1, Officer, Now).Done());
                break;
            case DelegationState.ClarificationRequested:
                delegation.Follow(submission.AskForClarification("Who leads?", 1, Officer, Now).Done());
                break;
        }

        return (delegation, submission);
    }

    private static DelegationPlace[] Acknowledged(Submission submission) =>
        [.. DelegationDifference.Apply([], submission.Items.Select(item => item.Change), submission.Order)];
}

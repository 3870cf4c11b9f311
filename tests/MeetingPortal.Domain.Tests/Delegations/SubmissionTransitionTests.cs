using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;
using Xunit;
using static MeetingPortal.Domain.Tests.Delegations.Utopians;

namespace MeetingPortal.Domain.Tests.Delegations;

/// <summary>Every state of a submission with everything that can be done to it.</summary>
public sealed class SubmissionTransitionTests
{
    private static readonly DateTimeOffset Later = Now.AddHours(1);

    public enum Act
    {
        Begin,
        Recall,
        Acknowledge,
        Ask,
    }

    [Theory]
    [InlineData(SubmissionState.Waiting, Act.Begin, SubmissionState.UnderReview)]
    [InlineData(SubmissionState.Waiting, Act.Recall, SubmissionState.Recalled)]
    [InlineData(SubmissionState.Waiting, Act.Acknowledge, SubmissionState.Acknowledged)]
    [InlineData(SubmissionState.Waiting, Act.Ask, SubmissionState.ClarificationRequested)]
    [InlineData(SubmissionState.UnderReview, Act.Acknowledge, SubmissionState.Acknowledged)]
    [InlineData(SubmissionState.UnderReview, Act.Ask, SubmissionState.ClarificationRequested)]
    public void Act_Allowed_LeadsToTheNextStateAndRaisesTheVersion(SubmissionState from, Act act, SubmissionState to)
    {
        var submission = In(from);
        var version = submission.Version;

        Assert.Same(submission, Do(submission, act).Done());

        Assert.Equal((to, version + 1), (submission.State, submission.Version));
        Assert.Equal(to is SubmissionState.Waiting or SubmissionState.UnderReview, submission.IsOpen);
    }

    [Theory]
    [InlineData(SubmissionState.UnderReview, Act.Begin, DelegationRefusals.DecisionOutdated)]
    [InlineData(SubmissionState.UnderReview, Act.Recall, DelegationRefusals.ReviewHasBegun)]
    [InlineData(SubmissionState.Acknowledged, Act.Begin, DelegationRefusals.DecisionOutdated)]
    [InlineData(SubmissionState.Acknowledged, Act.Recall, DelegationRefusals.NothingWaits)]
    [InlineData(SubmissionState.Acknowledged, Act.Acknowledge, DelegationRefusals.DecisionOutdated)]
    [InlineData(SubmissionState.Acknowledged, Act.Ask, DelegationRefusals.DecisionOutdated)]
    [InlineData(SubmissionState.ClarificationRequested, Act.Begin, DelegationRefusals.DecisionOutdated)]
    [InlineData(SubmissionState.ClarificationRequested, Act.Recall, DelegationRefusals.NothingWaits)]
    [InlineData(SubmissionState.ClarificationRequested, Act.Acknowledge, DelegationRefusals.DecisionOutdated)]
    [InlineData(SubmissionState.ClarificationRequested, Act.Ask, DelegationRefusals.DecisionOutdated)]
    [InlineData(SubmissionState.Recalled, Act.Begin, DelegationRefusals.DecisionOutdated)]
    [InlineData(SubmissionState.Recalled, Act.Recall, DelegationRefusals.NothingWaits)]
    [InlineData(SubmissionState.Recalled, Act.Acknowledge, DelegationRefusals.DecisionOutdated)]
    [InlineData(SubmissionState.Recalled, Act.Ask, DelegationRefusals.DecisionOutdated)]
    public void Act_NotAllowed_IsRefusedAndChangesNothing(SubmissionState from, Act act, string refusal)
    {
        var submission = In(from);
        var before = Snapshot(submission);

        Assert.Equal(refusal, Do(submission, act).Refused());

        Assert.Equal(before, Snapshot(submission));
    }

    [Theory]
    [InlineData(Act.Begin)]
    [InlineData(Act.Acknowledge)]
    [InlineData(Act.Ask)]
    public void Decision_OnAnOlderVersion_IsRefused(Act act)
    {
        var submission = In(SubmissionState.Waiting);
        Assert.Equal(DelegationRefusals.DecisionOutdated, Do(submission, act, seenVersion: 0).Refused());
        submission.Begin(submission.Version, Officer, Now).Done();

        Assert.Equal(DelegationRefusals.DecisionOutdated, Do(submission, act, seenVersion: 1).Refused());
        Assert.Equal(SubmissionState.UnderReview, submission.State);
    }

    [Theory]
    [InlineData(null, DelegationRefusals.ClarificationMissing)]
    [InlineData(" \r\n\t ", DelegationRefusals.ClarificationMissing)]
    [InlineData("Who is \u202Egnp.exe?", NameText.CharacterRefused)]
    [InlineData("One\0two", NameText.CharacterRefused)]
    public void Ask_WithoutReasonThatCanBeRead_IsRefused(string? reason, string refusal)
    {
        var submission = In(SubmissionState.UnderReview);

        Assert.Equal(refusal, submission.AskForClarification(reason, submission.Version, Officer, Later).Refused());
        Assert.Equal(refusal, In(SubmissionState.Waiting).AskForClarification(reason, 1, Officer, Later).Refused());
        Assert.Equal(SubmissionState.UnderReview, submission.State);
    }

    [Fact]
    public void Ask_LongestReason_IsKeptAndALongerOneRefused()
    {
        var longest = new string('x', Submission.ReasonMaxLength);

        Assert.Equal(longest, In(SubmissionState.Waiting).AskForClarification($" {longest}\n", 1, Officer, Later).Done().Reason);
        Assert.Equal(DelegationRefusals.ClarificationMissing, In(SubmissionState.Waiting).AskForClarification(longest + "x", 1, Officer, Later).Refused());
    }

    [Fact]
    public void Decision_Made_KeepsWhoWhenAndWhy()
    {
        var submission = In(SubmissionState.UnderReview);

        submission.AskForClarification("  Which of the two\r\nleads on Monday? ", submission.Version, Officer, Later).Done();

        Assert.Equal((Now, Officer), (submission.ReviewBeganAt, submission.ReviewBegunBy!.Value));
        Assert.Equal((Later, Officer, "Which of the two\nleads on Monday?"), (submission.EndedAt, submission.EndedBy!.Value, submission.Reason));
    }

    private static Submission In(SubmissionState state)
    {
        var submission = WithTwo().Submits().Done();
        _ = state switch
        {
            SubmissionState.Waiting => submission,
            SubmissionState.UnderReview => submission.Begin(1, Officer, Now).Done(),
            SubmissionState.Acknowledged => submission.Acknowledge(1, Officer, Now).Done(),
            SubmissionState.ClarificationRequested => submission.AskForClarification("Who leads?", 1, Officer, Now).Done(),
            _ => submission.Recall(Mission, Now).Done(),
        };
        return submission;
    }

    private static Outcome<Submission> Do(Submission submission, Act act, int? seenVersion = null) => act switch
    {
        Act.Begin => submission.Begin(seenVersion ?? submission.Version, Officer, Later),
        Act.Recall => submission.Recall(Mission, Later),
        Act.Acknowledge => submission.Acknowledge(seenVersion ?? submission.Version, Officer, Later),
        _ => submission.AskForClarification("Who leads on Monday?", seenVersion ?? submission.Version, Officer, Later),
    };

    private static (SubmissionState State, int Version, string? Reason, DateTimeOffset? EndedAt, DateTimeOffset? BeganAt) Snapshot(Submission submission) =>
        (submission.State, submission.Version, submission.Reason, submission.EndedAt, submission.ReviewBeganAt);
}

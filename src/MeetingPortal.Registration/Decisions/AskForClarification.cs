using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Correspondence;

namespace MeetingPortal.Registration.Decisions;

/// <summary>Sends a submission back to the mission with what is to be clarified; not after the meeting, when the mission could not answer.</summary>
/// <param name="Reason">In the mission's language; never empty.</param>
public sealed record AskForClarification(SubmissionKey Submission, string? Reason);

public sealed class AskForClarificationHandler(SubmissionWrites submissions)
{
    public Task<Outcome<Submission>> HandleAsync(AskForClarification command, Actor actor, CancellationToken cancellationToken) =>
        submissions.RunAsync(
            command.Submission,
            actor,
            nameof(AskForClarification),
            work => work.Meeting.IsOver(work.Now)
                ? new Refusal(DelegationRefusals.MeetingOverForQuestions)
                : work.Submission.AskForClarification(command.Reason, command.Submission.SeenVersion, actor.UserId!.Value, work.Now),
            (work, _) =>
            {
                DelegationMail.Tell(work.Scope, work.Meeting, work.Submission);
                return Task.CompletedTask;
            },
            cancellationToken);
}

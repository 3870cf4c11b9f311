using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Decisions;

/// <summary>An officer takes a submission up; from now on the mission cannot recall it.</summary>
public sealed record BeginReview(SubmissionKey Submission);

public sealed class BeginReviewHandler(SubmissionWrites submissions)
{
    public Task<Outcome<Submission>> HandleAsync(BeginReview command, Actor actor, CancellationToken cancellationToken) =>
        submissions.RunAsync(
            command.Submission,
            actor,
            nameof(BeginReview),
            work => work.Submission.Begin(command.Submission.SeenVersion, actor.UserId!.Value, work.Now),
            (_, _) => Task.CompletedTask,
            cancellationToken);
}

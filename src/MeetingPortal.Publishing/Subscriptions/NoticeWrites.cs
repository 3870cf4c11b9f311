using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Subscriptions;

/// <summary>Runs what an officer decides on a notice.</summary>
public sealed class NoticeWrites(Writes writes)
{
    public Task<Outcome<Notice>> RunAsync(
        NoticeKey key, Actor actor, string operation, Func<WriteScope, Notice, int, CancellationToken, Task<Outcome<Notice>>> decide, CancellationToken cancellationToken) =>
        writes.RunAsync<Notice>(
            actor,
            operation,
            async (scope, cancellation) =>
            {
                var notice = await scope.Store.Notices.SingleOrDefaultAsync(candidate => candidate.Id == key.Notice && candidate.MeetingId == key.Meeting, cancellation);
                return notice is null ? new Refusal(Notice.DecidedMeanwhile) : await decide(scope, notice, key.SeenVersion, cancellation);
            },
            cancellationToken);
}

using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Subscriptions;

namespace MeetingPortal.Publishing.Subscriptions;

/// <summary>Decides that nobody need be told.</summary>
public sealed record DiscardNotice(NoticeKey Notice);

public sealed class DiscardNoticeHandler(NoticeWrites notices)
{
    public Task<Outcome<Notice>> HandleAsync(DiscardNotice command, Actor actor, CancellationToken cancellationToken) =>
        notices.RunAsync(command.Notice, actor, nameof(DiscardNotice), (_, notice, version, _) => Task.FromResult(notice.Discard(version)), cancellationToken);
}

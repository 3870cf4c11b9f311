using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Subscriptions;

namespace MeetingPortal.Publishing.Subscriptions;

/// <summary>Makes a draft again of a notice that was discarded.</summary>
public sealed record TakeUpNotice(NoticeKey Notice);

public sealed class TakeUpNoticeHandler(NoticeWrites notices)
{
    public Task<Outcome<Notice>> HandleAsync(TakeUpNotice command, Actor actor, CancellationToken cancellationToken) =>
        notices.RunAsync(command.Notice, actor, nameof(TakeUpNotice), (_, notice, version, _) => Task.FromResult(notice.TakeUpAgain(version)), cancellationToken);
}

using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Subscriptions;

namespace MeetingPortal.Publishing.Subscriptions;

/// <summary>Puts a sentence by the officer before the text of a notice; plain text, per language.</summary>
public sealed record IntroduceNotice(NoticeKey Notice, LocalizedText Introduction);

public sealed class IntroduceNoticeHandler(NoticeWrites notices)
{
    public Task<Outcome<Notice>> HandleAsync(IntroduceNotice command, Actor actor, CancellationToken cancellationToken) =>
        notices.RunAsync(
            command.Notice, actor, nameof(IntroduceNotice), (_, notice, version, _) => Task.FromResult(notice.Introduce(command.Introduction, version)), cancellationToken);
}

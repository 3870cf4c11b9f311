using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Subscriptions;

public enum NoticeState
{
    Draft,
    Sent,

    /// <summary>An officer decided that nobody need be told; can be taken up again.</summary>
    Discarded,
}

/// <summary>
/// A message to subscribers that a release or a published document drafted, and that an officer sends. It holds no address and no text of
/// what it tells of: both are read when it is shown and when it is sent, so that what was withdrawn meanwhile is told to nobody.
/// </summary>
public sealed class Notice : IBelongToMeeting
{
    /// <summary>Limit of the introduction, in characters a language.</summary>
    public const int IntroductionMaxLength = 300;

    public const string DecidedMeanwhile = "Refusal_NoticeDecidedMeanwhile";
    public const string WithdrawnMeanwhile = "Refusal_NoticeWithdrawnMeanwhile";
    public const string NobodyToTell = "Refusal_NoticeNobodyToTell";

    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    /// <summary>The release that it tells of; null where it tells of a document.</summary>
    [Audited]
    public ReleaseId? ReleaseId { get; init; }

    /// <summary>The document that came out in <see cref="Languages"/>; null where it tells of a release.</summary>
    [Audited]
    public DocumentId? DocumentId { get; init; }

    /// <summary>The languages in which the document came out since the notice before; none where it tells of a release.</summary>
    [Audited]
    public IReadOnlyList<Language> Languages { get; private set; } = [];

    /// <summary>True when readers had the document in no language before.</summary>
    [Audited]
    public bool IsFirstVersion { get; init; }

    /// <summary>By the system's clock.</summary>
    [Audited]
    public required DateTimeOffset CreatedAt { get; init; }

    [Audited]
    public NoticeState State { get; private set; }

    /// <summary>A sentence by the officer before the text; empty for none.</summary>
    [Audited]
    public LocalizedText Introduction { get; private set; } = LocalizedText.Empty;

    /// <summary>Raised by every decision; a form posts it back.</summary>
    [Audited]
    public int Version { get; private set; } = 1;

    [Audited]
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>To how many addresses it went.</summary>
    [Audited]
    public int? SentTo { get; private set; }

    /// <summary>Adds languages in which the document came out before the notice was sent; an officer who saw fewer has to look again.</summary>
    public void CameOut(IEnumerable<Language> languages)
    {
        IReadOnlyList<Language> all = [.. Language.All.Where(language => Languages.Contains(language) || languages.Contains(language))];
        if (all.Count > Languages.Count)
        {
            Decided(() => Languages = all);
        }
    }

    public Outcome<Notice> Introduce(LocalizedText introduction, int seenVersion) =>
        IsDraft(seenVersion) ? Decided(() => Introduction = introduction) : new Refusal(DecidedMeanwhile);

    public Outcome<Notice> Send(int recipients, int seenVersion, DateTimeOffset now)
    {
        if (!IsDraft(seenVersion))
        {
            return new Refusal(DecidedMeanwhile);
        }

        return recipients == 0 ? new Refusal(NobodyToTell) : Decided(() => (State, SentAt, SentTo) = (NoticeState.Sent, now, recipients));
    }

    public Outcome<Notice> Discard(int seenVersion) =>
        IsDraft(seenVersion) ? Decided(() => State = NoticeState.Discarded) : new Refusal(DecidedMeanwhile);

    /// <summary>Makes a draft again of what was discarded.</summary>
    public Outcome<Notice> TakeUpAgain(int seenVersion) =>
        State == NoticeState.Discarded && Version == seenVersion ? Decided(() => State = NoticeState.Draft) : new Refusal(DecidedMeanwhile);

    private bool IsDraft(int seenVersion) => State == NoticeState.Draft && Version == seenVersion;

    private Notice Decided(Action decide)
    {
        decide();
        Version++;
        return this;
    }
}

using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Publications;

/// <summary>A frozen state of a publication, which readers see and which keeps its address for ever. Never changed after it is made, but for being withdrawn.</summary>
public sealed class Release : IBelongToMeeting
{
    /// <summary>Limit of the sentence for readers, in characters a language.</summary>
    public const int SentenceMaxLength = 300;

    [Audited]
    public required ReleaseId Id { get; init; }

    [Audited]
    public required PublicationId PublicationId { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required ContentKind Kind { get; init; }

    [Audited]
    public required string Slug { get; init; }

    /// <summary>From 1 within the publication.</summary>
    [Audited]
    public required int Number { get; init; }

    [Audited]
    public required DateTimeOffset ReleasedAt { get; init; }

    /// <summary>Name of the actor who released it.</summary>
    [Audited]
    public required string ReleasedBy { get; init; }

    [Audited]
    public required LocalizedText Sentence { get; init; }

    [Audited]
    public required PublicationContent Content { get; init; }

    /// <summary>What changed since the release before; empty for the first.</summary>
    [Audited]
    public required IReadOnlyList<ContentChange> Changes { get; init; }

    /// <summary>Since when readers are told the reason instead of the content; null for a release that stands.</summary>
    [Audited]
    public DateTimeOffset? WithdrawnAt { get; private set; }

    [Audited]
    public LocalizedText? WithdrawnReason { get; private set; }

    /// <summary>Takes the content away from readers; its address stays and tells the reason.</summary>
    /// <param name="reason">For readers, in at least one language.</param>
    public Outcome<Release> Withdraw(LocalizedText reason, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
        {
            return new Refusal(Refusals.AlreadyWithdrawn);
        }

        if (reason.IsEmpty)
        {
            return new Refusal(Refusals.WithdrawalReasonMissing);
        }

        (WithdrawnAt, WithdrawnReason) = (now, reason);
        return this;
    }
}

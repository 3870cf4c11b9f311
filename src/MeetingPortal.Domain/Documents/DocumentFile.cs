using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Documents;

/// <summary>How far the issuing service has come with a text.</summary>
public enum FileStage
{
    /// <summary>Given out before it is edited or translated by the service.</summary>
    Advance,
    Official,
}

/// <summary>
/// A file of a document in one language. Readers have it from the instant that an officer has set, and nothing tells of it before; it is
/// its bytes never change: it is only replaced by a later one of the same language and type, or withdrawn with a reason.
/// </summary>
public sealed class DocumentFile : IBelongToMeeting
{
    public const int ReasonMaxLength = 1000;

    [Audited]
    public required DocumentFileId Id { get; init; }

    [Audited]
    public required DocumentId DocumentId { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required Language Language { get; init; }

    [Audited]
    public required StoredFileId StoredFileId { get; init; }

    [Audited]
    public required FileType Type { get; init; }

    [Audited]
    public required FileStage Stage { get; set; }

    /// <summary>Day of issue of this language version; null when nobody said.</summary>
    [Audited]
    public DateOnly? IssuedOn { get; set; }

    [Audited]
    public required FileFindings Findings { get; init; }

    /// <summary>Readers have it from then on; null until an officer has decided.</summary>
    [Audited]
    public DateTimeOffset? PublicFrom { get; private set; }

    /// <summary>True when the instant has come and public pages were told.</summary>
    [Audited]
    public bool IsAnnounced { get; private set; }

    [Audited]
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>For readers, in the words of the officer; null while it is not withdrawn.</summary>
    [Audited]
    public string? WithdrawnReason { get; private set; }

    /// <summary>Raised by every decision; a form posts it back.</summary>
    [Audited]
    public int Version { get; private set; } = 1;

    /// <summary>True when readers may have it at that instant.</summary>
    public bool IsPublic(DateTimeOffset now) => WithdrawnAt is null && WasPublic(now);

    /// <summary>True when readers could have had it, whatever became of it.</summary>
    public bool WasPublic(DateTimeOffset now) => PublicFrom <= now;

    /// <summary>Gives it to readers at an instant; null means now.</summary>
    public Outcome<DocumentFile> Publish(DateTimeOffset? at, int seenVersion, DateTimeOffset now)
    {
        if (Version != seenVersion || WasPublic(now))
        {
            return new Refusal(DocumentRefusals.FileDecidedMeanwhile);
        }

        if (at < now)
        {
            return new Refusal(DocumentRefusals.InstantPassed);
        }

        (PublicFrom, IsAnnounced) = (at ?? now, at is null);
        return Decided();
    }

    /// <summary>Takes a decision to publish back, before its instant.</summary>
    public Outcome<DocumentFile> HoldBack(int seenVersion, DateTimeOffset now)
    {
        if (Version != seenVersion || WasPublic(now))
        {
            return new Refusal(DocumentRefusals.FileDecidedMeanwhile);
        }

        PublicFrom = null;
        return Decided();
    }

    /// <summary>Takes it away from readers, who are told why.</summary>
    public Outcome<DocumentFile> Withdraw(string? reason, int seenVersion, DateTimeOffset now)
    {
        if (Version != seenVersion || !IsPublic(now))
        {
            return new Refusal(DocumentRefusals.FileDecidedMeanwhile);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal(DocumentRefusals.ReasonMissing);
        }

        (WithdrawnAt, WithdrawnReason, IsAnnounced) = (now, reason.Trim(), true);
        return Decided();
    }

    /// <summary>Corrects what is said of it; that is no news.</summary>
    public Outcome<DocumentFile> Correct(FileStage stage, DateOnly? issuedOn, int seenVersion)
    {
        if (Version != seenVersion || WithdrawnAt is not null)
        {
            return new Refusal(DocumentRefusals.FileDecidedMeanwhile);
        }

        (Stage, IssuedOn) = (stage, issuedOn);
        return Decided();
    }

    /// <summary>Notes that its instant has come.</summary>
    public void Announce() => IsAnnounced = true;

    private DocumentFile Decided()
    {
        Version++;
        return this;
    }
}

using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Subscriptions;

/// <summary>What somebody wishes to be told of.</summary>
public enum SubscriptionTopic
{
    /// <summary>What is released or published at a meeting.</summary>
    Meeting,

    /// <summary>What changes about an item of its agenda.</summary>
    Item,

    /// <summary>That a document is out in a language in which it is not yet issued; fulfilled by one message.</summary>
    DocumentLanguage,
}

/// <summary>One wish of one address, good from the moment at which whoever reads its mail confirmed it.</summary>
public sealed class Subscription : IDerivedData
{
    /// <summary>How many wishes may be typed for one address within <see cref="CountedFor"/>: each is a message to it.</summary>
    public const int MaxPerAddress = 5;

    public static readonly TimeSpan CountedFor = TimeSpan.FromHours(24);

    /// <summary>How long the link of the message can be used to confirm.</summary>
    public static readonly TimeSpan ConfirmedWithin = TimeSpan.FromHours(48);

    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required Guid SubscriberId { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required SubscriptionTopic Topic { get; init; }

    /// <summary>The agenda item; null for other topics.</summary>
    [Audited]
    public ItemId? ItemId { get; init; }

    /// <summary>The document; null for other topics.</summary>
    [Audited]
    public DocumentId? DocumentId { get; init; }

    /// <summary>The language of the document; null for other topics.</summary>
    [Audited]
    public Language? VersionLanguage { get; init; }

    /// <summary>The language of the page on which it was asked for.</summary>
    [Audited]
    public required Language Language { get; init; }

    [Audited]
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>SHA-256 of the secret in the link, in lower-case hexadecimal; null until the message is made.</summary>
    [Secret]
    public string? ConfirmHash { get; private set; }

    [Audited]
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Since when it has done what it was for; it is removed later, when the message is surely gone.</summary>
    [Audited]
    public DateTimeOffset? FulfilledAt { get; private set; }

    /// <summary>True while it can still be confirmed.</summary>
    public bool IsOpen(DateTimeOffset now) => ConfirmedAt is null && now < AskedAt + ConfirmedWithin;

    /// <summary>Notes the secret that is about to be sent.</summary>
    public void LinkIsSent(string confirmHash) => ConfirmHash = confirmHash;

    /// <summary>Takes the wish as the address's own; false when the link is wrong, used or too old.</summary>
    public bool TryConfirm(string confirmHash, DateTimeOffset now)
    {
        if (!IsOpen(now) || ConfirmHash is null || !SecretText.AreEqual(ConfirmHash, confirmHash))
        {
            return false;
        }

        (ConfirmedAt, ConfirmHash) = (now, null);
        return true;
    }

    public void Fulfil(DateTimeOffset now) => FulfilledAt ??= now;

    /// <summary>True when both wish for the same thing.</summary>
    public bool IsFor(Subscription other) =>
        MeetingId == other.MeetingId && Topic == other.Topic && ItemId == other.ItemId && DocumentId == other.DocumentId && VersionLanguage == other.VersionLanguage;
}

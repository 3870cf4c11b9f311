namespace MeetingPortal.Domain.Identifiers;

/// <summary>An identifier that cannot be mistaken for another kind's; its value is a version 7 UUID (RFC 9562) that the portal makes.</summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public readonly record struct MeetingId(Guid Value) : ITypedId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

public readonly record struct PublicationId(Guid Value) : ITypedId<PublicationId>
{
    public static PublicationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

public readonly record struct ReleaseId(Guid Value) : ITypedId<ReleaseId>
{
    public static ReleaseId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

public readonly record struct DocumentId(Guid Value) : ITypedId<DocumentId>
{
    public static DocumentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>Identity of an agenda item, a sitting or an entry: the same in every release, whatever number is printed.</summary>
public readonly record struct ItemId(Guid Value) : ITypedId<ItemId>
{
    public static ItemId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

public readonly record struct UserId(Guid Value) : ITypedId<UserId>
{
    public static UserId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

public readonly record struct MissionId(Guid Value) : ITypedId<MissionId>
{
    public static MissionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

public readonly record struct DelegationId(Guid Value) : ITypedId<DelegationId>
{
    public static DelegationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>Identity of a place in a delegation: it stays when another person takes the place.</summary>
public readonly record struct SeatId(Guid Value) : ITypedId<SeatId>
{
    public static SeatId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>Identity of one person in one delegation; whoever replaces that person has another.</summary>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

public readonly record struct SubmissionId(Guid Value) : ITypedId<SubmissionId>
{
    public static SubmissionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

public readonly record struct StoredFileId(Guid Value) : ITypedId<StoredFileId>
{
    public static StoredFileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>Identity of one file of a document; its address for ever.</summary>
public readonly record struct DocumentFileId(Guid Value) : ITypedId<DocumentFileId>
{
    public static DocumentFileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>Identity of a file that was dropped and not confirmed yet.</summary>
public readonly record struct DroppedFileId(Guid Value) : ITypedId<DroppedFileId>
{
    public static DroppedFileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>Identity of what was dropped at once; it is there as long as one of its files is.</summary>
public readonly record struct DropId(Guid Value) : ITypedId<DropId>
{
    public static DropId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>Makes typed identifiers that sort by the instant of their making.</summary>
public static class NewId
{
    public static TId At<TId>(DateTimeOffset now)
        where TId : struct, ITypedId<TId> => TId.From(Guid.CreateVersion7(now));
}

namespace MeetingPortal.Domain.Audit;

/// <summary>What the audit keeps of a stored property: every property of every stored entity carries exactly one mark.</summary>
public enum AuditMark
{
    /// <summary>Before and after are kept for good.</summary>
    Audited,

    /// <summary>Before and after are kept until the person they belong to is erased.</summary>
    Personal,

    /// <summary>Only the fact that it changed is kept.</summary>
    Secret,
}

/// <summary>Base of the three marks; see <see cref="AuditMark"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class AuditMarkAttribute(AuditMark mark) : Attribute
{
    public AuditMark Mark { get; } = mark;
}

public sealed class AuditedAttribute() : AuditMarkAttribute(AuditMark.Audited);

public sealed class PersonalAttribute() : AuditMarkAttribute(AuditMark.Personal);

public sealed class SecretAttribute() : AuditMarkAttribute(AuditMark.Secret);

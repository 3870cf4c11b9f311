using System.Collections.Concurrent;
using System.Reflection;
using MeetingPortal.Domain.Audit;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MeetingPortal.Data.Auditing;

/// <summary>Finds the mark of a stored property: on the property itself, or on this list for types that belong to a framework.</summary>
public static class AuditMarks
{
    private static readonly Dictionary<string, AuditMark> OfFrameworks = new(StringComparer.Ordinal)
    {
        ["IdentityUser.Id"] = AuditMark.Audited,
        ["IdentityUser.UserName"] = AuditMark.Personal,
        ["IdentityUser.NormalizedUserName"] = AuditMark.Personal,
        ["IdentityUser.Email"] = AuditMark.Personal,
        ["IdentityUser.NormalizedEmail"] = AuditMark.Personal,
        ["IdentityUser.EmailConfirmed"] = AuditMark.Audited,
        ["IdentityUser.PhoneNumber"] = AuditMark.Personal,
        ["IdentityUser.PhoneNumberConfirmed"] = AuditMark.Audited,
        ["IdentityUser.PasswordHash"] = AuditMark.Secret,
        ["IdentityUser.SecurityStamp"] = AuditMark.Secret,
        ["IdentityUser.ConcurrencyStamp"] = AuditMark.Audited,
        ["IdentityUser.TwoFactorEnabled"] = AuditMark.Audited,
        ["IdentityUser.LockoutEnabled"] = AuditMark.Audited,
        ["IdentityUser.LockoutEnd"] = AuditMark.Audited,
        ["IdentityUser.AccessFailedCount"] = AuditMark.Audited,
        ["IdentityUserClaim.*"] = AuditMark.Personal,
        ["IdentityUserLogin.*"] = AuditMark.Secret,
        ["IdentityUserToken.*"] = AuditMark.Secret,
        ["IdentityUserPasskey.*"] = AuditMark.Secret,
        ["IdentityPasskeyData.*"] = AuditMark.Secret,
        ["DataProtectionKey.*"] = AuditMark.Secret,
    };

    /// <summary>Models live as long as the process; asking reflection for every value of every row took longer than writing it.</summary>
    private static readonly ConcurrentDictionary<IReadOnlyProperty, AuditMark?> Known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The mark, or null when the property carries none, which a test reports.</summary>
    public static AuditMark? Of(IReadOnlyProperty property) => Known.GetOrAdd(property, Find);

    private static AuditMark? Find(IReadOnlyProperty property)
    {
        var member = (MemberInfo?)property.PropertyInfo ?? property.FieldInfo;
        if (member?.GetCustomAttribute<AuditMarkAttribute>() is { } attribute)
        {
            return attribute.Mark;
        }

        var type = (member?.DeclaringType ?? property.DeclaringType.ClrType).Name.Split('`')[0];
        return OfFrameworks.TryGetValue($"{type}.{property.Name}", out var mark) || OfFrameworks.TryGetValue($"{type}.*", out mark)
            ? mark
            : null;
    }
}

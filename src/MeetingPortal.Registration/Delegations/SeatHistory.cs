using System.Globalization;
using MeetingPortal.Data;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Delegations;

/// <summary>The audit of a seat tells of everybody who ever sat there; this says which of its values belong to whom.</summary>
internal static class SeatHistory
{
    private const string Subject = nameof(DelegationMember);
    private const string FamilyName = $"{nameof(DelegationMember.Details)}.{nameof(DelegateDetails.FamilyName)}";

    /// <summary>Erases what the audit keeps of a person, and nothing of whoever sat there before or after.</summary>
    /// <returns>False when the person never sat in that delegation.</returns>
    public static async Task<bool> EraseAsync(WriteScope scope, Delegation delegation, PersonId person, CancellationToken cancellationToken)
    {
        var changes = await ChangesAsync(scope.Store, delegation, person, cancellationToken);
        foreach (var (row, before, after) in changes)
        {
            AuditErasure.Erase(scope, row, before == person, after == person);
        }

        return changes.Count > 0;
    }

    /// <summary>Every family name under which the person ever sat there.</summary>
    public static async Task<IReadOnlyList<string>> FamilyNamesAsync(PortalDbContext store, Delegation delegation, PersonId person, CancellationToken cancellationToken) =>
    [
        .. (await ChangesAsync(store, delegation, person, cancellationToken))
            .Where(change => change.After == person)
            .Select(change => Find(change.Row, FamilyName)?.After)
            .OfType<string>()
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>What happened to the seats in which the person sat, with who sat there before and after.</summary>
    private static async Task<IReadOnlyList<(AuditEntry Row, PersonId? Before, PersonId? After)>> ChangesAsync(
        PortalDbContext store, Delegation delegation, PersonId person, CancellationToken cancellationToken)
    {
        var seats = await AuditErasure.SubjectsNamingAsync(store, Subject, delegation.MeetingId, person.Value, cancellationToken);
        var rows = await AuditErasure.RowsOf(store, Subject, seats).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.SubjectId, StringComparer.Ordinal)
                .Where(seat => seat.Any(row => IsOf(row, delegation.Id)))
                .SelectMany(WhoSat),
        ];
    }

    /// <summary>Who sat there before and after each change. A seat's version orders its changes; moves up and down, which do not raise it, say nothing personal.</summary>
    private static IEnumerable<(AuditEntry Row, PersonId? Before, PersonId? After)> WhoSat(IEnumerable<AuditEntry> seat)
    {
        PersonId? sitting = null;
        foreach (var row in seat.Where(row => Find(row, nameof(DelegationMember.Version)) is not null).OrderBy(VersionBefore))
        {
            var before = sitting;
            sitting = Find(row, nameof(DelegationMember.PersonId)) is { } change ? Person(change.After) : sitting;
            yield return (row, before, sitting);
        }
    }

    private static bool IsOf(AuditEntry row, DelegationId delegation) => Find(row, nameof(DelegationMember.DelegationId)) is { } change
        && string.Equals(change.After ?? change.Before, delegation.ToString(), StringComparison.Ordinal);

    private static int VersionBefore(AuditEntry row) =>
        Find(row, nameof(DelegationMember.Version))?.Before is { } version ? int.Parse(version, CultureInfo.InvariantCulture) : 0;

    private static PersonId? Person(string? value) => value is null ? null : PersonId.From(Guid.ParseExact(value, "D"));

    private static FieldChange? Find(AuditEntry row, string field) => row.Changes.FirstOrDefault(change => string.Equals(change.Field, field, StringComparison.Ordinal));
}

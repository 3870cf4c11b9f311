namespace MeetingPortal.Domain.Audit;

/// <summary>One changed field as the audit keeps it; null stands for "not there".</summary>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>A stored value that says field by field what changed in it, where one column holds many fields.</summary>
public interface IDescribeChanges
{
    /// <summary>The fields that differ from <paramref name="before"/>, which is of the same type or null.</summary>
    IReadOnlyList<FieldChange> ChangesSince(object? before);
}

using System.Globalization;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Delegations;

/// <summary>
/// What a mission says of one person, as the note verbale has it. Nothing is changed but to Unicode form C and by taking away invisible
/// marks at the edges: no machine changes the case of a name, its order or its letters.
/// </summary>
public sealed record DelegateDetails : IDescribeChanges
{
    public const int HonorificMaxLength = 60;
    public const int NameMaxLength = 200;
    public const int TitleMaxLength = 300;
    public const int PlaceMaxLength = 200;
    public const int EmailMaxLength = 254;

    public required DelegateRole Role { get; init; }

    /// <summary>First day as head; null means from the meeting's first day. Null for everybody else.</summary>
    public DateOnly? HeadFrom { get; init; }

    /// <summary>Last day as head, inclusive; null means to the meeting's last day. Null for everybody else.</summary>
    public DateOnly? HeadUntil { get; init; }

    /// <summary>"H.E. Ms.", "Brig. Gen.", as the person is addressed; free text.</summary>
    public string? Honorific { get; init; }

    /// <summary>The family name, or the only name of a person who has one.</summary>
    public required string FamilyName { get; init; }

    public string? GivenNames { get; init; }

    /// <summary>The whole name as the list of participants is to print it, where it differs from given names and family name.</summary>
    public string? PrintedName { get; init; }

    public required string FunctionalTitle { get; init; }

    public string? Institution { get; init; }

    public string? City { get; init; }

    /// <summary>Where the person is written to; may be shared with others and may be missing.</summary>
    public string? Email { get; init; }

    /// <summary>The language in which the person is written to.</summary>
    public required Language Language { get; init; }

    /// <summary>Holds a grounds pass of the United Nations Office at the venue, so needs no registration there.</summary>
    public bool HasGroundsPass { get; init; }

    public bool NeedsNameTag { get; init; }

    /// <summary>False for a person who is not to stand in the public list of participants.</summary>
    public bool IsListed { get; init; } = true;

    public bool IsHead => Role == DelegateRole.HeadOfDelegation;

    /// <summary>The name as lists show it: the printed form, or given names and family name.</summary>
    public string Name => PrintedName ?? FullName;

    private string FullName => GivenNames is null ? FamilyName : $"{GivenNames} {FamilyName}";

    /// <summary>True when the person is erased and the place alone is left.</summary>
    public bool IsErased => FamilyName.Length == 0;

    /// <summary>What may stay of a person who is erased: the role, and the days on which it led the delegation.</summary>
    public DelegateDetails Erased() => new()
    {
        Role = Role,
        HeadFrom = HeadFrom,
        HeadUntil = HeadUntil,
        FamilyName = string.Empty,
        FunctionalTitle = string.Empty,
        Language = Language.English,
        IsListed = false,
    };

    public IReadOnlyList<FieldChange> ChangesSince(object? before)
    {
        var (old, now) = (before is DelegateDetails details ? details.Fields() : [], Fields());
        return
        [
            .. now.Select(field => new FieldChange(field.Key, old.GetValueOrDefault(field.Key), field.Value))
                .Where(change => !string.Equals(change.Before, change.After, StringComparison.Ordinal)),
        ];
    }

    /// <summary>True when both have the same name, whichever part of it is said to be the family name and in whatever case.</summary>
    public bool IsSamePerson(DelegateDetails other) => string.Equals(FullName, other.FullName, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when both would lead the delegation on the same days.</summary>
    public bool HasSameHeadship(DelegateDetails other) =>
        IsHead == other.IsHead && HeadFrom == other.HeadFrom && HeadUntil == other.HeadUntil;

    private Dictionary<string, string?> Fields() => new(StringComparer.Ordinal)
    {
        [nameof(Role)] = Role.ToString(),
        [nameof(HeadFrom)] = Text(HeadFrom),
        [nameof(HeadUntil)] = Text(HeadUntil),
        [nameof(Honorific)] = Honorific,
        [nameof(FamilyName)] = FamilyName,
        [nameof(GivenNames)] = GivenNames,
        [nameof(PrintedName)] = PrintedName,
        [nameof(FunctionalTitle)] = FunctionalTitle,
        [nameof(Institution)] = Institution,
        [nameof(City)] = City,
        [nameof(Email)] = Email,
        [nameof(Language)] = Language.Code,
        [nameof(HasGroundsPass)] = Text(HasGroundsPass),
        [nameof(NeedsNameTag)] = Text(NeedsNameTag),
        [nameof(IsListed)] = Text(IsListed),
    };

    private static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string Text(bool flag) => flag ? "true" : "false";
}

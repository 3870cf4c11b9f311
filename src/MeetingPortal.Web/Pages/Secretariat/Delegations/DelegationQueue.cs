using System.Globalization;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Registration.Correspondence;

namespace MeetingPortal.Web.Pages.Secretariat.Delegations;

/// <summary>The parts of the queue; each is an address.</summary>
public enum QueuePart
{
    Waiting,
    Clarification,
    Acknowledged,
    Preparation,
    All,
}

/// <summary>All delegations of a meeting, in the order in which officers work on them.</summary>
public sealed class DelegationQueue(IReadOnlyList<QueueRow> rows)
{
    /// <summary>Those that wait for an officer, oldest first; those of fictional States after all real ones.</summary>
    public IReadOnlyList<QueueRow> Waiting { get; } = [.. OldestFirst(rows.Where(row => row.IsWaiting)).OrderBy(row => row.IsFictional)];

    public IEnumerable<QueueRow> Real => rows.Where(row => !row.IsFictional);

    public IEnumerable<QueueRow> RealWaiting => Waiting.Where(row => !row.IsFictional);

    public int DelegationsAcknowledged => Real.Count(row => row.Acknowledged > 0);

    public int PeopleAcknowledged => Real.Sum(row => row.Acknowledged);

    public int Count(QueuePart part, bool fictional) => rows.Count(row => row.IsFictional == fictional && IsIn(row, part));

    /// <summary>One part of the queue: what waits or is asked oldest first, everything else by name as the language sorts it.</summary>
    public IReadOnlyList<QueueRow> In(QueuePart part, Language language)
    {
        var found = rows.Where(row => IsIn(row, part));
        var names = Compare(language);
        return part is QueuePart.Waiting or QueuePart.Clarification
            ? [.. OldestFirst(found)]
            : [.. found.OrderBy(row => row.NameIn(language), Comparer<string>.Create((one, other) => names.Compare(one, other))).ThenBy(row => row.Delegation.Serial)];
    }

    /// <summary>Those whose name in any language, or whose reference, holds what was typed; accents, capitals, spaces and apostrophes do not matter.</summary>
    public static IEnumerable<QueueRow> Matching(IEnumerable<QueueRow> found, string? typed, Meeting meeting, Language language)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return found;
        }

        var text = typed.Trim();
        return found.Where(row =>
            row.Name.Entries.Any(entry => Holds(Compare(language), entry.Value.Text, text))
            || (text.Any(char.IsAsciiDigit) && SubmissionReference.Of(meeting.ShortCode, row.Delegation.Serial, row.Delegation.LastNumber).Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Who waits before and after that delegation; who waits first when it waits no more.</summary>
    public (QueueRow? Previous, QueueRow? Next) Around(int serial)
    {
        var index = Waiting.ToList().FindIndex(row => row.Delegation.Serial == serial);
        return index < 0
            ? (null, Waiting.Count > 0 ? Waiting[0] : null)
            : (Waiting.ElementAtOrDefault(index - 1), Waiting.ElementAtOrDefault(index + 1));
    }

    internal static CompareInfo Compare(Language language) => CultureInfo.GetCultureInfo(language.Code).CompareInfo;

    internal static bool Holds(CompareInfo compare, string name, string typed) =>
        compare.IndexOf(name, typed, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols) >= 0;

    private static IEnumerable<QueueRow> OldestFirst(IEnumerable<QueueRow> found) => found.OrderBy(row => row.Since).ThenBy(row => row.Delegation.Serial);

    private static bool IsIn(QueueRow row, QueuePart part) => part switch
    {
        QueuePart.Waiting => row.IsWaiting,
        QueuePart.Clarification => row.State == DelegationState.ClarificationRequested,
        QueuePart.Acknowledged => row.State == DelegationState.Acknowledged,
        QueuePart.Preparation => row.State == DelegationState.Draft,
        _ => true,
    };
}

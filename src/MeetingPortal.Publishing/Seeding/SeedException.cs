using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>A folder of a meeting that cannot be read: where, and what is wrong there.</summary>
/// <param name="place">A file, or a file with a line; null where it is the whole folder.</param>
/// <param name="values">What stands in the places of the refusal's text.</param>
/// <param name="cause">What the reader of a format says of it.</param>
public sealed class SeedException(string? place, Refusal refusal, IReadOnlyList<string> values, Exception? cause = null)
    : Exception($"{place}: {string.Join(' ', [refusal.Key, .. values])}", cause)
{
    public SeedException(string? place, string key, params string[] values)
        : this(place, new Refusal(key), values)
    {
    }

    /// <summary>A file, or a file with a line; null where it is the whole folder.</summary>
    public string? Place => place;

    /// <summary>Names the sentence that says what is wrong.</summary>
    public Refusal Refusal => refusal;

    /// <summary>What stands in the places of that sentence.</summary>
    public IReadOnlyList<string> Values => values;
}

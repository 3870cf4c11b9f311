namespace MeetingPortal.Domain.Outcomes;

/// <summary>A refusal by a rule: not a bug, not a malformed input. Its key names the sentence that the reader sees.</summary>
/// <param name="Key">Key of the interface text in six languages, such as <c>Refusal_TextChangedMeanwhile</c>.</param>
public sealed record Refusal(string Key);

/// <summary>What an operation answers: its result, or the refusal by a rule.</summary>
public sealed record Outcome<TResult>
{
    private readonly TResult? _result;
    private readonly Refusal? _refusal;

    private Outcome(TResult? result, Refusal? refusal)
    {
        _result = result;
        _refusal = refusal;
    }

    public static implicit operator Outcome<TResult>(TResult result) => new(result, null);

    public static implicit operator Outcome<TResult>(Refusal refusal) => new(default, refusal);

    /// <summary>What follows when it is no refusal; a refusal stays what it is.</summary>
    public Outcome<TNext> Then<TNext>(Func<TResult, Outcome<TNext>> next) => _refusal is null ? next(_result!) : _refusal;

    public TAnswer Match<TAnswer>(Func<TResult, TAnswer> done, Func<Refusal, TAnswer> refused) =>
        _refusal is null ? done(_result!) : refused(_refusal);
}

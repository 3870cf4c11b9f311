using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Web.Pages.Secretariat.Delegations;

/// <summary>A delegation as it stands in the queue.</summary>
/// <param name="IsFictional">Of a State of a demonstration: shown apart, never counted.</param>
/// <param name="Last">What was handed in last, whatever became of it; null before the first.</param>
/// <param name="Acknowledged">How many people are acknowledged.</param>
/// <param name="Changes">How many changes the last submission asks for.</param>
/// <param name="NoteOf">Number of the acknowledged submission whose note verbale came with the last one again; null when it had its own, or none.</param>
public sealed record QueueRow(Delegation Delegation, LocalizedText Name, bool IsFictional, Submission? Last, int Acknowledged, int Changes, int? NoteOf)
{
    public DelegationState State => Delegation.State;

    public bool IsWaiting => Delegation.HasOpenSubmission;

    /// <summary>True when something was acknowledged before, and what is asked for now changes it.</summary>
    public bool IsChange => Delegation.AcknowledgedNumber is not null && State is not (DelegationState.Acknowledged or DelegationState.Draft);

    /// <summary>What was handed in last and not taken back.</summary>
    public Submission? HandedIn => Last?.State == SubmissionState.Recalled ? null : Last;

    /// <summary>People in the delegation as it was handed in, or as it is acknowledged; what a mission only prepares is its own affair.</summary>
    public int? People => HandedIn?.Order.Count ?? (Delegation.AcknowledgedNumber is null ? null : Acknowledged);

    /// <summary>Since when it is in its state.</summary>
    public DateTimeOffset Since => Last is null ? Delegation.CreatedAt : Last.EndedAt ?? Last.SubmittedAt;

    public string NameIn(Language language) => Name.Best(language)?.Text.Text ?? string.Empty;
}

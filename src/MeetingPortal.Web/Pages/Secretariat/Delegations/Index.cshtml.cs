using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.Delegations;

/// <summary>The officers' queue: which delegations wait, since when, and where all others stand.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
public sealed class IndexModel(StaffReads reads, QueueReads queue, MeetingClock clock, SecretariatLinks links) : StaffPageModel(reads)
{
    public DelegationQueue Queue { get; private set; } = new([]);

    public QueuePart Part { get; private set; }

    /// <summary>What is searched for.</summary>
    public string? Typed { get; private set; }

    public IReadOnlyList<QueueRow> Rows { get; private set; } = [];

    public IReadOnlyList<QueueRow> FictionalRows { get; private set; } = [];

    public DateTimeOffset Now => clock.Now;

    public override string SamePageIn(Language language) => links.Delegations(language, Meeting.Code, Part, Typed);

    public async Task OnGetAsync([FromQuery] string? show, [FromQuery] string? q, CancellationToken cancellationToken)
    {
        Title = Strings.Queue_Title;
        Part = Enum.GetValues<QueuePart>().FirstOrDefault(part => string.Equals(SecretariatLinks.Of(part), show, StringComparison.Ordinal));
        Typed = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        Queue = await queue.OfAsync(Meeting.Id, cancellationToken);
        var found = DelegationQueue.Matching(Queue.In(Part, Language), Typed, Meeting, Language).ToList();
        Rows = [.. found.Where(row => !row.IsFictional)];
        FictionalRows = [.. found.Where(row => row.IsFictional)];
    }

    public QueueTable Table(IReadOnlyList<QueueRow> rows) => new(rows, Meeting, Part, Now);

    /// <summary>Why nothing is listed.</summary>
    public string Nothing => (Typed, Part) switch
    {
        ({ }, _) => Strings.Queue_NoneMatch,
        (_, QueuePart.Waiting) => Strings.Queue_NoneWaiting,
        (_, QueuePart.Clarification) => Strings.Queue_NoneClarification,
        (_, QueuePart.Acknowledged) => Strings.Queue_NoneAcknowledged,
        (_, QueuePart.Preparation) => Strings.Queue_NonePreparation,
        _ => Strings.Queue_NoneAtAll,
    };
}

/// <summary>Rows of the queue with what their cells need.</summary>
public sealed record QueueTable(IReadOnlyList<QueueRow> Rows, Meeting Meeting, QueuePart Part, DateTimeOffset Now);

using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;
using MeetingPortal.Registration.Decisions;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Files;
using MeetingPortal.Web.Pages.Mission;
using MeetingPortal.Web.Pages.Secretariat.Delegations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.ReviewDelegation;

/// <summary>Shows what a mission handed in beside its note verbale; an officer takes it up, acknowledges it or asks.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
[ShowsFiles]
public sealed class IndexModel(
    CaseDesk desk, QueueReads queue, MailReads mails, MeetingClock clock, AcknowledgeSubmissionHandler acknowledge, AskForClarificationHandler ask, BeginReviewHandler begin)
    : CasePageModel(desk)
{
    [BindProperty]
    public DecisionInput Input { get; set; } = new();

    /// <summary>What was decided a moment ago, said once.</summary>
    public SubmissionState? Done { get; private set; }

    /// <summary>The submission that the page shows: the open one, or the last that was not taken back.</summary>
    public Submission? Shown => Case.Open ?? Case.Submissions.FirstOrDefault(past => past.State != SubmissionState.Recalled);

    /// <summary>What became of the last message about it; null when none was written.</summary>
    public MailStanding? Mail { get; private set; }

    /// <summary>After the meeting the mission could not answer.</summary>
    public bool CanAsk => Case.Open is not null && !Meeting.Frame().IsOver(clock.Now);

    public QueueRow? Previous { get; private set; }

    public QueueRow? Next { get; private set; }

    /// <summary>What the mission has handed in, or asks for, as changes of what was acknowledged before.</summary>
    public IReadOnlyList<DelegationChange> Changes => Case.Open is { } open ? [.. open.Items.OrderBy(item => item.Number).Select(item => item.Change)] : [];

    /// <summary>The whole delegation as it would be; while nothing waits as it is acknowledged, or as it was handed in first and asked about.</summary>
    public IReadOnlyList<DelegationPlace> Result =>
        (Case.Open ?? (IsFirst ? Shown : null)) is { } submission ? Case.Current.ListAt(submission) : Case.Current.Acknowledged;

    /// <summary>The submission before the one that waits, when an officer asked about it.</summary>
    public Submission? Asked => Case.Open is { } open && Case.Find(open.Number - 1) is { State: SubmissionState.ClarificationRequested } asked ? asked : null;

    /// <summary>What the mission changed since it was asked.</summary>
    public IReadOnlyList<DelegationChange> SinceAsked => Asked is { } asked ? DelegationDifference.Between(Case.Current.ListAt(asked), Case.Current.ListAt(Case.Open!)) : [];

    /// <summary>True when all of it is new, so that the changes are the list.</summary>
    public bool IsFirst => Case.Delegation.AcknowledgedNumber is null;

    public MissingDetails Missing => MissingDetails.Of(Result, Note is not null);

    public async Task<IActionResult> OnGetAsync(int serial, [FromQuery] string? done, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(serial, cancellationToken))
        {
            return NotFound();
        }

        var last = Case.Submissions is [var newest, ..] ? newest.State : (SubmissionState?)null;
        Done = string.Equals(last?.ToString(), done, StringComparison.OrdinalIgnoreCase) ? last : null;
        SeeAsItIs();
        return Page();
    }

    public Task<IActionResult> OnPostAcknowledgeAsync(int serial, CancellationToken cancellationToken) => DecideAsync(
        serial, key => acknowledge.HandleAsync(new AcknowledgeSubmission(key), User.AsActor(), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostAskAsync(int serial, CancellationToken cancellationToken) => DecideAsync(
        serial, key => ask.HandleAsync(new AskForClarification(key, Input.Reason), User.AsActor(), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostBeginAsync(int serial, CancellationToken cancellationToken) => DecideAsync(
        serial, key => begin.HandleAsync(new BeginReview(key), User.AsActor(), cancellationToken), cancellationToken);

    private async Task<IActionResult> DecideAsync(int serial, Func<SubmissionKey, Task<Outcome<Submission>>> decide, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await decide(new SubmissionKey(Meeting.Id, serial, Input.Number, Input.Version)) : null;
        if (!await ShowAsync(serial, cancellationToken))
        {
            return NotFound();
        }

        return outcome is null ? this.Invalid() : outcome.Match(
            submission => Redirect($"{Desk.Links.Delegation(Language, Meeting.Code, serial)}?done={submission.State.ToString().ToLowerInvariant()}"),
            Refused);
    }

    private IActionResult Refused(Refusal refusal)
    {
        // The page shows what is there now; deciding again is a decision made in sight of it.
        SeeAsItIs();
        return this.Invalid(refusal, refusal.Key is DelegationRefusals.ClarificationMissing or NameText.CharacterRefused ? $"{nameof(Input)}.{nameof(Input.Reason)}" : string.Empty);
    }

    private void SeeAsItIs()
    {
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Number)}");
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
        (Input.Number, Input.Version) = (Case.Open?.Number ?? 0, Case.Open?.Version ?? 0);
    }

    private async Task<bool> ShowAsync(int serial, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(serial, cancellationToken))
        {
            return false;
        }

        Title = PartyName;
        await LoadNoteAsync(Case.Open ?? Case.Current.LastAcknowledged, cancellationToken);
        Mail = Shown is { } shown ? await mails.LastAsync(shown.Id.Value, cancellationToken) : null;
        (Previous, Next) = (await queue.OfAsync(Meeting.Id, cancellationToken)).Around(serial);
        return true;
    }
}

using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Files;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Mission.Receipt;

/// <summary>What was handed in and what became of it: the mission's proof, made to be printed and filed.</summary>
[Authorize(Policy = Policies.EditDelegation)]
public sealed class IndexModel(MissionDesk desk, RecallSubmissionHandler recall, MissionLinks links) : MissionPageModel(desk)
{
    public Submission Submission { get; private set; } = null!;

    public StoredFile? Note { get; private set; }

    public IReadOnlyList<DelegationPlace> List { get; private set; } = [];

    public IReadOnlyList<DelegationChange> Changes => [.. Submission.Items.OrderBy(item => item.Number).Select(item => item.Change)];

    /// <summary>The acknowledged submission whose note verbale came with this one again; null when it had its own, or none.</summary>
    public Submission? NoteOf => Current.EarlierWith(Submission.NoteVerbaleId, Submission.Number);

    public MissingDetails Missing => MissingDetails.Of(List, Note is not null);

    public bool IsNew { get; private set; }

    public string Reference => ReferenceOf(Submission);

    public async Task<IActionResult> OnGetAsync(int number, [FromQuery] bool submitted, CancellationToken cancellationToken)
    {
        IsNew = submitted;
        return await ShowAsync(number, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostRecallAsync(int number, CancellationToken cancellationToken)
    {
        var outcome = await recall.HandleAsync(new RecallSubmission(Key, number), User.AsActor(), cancellationToken);
        if (!await ShowAsync(number, cancellationToken))
        {
            return NotFound();
        }

        return outcome.Match(
            _ => Redirect(links.Delegation(Language, Mission.Code, Meeting.Code) + "?recalled=true"),
            refusal => this.Invalid(refusal));
    }

    private async Task<bool> ShowAsync(int number, CancellationToken cancellationToken)
    {
        await LoadAsync();
        if (Current.Submissions.FirstOrDefault(submission => submission.Number == number) is not { } found)
        {
            return false;
        }

        Submission = found;
        Title = Texts.Format(found.State == SubmissionState.Acknowledged ? Strings.Receipt_AcknowledgementTitle : Strings.Receipt_Title, Reference);
        Note = found.NoteVerbaleId is { } file ? await Desk.Reads.NoteAsync(file, cancellationToken) : null;
        List = Current.ListAt(found);
        return true;
    }
}

using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Files;
using MeetingPortal.Registration.Correspondence;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A page of the back office about one delegation.</summary>
public abstract class CasePageModel(StaffReads reads, CaseReads cases) : StaffPageModel(reads)
{
    public DelegationCase Case { get; private set; } = null!;

    /// <summary>The note verbale of the submission that the page shows.</summary>
    public StoredFile? Note { get; private set; }

    public string PartyName => Case.Name.Best(Language)?.Text.Text ?? string.Empty;

    protected CaseReads Cases { get; } = cases;

    public string ReferenceOf(Submission submission) => SubmissionReference.Of(Meeting, Case.Delegation.Serial, submission.Number);

    /// <summary>Loads the delegation of the address, anew when it was loaded before; false when this meeting has none of that number.</summary>
    protected async Task<bool> LoadAsync(int serial, CancellationToken cancellationToken)
    {
        if (await Cases.FindAsync(Meeting.Id, serial, cancellationToken) is not { } found)
        {
            return false;
        }

        Case = found;
        return true;
    }

    protected async Task LoadNoteAsync(Submission? submission, CancellationToken cancellationToken) =>
        Note = await Cases.NoteAsync(submission?.NoteVerbaleId, cancellationToken);
}

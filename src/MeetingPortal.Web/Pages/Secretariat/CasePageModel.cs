using MeetingPortal.Domain.Delegations;
using MeetingPortal.Registration.Correspondence;
using MeetingPortal.Web.Files;
using MeetingPortal.Web.Links;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>What every page about one delegation needs.</summary>
public sealed record CaseDesk(StaffReads Reads, CaseReads Cases, PrivateFileViews Files, SecretariatLinks Links);

/// <summary>A page of the back office about one delegation.</summary>
public abstract class CasePageModel(CaseDesk desk) : StaffPageModel(desk.Reads)
{
    public DelegationCase Case { get; private set; } = null!;

    /// <summary>The note verbale of the submission that the page shows.</summary>
    public PrivateFileView? Note { get; private set; }

    /// <summary>The acknowledged submission whose note verbale it was before; null when it came with the submission that the page shows.</summary>
    public Submission? NoteOf { get; private set; }

    public string PartyName => Case.Name.Best(Language)?.Text.Text ?? string.Empty;

    protected CaseDesk Desk { get; } = desk;

    public string ReferenceOf(Submission submission) => SubmissionReference.Of(Meeting.ShortCode, Case.Delegation.Serial, submission.Number);

    /// <summary>Loads the delegation of the address, anew when it was loaded before; false when this meeting has none of that number.</summary>
    protected async Task<bool> LoadAsync(int serial, CancellationToken cancellationToken)
    {
        if (await Desk.Cases.FindAsync(Meeting, serial, cancellationToken) is not { } found)
        {
            return false;
        }

        Case = found;
        return true;
    }

    protected async Task LoadNoteAsync(Submission? submission, CancellationToken cancellationToken)
    {
        NoteOf = submission is null ? null : Case.Current.EarlierWith(submission.NoteVerbaleId, submission.Number);
        Note = await Desk.Cases.NoteAsync(submission?.NoteVerbaleId, cancellationToken) is { } file
            ? Desk.Files.Of(file, Desk.Links.File(Language, Meeting.Code, file.Id))
            : null;
    }
}

using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Delegations;

/// <summary>How long the file of a note verbale is kept: as long as the delegation has it, and for good once a submission carries it.</summary>
internal static class NoteFiles
{
    /// <summary>To be called before the note is replaced or taken away. Without its row the file is removed from the disk after a day.</summary>
    public static async Task LetNoteGoAsync(this DelegationWork work, CancellationToken cancellationToken)
    {
        if (work.Delegation.NoteVerbaleId is { } note && !await work.Store.Submissions.AnyAsync(submission => submission.NoteVerbaleId == note, cancellationToken))
        {
            work.Store.StoredFiles.Remove(await work.Store.StoredFiles.SingleAsync(file => file.Id == note, cancellationToken));
        }
    }
}

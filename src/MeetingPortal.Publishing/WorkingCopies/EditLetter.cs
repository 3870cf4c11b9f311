using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Publishing.WorkingCopies;

/// <summary>Changes the working copy of the letter.</summary>
/// <param name="BasedOn">The letter as the officer saw it: <see cref="LetterContent.Mark"/>.</param>
public sealed record EditLetter(MeetingId Meeting, LetterContent Letter, string BasedOn);

public sealed class EditLetterHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<LetterContent>> HandleAsync(EditLetter command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<LetterContent>(
            command.Meeting, ContentKind.Letter, actor, nameof(EditLetter), letter => letter.Change(command.Letter, command.BasedOn), cancellationToken);
}

using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Takes a file away from readers.</summary>
/// <param name="Reason">For readers; never empty.</param>
public sealed record WithdrawDocumentFile(DocumentFileKey File, string? Reason);

public sealed class WithdrawDocumentFileHandler(DocumentFileWrites files)
{
    public Task<Outcome<DocumentFile>> HandleAsync(WithdrawDocumentFile command, Actor actor, CancellationToken cancellationToken) =>
        files.RunAsync(command.File, actor, nameof(WithdrawDocumentFile), (_, file, now) => file.Withdraw(command.Reason, command.File.SeenVersion, now), cancellationToken);
}

using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.WorkingCopies;

/// <summary>What an operation on a working copy works with.</summary>
/// <param name="Now">The meeting's now.</param>
public sealed record WorkingCopyWork<TContent>(PortalDbContext Store, Publication Publication, TContent Content, DateTimeOffset Now)
    where TContent : PublicationContent
{
    /// <summary>Short names that stand, or ever stood, in the publication: none is given to something else.</summary>
    public async Task<IReadOnlyCollection<string>> SlugsAsync(CancellationToken cancellationToken)
    {
        var released = await Store.Releases.AsNoTracking().Where(release => release.PublicationId == Publication.Id).Select(release => release.Content).ToListAsync(cancellationToken);
        return released.Append(Content).SelectMany(content => content.Nodes()).SelectMany(node => node.Slug.Split('.')).ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>Runs what an officer does with the working copy of a meeting's agenda or programme: loads it, and keeps the changed value. Readers see nothing of it.</summary>
public sealed class WorkingCopyWrites(Writes writes, MeetingClock clock)
{
    public Task<Outcome<TContent>> ChangeAsync<TContent>(
        MeetingId meeting,
        ContentKind kind,
        Actor actor,
        string operation,
        Func<WorkingCopyWork<TContent>, CancellationToken, Task<Outcome<TContent>>> change,
        CancellationToken cancellationToken)
        where TContent : PublicationContent => writes.RunAsync<TContent>(
            actor,
            operation,
            async (scope, cancellation) =>
            {
                var publication = await scope.Store.Publications.SingleAsync(candidate => candidate.MeetingId == meeting && candidate.Kind == kind, cancellation);
                var copy = await scope.Store.WorkingCopies.SingleAsync(candidate => candidate.PublicationId == publication.Id, cancellation);
                var now = clock.Now;
                var outcome = await change(new WorkingCopyWork<TContent>(scope.Store, publication, (TContent)copy.Content, now), cancellation);
                return outcome.Then<TContent>(changed =>
                {
                    copy.Change(changed, actor, now);
                    return changed;
                });
            },
            cancellationToken);

    /// <summary>For an operation that needs nothing but the content.</summary>
    public Task<Outcome<TContent>> ChangeAsync<TContent>(
        MeetingId meeting, ContentKind kind, Actor actor, string operation, Func<TContent, Outcome<TContent>> change, CancellationToken cancellationToken)
        where TContent : PublicationContent =>
        ChangeAsync<TContent>(meeting, kind, actor, operation, (work, _) => Task.FromResult(change(work.Content)), cancellationToken);
}

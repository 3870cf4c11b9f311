using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Proposes words for titles of documents in one language; they wait for an officer, and readers see nothing of them.</summary>
/// <param name="Titles">Only those that the translator changed.</param>
public sealed record ProposeTitles(MeetingId Meeting, Language Into, IReadOnlyList<ProposedTitle> Titles);

/// <param name="Words">Null takes back what was proposed.</param>
/// <param name="Seen"><see cref="TitleProposal.MarkOf"/> as the form showed it.</param>
public sealed record ProposedTitle(DocumentId Document, ProposedWords? Words, string Seen);

public sealed class ProposeTitlesHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<int>> HandleAsync(ProposeTitles command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<int>(actor, nameof(ProposeTitles), (scope, cancellation) => ProposeAsync(scope, command, actor, cancellation), cancellationToken);

    private async Task<Outcome<int>> ProposeAsync(WriteScope scope, ProposeTitles command, Actor actor, CancellationToken cancellationToken)
    {
        var store = scope.Store;
        var meeting = await store.Meetings.SingleAsync(candidate => candidate.Id == command.Meeting, cancellationToken);
        var day = meeting.Frame().DayOf(clock.Now);
        var ids = command.Titles.Select(title => title.Document).ToList();
        var documents = await store.Documents.Where(document => document.MeetingId == command.Meeting && ids.Contains(document.Id)).ToDictionaryAsync(document => document.Id, cancellationToken);
        var proposals = await store.TitleProposals.Where(proposal => ids.Contains(proposal.DocumentId) && proposal.Language == command.Into).ToDictionaryAsync(proposal => proposal.DocumentId, cancellationToken);
        if (command.Titles.Any(title => !documents.TryGetValue(title.Document, out var document)
            || !string.Equals(TitleProposal.MarkOf(document.Title, command.Into, proposals.GetValueOrDefault(title.Document)), title.Seen, StringComparison.Ordinal)))
        {
            return new Refusal(Refusals.ChangedMeanwhile);
        }

        foreach (var (id, words, _) in command.Titles.DistinctBy(title => title.Document))
        {
            var proposal = proposals.GetValueOrDefault(id);
            if (words is not null)
            {
                proposal ??= store.TitleProposals.Add(new TitleProposal { DocumentId = id, Language = command.Into, MeetingId = command.Meeting }).Entity;
                proposal.Propose(words, documents[id].Title, actor.UserId!.Value, day);
            }
            else if (proposal is not null)
            {
                store.TitleProposals.Remove(proposal);
            }
        }

        return command.Titles.Count;
    }
}

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

/// <summary>Takes words that translators proposed into the titles of documents, all or none; readers see them at once, where they know the document.</summary>
public sealed record TakeTitles(MeetingId Meeting, IReadOnlyList<TakenTitle> Titles);

/// <param name="Seen"><see cref="TitleProposal.MarkOf"/> as the officer saw it.</param>
public sealed record TakenTitle(DocumentId Document, Language Language, string Seen);

public sealed class TakeTitlesHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<int>> HandleAsync(TakeTitles command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<int>(actor, nameof(TakeTitles), (scope, cancellation) => TakeAsync(scope, command, cancellation), cancellationToken);

    private async Task<Outcome<int>> TakeAsync(WriteScope scope, TakeTitles command, CancellationToken cancellationToken)
    {
        if (command.Titles.Count == 0)
        {
            return new Refusal(DocumentRefusals.NoTitleChosen);
        }

        var store = scope.Store;
        var ids = command.Titles.Select(title => title.Document).Distinct().ToList();
        var documents = await store.Documents.Where(document => document.MeetingId == command.Meeting && ids.Contains(document.Id)).ToDictionaryAsync(document => document.Id, cancellationToken);
        var waiting = await store.TitleProposals
            .Where(proposal => proposal.MeetingId == command.Meeting && ids.Contains(proposal.DocumentId) && !proposal.IsAside)
            .ToDictionaryAsync(proposal => (proposal.DocumentId, proposal.Language), cancellationToken);
        var chosen = command.Titles.Select(title => (Title: title, Proposal: waiting.GetValueOrDefault((title.Document, title.Language)))).ToList();
        if (chosen.Exists(taken => taken.Proposal is null
            || !string.Equals(TitleProposal.MarkOf(documents[taken.Title.Document].Title, taken.Title.Language, taken.Proposal), taken.Title.Seen, StringComparison.Ordinal)))
        {
            return new Refusal(Refusals.ChangedMeanwhile);
        }

        var translators = await NamesAsync(scope, [.. chosen.Select(taken => taken.Proposal!.By)], cancellationToken);
        foreach (var proposal in chosen.Select(taken => taken.Proposal!))
        {
            var document = documents[proposal.DocumentId];
            document.Title = document.Title.With(proposal.Language, proposal.ToText(translators.GetValueOrDefault(proposal.By)));
            store.TitleProposals.Remove(proposal);
        }

        await TellAsync(scope, command.Meeting, documents.Values, cancellationToken);
        return chosen.Count;
    }

    private static async Task<Dictionary<UserId, string>> NamesAsync(WriteScope scope, IReadOnlyCollection<UserId> accounts, CancellationToken cancellationToken)
    {
        var ids = accounts.Select(account => account.Value).ToList();
        return await scope.Store.Users.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => new UserId(user.Id), user => user.DisplayName, cancellationToken);
    }

    /// <summary>Of a document that readers do not know not even a page that is rendered anew may tell.</summary>
    private async Task TellAsync(WriteScope scope, MeetingId meeting, IEnumerable<Document> changed, CancellationToken cancellationToken)
    {
        foreach (var document in changed)
        {
            document.Version++;
            if (await DocumentRows.IsShownAsync(scope, document, clock.Now, cancellationToken))
            {
                await DocumentRows.PublicContentChangedAsync(scope, meeting, document.Id, cancellationToken);
            }
        }
    }
}

using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Pages.Secretariat.Languages;
using MeetingPortal.Web.Resources;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A document's title with what is proposed for it, and nothing else of the document: translators learn of no file and no instant.</summary>
public sealed record TitledDocument(DocumentId Id, DocumentSymbol Symbol, LocalizedText Title, IReadOnlyDictionary<Language, TitleProposal> Proposals)
{
    public Language Original => Title.Original;

    public TitleProposal? ProposalIn(Language language) => Proposals.GetValueOrDefault(language);

    /// <summary>True when words wait for an officer.</summary>
    public bool WaitsIn(Language language) => ProposalIn(language) is { IsAside: false };

    public string MarkIn(Language language) => TitleProposal.MarkOf(Title, language, ProposalIn(language));
}

/// <param name="Translator">Name of who proposed it.</param>
public sealed record ProposedRow(TitledDocument Document, TitleProposal Proposal, string Translator)
{
    public Language Language => Proposal.Language;

    public bool IsOutdated => Proposal.IsOutdated(Document.Title);
}

/// <summary>Reads the titles of a meeting's documents for translators and for those who take what they propose.</summary>
public sealed class TitleReads(PortalDbContext store)
{
    /// <summary>In the order of the symbols.</summary>
    public async Task<IReadOnlyList<TitledDocument>> AllAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var rows = await (
            from document in store.Documents.AsNoTracking()
            where document.MeetingId == meeting.Id
            join symbol in store.Symbols.AsNoTracking() on document.Id equals symbol.DocumentId
            where symbol.Position == 0
            select new { document.Id, document.Title, symbol.AsIssued }).ToListAsync(cancellationToken);
        var proposals = (await store.TitleProposals.AsNoTracking().Where(proposal => proposal.MeetingId == meeting.Id).ToListAsync(cancellationToken)).ToLookup(proposal => proposal.DocumentId);
        return
        [
            .. rows
                .Select(row => new TitledDocument(row.Id, DocumentSymbol.Parse(row.AsIssued), row.Title, proposals[row.Id].ToDictionary(proposal => proposal.Language)))
                .OrderBy(document => document.Symbol, DocumentSymbol.OrderFor(meeting.SymbolRoot)),
        ];
    }

    /// <summary>What is proposed, by language and symbol.</summary>
    public async Task<IReadOnlyList<ProposedRow>> ProposedAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var documents = await AllAsync(meeting, cancellationToken);
        var names = await NamesAsync(documents, cancellationToken);
        return
        [
            .. from language in Domain.Languages.Language.All
               from document in documents
               let proposal = document.ProposalIn(language)
               where proposal is not null
               select new ProposedRow(document, proposal, NameOf(proposal, names)),
        ];
    }

    /// <summary>How the title stands in a language, for translators.</summary>
    public async Task<Func<TitledDocument, (string? State, string Words)>> StandingsAsync(
        IReadOnlyCollection<TitledDocument> documents, Language into, Language reader, CancellationToken cancellationToken)
    {
        var names = await NamesAsync(documents, cancellationToken);
        return document => document.ProposalIn(into) switch
        {
            { IsAside: true } => ("now", Strings.Titles_Aside),
            { } proposal when proposal.IsOutdated(document.Title) => ("now", Strings.Titles_Changed),
            { } proposal => ("unofficial", Texts.Format(Strings.Titles_Waits, NameOf(proposal, names), Formats.Date(proposal.On, reader))),
            null => (document.Title.Find(into) is null ? "now" : null, TitleBoard.StandingOf(document.Title.Find(into), reader).Words),
        };
    }

    private static string NameOf(TitleProposal proposal, Dictionary<Guid, string> names) => names.GetValueOrDefault(proposal.By.Value) ?? Strings.Review_AccountGone;

    private Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<TitledDocument> documents, CancellationToken cancellationToken)
    {
        var ids = documents.SelectMany(document => document.Proposals.Values).Select(proposal => proposal.By.Value).Distinct().ToList();
        return store.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
    }
}

using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Publishing.Documents;

namespace MeetingPortal.Web.Pages.Secretariat.TranslateTitles;

/// <summary>The form in which titles of documents are written in one language.</summary>
public sealed class TitlesInput
{
    public List<TitleInput> Titles { get; set; } = [];

    /// <summary>Where official words are taken from, such as a symbol; kept with the official words that this save changes.</summary>
    [StringLength(TitleProposal.SourceMaxLength)]
    public string? Source { get; set; }

    public static TitlesInput From(IEnumerable<TitledDocument> documents, Language into) => new() { Titles = [.. documents.Select(document => TitleInput.From(document, into))] };

    /// <summary>What the translator changed, of the documents that are there.</summary>
    public IReadOnlyList<ProposedTitle> Changes(IEnumerable<TitledDocument> documents, Language into)
    {
        var source = Source?.Trim() is { Length: > 0 } said ? said : null;
        return
        [
            .. documents
                .Select(document => (Document: document, Typed: Titles.Find(title => title.Document == document.Id.Value)))
                .Where(title => title.Typed?.IsChange(title.Document, into) == true)
                .Select(title => new ProposedTitle(title.Document.Id, title.Typed!.ToWords(title.Document, into, source), title.Typed.Seen)),
        ];
    }
}

public sealed class TitleInput
{
    public Guid Document { get; set; }

    public string? Words { get; set; }

    public bool IsUnofficial { get; set; }

    /// <summary>The translator has read the changed original, and the proposed words still say it.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary><see cref="TitleProposal.MarkOf"/> as the form showed it.</summary>
    public string Seen { get; set; } = string.Empty;

    public string? Clean => Words?.ReplaceLineEndings(" ").Trim() is { Length: > 0 } words ? words : null;

    public static TitleInput From(TitledDocument document, Language into)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (words, isUnofficial) = Shown(document, into);
        return new TitleInput { Document = document.Id.Value, Words = words, IsUnofficial = isUnofficial, Seen = document.MarkIn(into) };
    }

    /// <summary>False for words that were left as they were.</summary>
    public bool IsChange(TitledDocument document, Language into)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (words, isUnofficial) = Shown(document, into);
        return IsConfirmed || !string.Equals(words, Clean, StringComparison.Ordinal) || (Clean is not null && isUnofficial != IsUnofficial);
    }

    /// <summary>What is proposed; nothing when these are the present words, or none.</summary>
    public ProposedWords? ToWords(TitledDocument document, Language into, string? source)
    {
        ArgumentNullException.ThrowIfNull(document);
        var present = document.Title.Find(into);
        var isPresent = present is not null && string.Equals(present.Text, Clean, StringComparison.Ordinal) && present.Status == TextStatus.Unofficial == IsUnofficial;
        return Clean is null || isPresent ? null : new ProposedWords(Clean, IsUnofficial, source);
    }

    /// <summary>What is proposed, else the present words; a translation is unofficial unless its translator says otherwise.</summary>
    private static (string? Words, bool IsUnofficial) Shown(TitledDocument document, Language into) => (document.ProposalIn(into), document.Title.Find(into)) switch
    {
        ({ } proposal, _) => (proposal.Words, proposal.IsUnofficial),
        (_, { } present) => (present.Text, present.Status == TextStatus.Unofficial),
        _ => (null, true),
    };
}

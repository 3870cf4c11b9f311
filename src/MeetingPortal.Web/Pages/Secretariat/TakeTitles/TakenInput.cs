using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Publishing.Documents;

namespace MeetingPortal.Web.Pages.Secretariat.TakeTitles;

/// <summary>A proposed title as the officer's form has it.</summary>
public sealed class TakenInput
{
    public Guid Document { get; set; }

    /// <summary>A language's code.</summary>
    public string Language { get; set; } = string.Empty;

    public bool IsTaken { get; set; }

    /// <summary><see cref="Domain.Documents.TitleProposal.MarkOf"/> as the form showed it.</summary>
    public string Seen { get; set; } = string.Empty;

    /// <summary>Ticked beforehand, but for words that were written beside an original, or over words, that are others by now.</summary>
    public static TakenInput From(ProposedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new TakenInput { Document = row.Document.Id.Value, Language = row.Language.Code, IsTaken = !row.IsOutdated, Seen = row.Document.MarkIn(row.Language) };
    }

    public bool IsOf(ProposedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Document == row.Document.Id.Value && string.Equals(Language, row.Language.Code, StringComparison.Ordinal);
    }

    /// <summary>Null when the form was not made here.</summary>
    public TakenTitle? ToTaken() => Domain.Languages.Language.Find(Language) is { } language ? new TakenTitle(new DocumentId(Document), language, Seen) : null;
}

using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Web.Pages.Public.Documents;

/// <summary>The filters of the documents page, as they stand in its address.</summary>
public sealed record DocumentFilter(DocumentSeries? Series, Language? Language, AgendaItem? Item, string? Submitter)
{
    public bool IsEmpty => this == new DocumentFilter(null, null, null, null);

    public bool Admits(PublicDocument document) =>
        (Series is null || document.Symbol.Series == Series)
        && (Language is null || document.StateIn(Language) is VersionState.IssuedElsewhere or VersionState.HeldHere)
        && (Item is null || Item.Documents.Contains(document.Id))
        && (Submitter is null || document.SubmittedBy.Any(submitter => string.Equals(submitter.Key, Submitter, StringComparison.Ordinal)));
}

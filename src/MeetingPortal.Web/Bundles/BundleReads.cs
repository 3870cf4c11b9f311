using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Bundles;
using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Web.Bundles;

/// <summary>What a bundle holds, as its contents page says it.</summary>
/// <param name="Day">The day whose sittings take the documents up; null for another choice.</param>
/// <param name="Item">The item that they belong to; null for another choice.</param>
/// <param name="IsOutline">True when the choice rests on a working outline.</param>
public sealed record BundleContents(PublicMeeting Meeting, DateOnly? Day, AgendaItem? Item, bool IsOutline, Bundle Bundle)
{
    /// <summary>The part of the bundle's name that says which documents it holds.</summary>
    public string Choice => Day is { } day ? $"-{day:yyyy-MM-dd}" : Item is { } item ? $"-{item.Slug}" : string.Empty;

    public string FileName => $"{Meeting.Code}{Choice}-documents-{Bundle.Language.Slot}.zip";
}

/// <summary>Chooses the documents of a bundle, from what readers may know alone.</summary>
public sealed class BundleReads(PublicReads reads)
{
    /// <returns>Null when the meeting has nothing on that day, or no such item.</returns>
    public async Task<BundleContents?> OfAsync(PublicMeeting meeting, DateOnly? day, string? item, Language language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var documents = await reads.DocumentsAsync(meeting.Meeting, cancellationToken);
        if (day is null && item is null)
        {
            return new BundleContents(meeting, null, null, IsOutline: false, await Bundle.OfAsync(reads, documents, language, cancellationToken));
        }

        var agenda = await reads.CurrentAsync(meeting.Meeting.Id, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken);
        var items = agenda?.Content as AgendaContent;
        if (day is { } date)
        {
            var programme = await reads.CurrentAsync(meeting.Meeting.Id, ContentKind.Programme, PublicationSlugs.Programme, cancellationToken);
            return (programme?.Content as ProgrammeContent)?.DocumentsOn(date, items) is { } taken
                ? new BundleContents(meeting, date, null, programme!.Content.IsOutline, await Bundle.OfAsync(reads, Chosen(taken), language, cancellationToken))
                : null;
        }

        return items?.AllItems().FirstOrDefault(candidate => string.Equals(candidate.Slug, item, StringComparison.Ordinal)) is { } found
            ? new BundleContents(meeting, null, found, items.IsOutline, await Bundle.OfAsync(reads, Chosen([.. items.DocumentsUnder(found.Id)]), language, cancellationToken))
            : null;

        List<PublicDocument> Chosen(IReadOnlyList<DocumentId> ids) => [.. documents.Where(document => ids.Contains(document.Id))];
    }
}

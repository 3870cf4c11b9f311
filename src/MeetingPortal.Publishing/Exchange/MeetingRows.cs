using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Exchange;

/// <summary>Everything that a meeting's folder holds, in the order in which it stands there.</summary>
/// <param name="Parties">Days of the meeting's treaty; none when it has no treaty.</param>
/// <param name="Listed">Documents of other meetings, as far as readers may know them: an officer of this meeting knows no more.</param>
internal sealed record MeetingRows(
    Meeting Meeting,
    IReadOnlyList<Officer> Officers,
    IReadOnlyList<MeetingWebPage> WebPages,
    IReadOnlyList<MeetingContact> Contacts,
    IReadOnlyList<TreatyRelation> Parties,
    IReadOnlyList<Deadline> Deadlines,
    IReadOnlyList<DocumentRows> Documents,
    IReadOnlyList<PublicDocument> Listed,
    IReadOnlyList<(Publication Publication, PublicationContent Content)> Publications)
{
    public static async Task<MeetingRows> ReadAsync(PortalDbContext store, MeetingId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var publications = await store.Publications.AsNoTracking().Where(publication => publication.MeetingId == id).ToListAsync(cancellationToken);
        var copies = await store.WorkingCopies.AsNoTracking().Where(copy => copy.MeetingId == id).ToDictionaryAsync(copy => copy.PublicationId, cancellationToken);
        var deadlines = await store.Deadlines.AsNoTracking().Where(deadline => deadline.MeetingId == id).ToListAsync(cancellationToken);
        var meeting = await store.Meetings.AsNoTracking().SingleAsync(candidate => candidate.Id == id, cancellationToken);
        return new MeetingRows(
            meeting,
            [.. (await store.Officers.AsNoTracking().Where(officer => officer.MeetingId == id).ToListAsync(cancellationToken)).OrderBy(officer => officer.Role).ThenBy(officer => officer.Id)],
            await store.MeetingWebPages.AsNoTracking().Where(page => page.MeetingId == id).OrderBy(page => page.Position).ToListAsync(cancellationToken),
            await store.MeetingContacts.AsNoTracking().Where(contact => contact.MeetingId == id).OrderBy(contact => contact.Position).ToListAsync(cancellationToken),
            await PartiesAsync(store, meeting.TreatyCode, cancellationToken),
            [.. deadlines.OrderBy(deadline => deadline.Date).ThenBy(deadline => deadline.Time).ThenBy(deadline => deadline.Slug, StringComparer.Ordinal)],
            await DocumentsAsync(store, id, cancellationToken),
            [.. (await PublicDocuments.ListedAsync(store, id, now, cancellationToken)).OrderBy(document => document.Symbol.Canonical, StringComparer.Ordinal)],
            [.. publications.OrderBy(publication => publication.Kind).ThenBy(publication => publication.Slug, StringComparer.Ordinal).Select(publication => (publication, copies[publication.Id].Content))]);
    }

    private static async Task<IReadOnlyList<TreatyRelation>> PartiesAsync(PortalDbContext store, string? treaty, CancellationToken cancellationToken)
    {
        var relations = await (
            from relation in store.TreatyRelations.AsNoTracking()
            where relation.TreatyCode == treaty
            join state in store.States on relation.StateCode equals state.Code
            where !state.IsFictional
            select relation).ToListAsync(cancellationToken);
        return [.. relations.Where(relation => !relation.Dates.IsEmpty).OrderBy(relation => relation.StateCode, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<DocumentRows>> DocumentsAsync(PortalDbContext store, MeetingId id, CancellationToken cancellationToken)
    {
        var documents = await store.Documents.AsNoTracking().Where(document => document.MeetingId == id).ToListAsync(cancellationToken);
        var symbols = (await store.Symbols.AsNoTracking().Where(symbol => symbol.MeetingId == id).ToListAsync(cancellationToken)).ToLookup(symbol => symbol.DocumentId);
        var versions = (await store.LanguageVersions.AsNoTracking().Where(version => version.MeetingId == id).ToListAsync(cancellationToken)).ToLookup(version => version.DocumentId);
        var files = (await (
            from file in store.DocumentFiles.AsNoTracking()
            where file.MeetingId == id && file.WithdrawnAt == null
            join stored in store.StoredFiles.AsNoTracking() on file.StoredFileId equals stored.Id
            select new DocumentFileRow(file, stored)).ToListAsync(cancellationToken)).ToLookup(row => row.File.DocumentId);
        var submitters = await NamedSubmitters.LoadAsync(store, documents.Select(document => document.SubmittedBy), cancellationToken);
        return
        [
            .. documents.OrderBy(document => document.Slug, StringComparer.Ordinal).Select(document => new DocumentRows(
                document,
                submitters.Of(document.SubmittedBy is { } submittedBy ? submittedBy with { States = [], AreMultipleStates = false } : null),
                [.. symbols[document.Id].OrderBy(symbol => symbol.Position).Select(symbol => symbol.AsIssued)],
                [.. versions[document.Id].OrderBy(version => version.Language)],
                [.. files[document.Id].OrderBy(row => row.File.Language).ThenBy(row => row.File.Id.Value)])),
        ];
    }
}

/// <summary>A document with everything that belongs to it; files that were withdrawn from readers stay where they are.</summary>
/// <param name="Organizations">Of those that submitted it.</param>
internal sealed record DocumentRows(
    Document Document, IReadOnlyList<PublicSubmitter> Organizations, IReadOnlyList<string> Symbols, List<LanguageVersion> Versions, IReadOnlyList<DocumentFileRow> Files);

internal sealed record DocumentFileRow(DocumentFile File, StoredFile Stored);

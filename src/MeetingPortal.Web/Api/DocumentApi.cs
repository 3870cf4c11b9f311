using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Files;
using MeetingPortal.Web.Links;

namespace MeetingPortal.Web.Api;

/// <summary>What the interface says of documents and their files.</summary>
public sealed class DocumentApi(PublicReads reads, PublicLinks links)
{
    public async Task<DocumentsAnswer> ListAsync(PublicMeeting meeting, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var documents = await reads.DocumentsAsync(meeting.Meeting, cancellationToken);
        var changes = await reads.DocumentChangesAsync(meeting.Meeting, cancellationToken);
        var instants = changes.ChangedAt.Values.Concat(changes.Removals.Select(removal => removal.At)).ToList();
        return new DocumentsAnswer(
            meeting.Code.Value,
            [
                .. from document in documents
                   let modified = changes.ChangedAt.GetValueOrDefault(document.Id, DateTimeOffset.UnixEpoch)
                   where since is null || modified >= since
                   select EntryOf(document, modified),
            ],
            ContentApi.TombstonesOf(changes.Removals, since),
            instants.Count > 0 ? instants.Max().UtcDateTime : null);
    }

    private DocumentEntry EntryOf(PublicDocument document, DateTimeOffset modified) => new(
        document.Id.Value,
        modified.UtcDateTime,
        [.. document.Symbols.Select(symbol => symbol.AsIssued)],
        ApiWords.Of(document.Symbol.Series),
        ApiWords.Of(document.Kind),
        ApiText.Of(document.Title),
        links.InAnyLanguage(language => links.Document(language, document.Symbol)),
        Language.All.ToDictionary(language => language.Code, language => VersionOf(document, language), StringComparer.Ordinal),
        ApiText.OfAny(document.Submitter),
        ApiText.OfAny(document.Note),
        document.IssuedOn,
        document.IssuedYear,
        document.SupersededBy?.AsIssued);

    private VersionEntry VersionOf(PublicDocument document, Language language)
    {
        var state = document.StateIn(language);
        var files = document.FilesIn(language).Select(FileOf).ToList();
        return new VersionEntry(
            ApiWords.Of(state),
            files.Count > 0 ? files : null,
            state == VersionState.IssuedElsewhere ? document.OfficialAddress(language) : null,
            document.WithdrawnReasonIn(language));
    }

    private FileEntry FileOf(PublicFile file) => new(
        file.Id.Value,
        links.Absolute(links.File(file.Id, file.Name)),
        FileMedia.TypeOf(file.Type),
        file.Length,
        ApiWords.Of(file.Stage),
        file.Findings.Pages,
        file.IssuedOn);
}

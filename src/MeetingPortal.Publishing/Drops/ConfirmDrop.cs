using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Publishing.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Drops;

/// <summary>Makes files of documents of dropped files, all or none; a document that is not listed yet is listed, and readers learn of it with its first public file.</summary>
/// <param name="IsRestAwaited">True when the meeting's other document languages of a new document are not yet issued; otherwise nothing is known of them.</param>
public sealed record ConfirmDrop(MeetingId Meeting, DropId Drop, IReadOnlyList<ConfirmedFile> Files, PublishingTime When, bool IsRestAwaited = false);

/// <param name="SeenVersion">Version of the file on the officer's page.</param>
public sealed record ConfirmedFile(DroppedFileId File, int SeenVersion);

/// <summary>When readers have confirmed files.</summary>
/// <param name="IsDecided">False while an officer still has to decide on each of them.</param>
/// <param name="At">Null means now.</param>
public sealed record PublishingTime(bool IsDecided, DateTimeOffset? At)
{
    public static readonly PublishingTime Undecided = new(IsDecided: false, At: null);

    public static readonly PublishingTime Now = new(IsDecided: true, At: null);
}

public sealed class ConfirmDropHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<int>> HandleAsync(ConfirmDrop command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<int>(actor, nameof(ConfirmDrop), (scope, cancellation) => ConfirmAsync(scope, command, cancellation), cancellationToken);

    private async Task<Outcome<int>> ConfirmAsync(WriteScope scope, ConfirmDrop command, CancellationToken cancellationToken)
    {
        if (command.Files.Count == 0)
        {
            return new Refusal(DocumentRefusals.NothingChosen);
        }

        var now = clock.Now;
        if (command.When.At < now)
        {
            return new Refusal(DocumentRefusals.InstantPassed);
        }

        var seen = command.Files.ToDictionary(file => file.File, file => file.SeenVersion);
        var ids = seen.Keys.ToList();
        var files = await scope.Store.DroppedFiles
            .Where(file => file.DropId == command.Drop && file.MeetingId == command.Meeting && ids.Contains(file.Id))
            .ToListAsync(cancellationToken);
        var meeting = await scope.Store.Meetings.AsNoTracking().SingleAsync(candidate => candidate.Id == command.Meeting, cancellationToken);
        var reviewed = await DropReview.OfAsync(scope.Store, meeting, files, cancellationToken);
        if (files.Count < seen.Count || files.Exists(file => file.Version != seen[file.Id]) || !reviewed.All(file => file.IsReady))
        {
            return new Refusal(DocumentRefusals.DropChangedMeanwhile);
        }

        if (command.When.IsDecided && await IsReplacedLaterAsync(scope, reviewed, command.When.At ?? now, cancellationToken))
        {
            return new Refusal(DocumentRefusals.OtherFileScheduled);
        }

        foreach (var family in reviewed.GroupBy(file => DropReview.KeyOf(file.Symbols, file.Document), StringComparer.Ordinal))
        {
            await AddFilesAsync(scope, command, meeting, [.. family], now, cancellationToken);
        }

        scope.Store.DroppedFiles.RemoveRange(files);
        return files.Count;
    }

    /// <summary>Whether a file that was decided on before would, at its instant, stand in the place of one of these.</summary>
    private static async Task<bool> IsReplacedLaterAsync(WriteScope scope, IReadOnlyList<ReviewedFile> files, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var documents = files.Select(file => file.Document?.Id).OfType<DocumentId>().ToList();
        var scheduled = await scope.Store.DocumentFiles.AsNoTracking()
            .Where(other => documents.Contains(other.DocumentId) && other.WithdrawnAt == null && other.PublicFrom > at)
            .ToListAsync(cancellationToken);
        return files.Any(file => scheduled.Exists(other => other.DocumentId == file.Document?.Id && other.Language == file.File.Language && other.Type == file.File.Type));
    }

    private static async Task AddFilesAsync(
        WriteScope scope, ConfirmDrop command, Meeting meeting, IReadOnlyList<ReviewedFile> family, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var document = family[0].Document ?? await ListAsync(scope, meeting, StatesOf(family, meeting, command.IsRestAwaited), family, now, cancellationToken);
        foreach (var dropped in family.Select(file => file.File))
        {
            var stored = StoredFileOf(dropped);
            var file = new DocumentFile
            {
                Id = NewId.At<DocumentFileId>(now),
                DocumentId = document.Id,
                MeetingId = command.Meeting,
                Language = dropped.Language!,
                StoredFileId = stored.Id,
                Type = dropped.Type,
                Stage = dropped.Stage,
                IssuedOn = dropped.IssuedOn,
                Findings = dropped.Findings,
            };
            if (command.When.IsDecided)
            {
                _ = file.Publish(command.When.At, file.Version, now);
            }

            scope.Store.StoredFiles.Add(stored);
            scope.Store.DocumentFiles.Add(file);
        }

        if (command.When == PublishingTime.Now)
        {
            await DocumentRows.PublicContentChangedAsync(scope, command.Meeting, document.Id, cancellationToken);
            await scope.DraftNoticeAsync(document.Id, [.. family.Select(file => file.File.Language!).Distinct()], cancellationToken);
        }
    }

    /// <summary>Where the languages of a new document stand without a file: the portal claims of none what nobody said.</summary>
    private static Dictionary<Language, VersionState> StatesOf(IReadOnlyList<ReviewedFile> family, Meeting meeting, bool isRestAwaited) => Language.All.ToDictionary(
        language => language,
        language => isRestAwaited && meeting.DocumentLanguages?.Contains(language) == true && family.All(file => file.File.Language != language)
            ? VersionState.NotYetIssued
            : VersionState.Unknown);

    private static async Task<Document> ListAsync(
        WriteScope scope, Meeting meeting, Dictionary<Language, VersionState> states, IReadOnlyList<ReviewedFile> family, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var titles = from file in family
                     let title = file.File.Title?.Trim()
                     where !string.IsNullOrEmpty(title)
                     select KeyValuePair.Create(file.File.Language!, new LanguageText(title, TextStatus.Official));
        var data = new DocumentData(
            [.. family[0].Symbols.Select(symbol => symbol.AsIssued)],
            family[0].File.Kind,
            new LocalizedText(titles),
            LocalizedText.Empty,
            LocalizedText.Empty,
            Audience.Public,
            IssuedOn: null,
            states,
            WaitsForFile: true);
        var document = await DocumentRows.AddAsync(scope.Store, meeting.Id, family[0].Symbols[0], data, now, cancellationToken);
        DocumentRows.Change(document, data);
        await DocumentRows.KeepSymbolsAsync(scope.Store, document, family[0].Symbols, cancellationToken);
        await DocumentRows.KeepStatesAsync(scope.Store, document, data.States, now, cancellationToken);
        return document;
    }

    private static StoredFile StoredFileOf(DroppedFile dropped) => new()
    {
        Id = NewId.At<StoredFileId>(dropped.ReceivedAt),
        Area = FileArea.Public,
        Sha256 = dropped.Sha256!,
        Length = dropped.Length,
        Type = dropped.Type,
        Name = dropped.Name,
        MeetingId = dropped.MeetingId,
        ReceivedAt = dropped.ReceivedAt,
    };
}

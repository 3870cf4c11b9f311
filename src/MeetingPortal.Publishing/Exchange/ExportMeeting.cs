using System.IO.Compression;
using System.Text;
using MeetingPortal.Data;
using MeetingPortal.Data.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Seeding;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Exchange;

/// <summary>
/// Writes a meeting as the folder that seeds have, packed as ZIP: settings, working copies, documents with their files. People, delegations,
/// mail, rights, releases and history stay. The same meeting gives the same bytes.
/// </summary>
public sealed class ExportMeeting(PortalDbContext store, IFileStore files, MeetingClock clock)
{
    /// <summary>The earliest instant that a ZIP file can name.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The folder as a stream of one pass; a file is read while it is sent.</summary>
    /// <param name="target">Need not be one that can be read or turned back.</param>
    public async Task WriteAsync(MeetingId meeting, Stream target, CancellationToken cancellationToken)
    {
        var rows = await MeetingRows.ReadAsync(store, meeting, clock.Now, cancellationToken);
        await using var sent = new AsynchronousWrites(target);
        await using (var archive = await ZipArchive.CreateAsync(sent, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken))
        {
            await AddAllAsync(archive, rows, cancellationToken);
        }

        await sent.FlushAsync(cancellationToken);
    }

    /// <summary>How many files of documents the folder has, and how much they have together; texts come on top.</summary>
    public async Task<(int Files, long Bytes)> SizeAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var held = await (
            from file in store.DocumentFiles.AsNoTracking()
            where file.MeetingId == meeting && file.WithdrawnAt == null
            join stored in store.StoredFiles.AsNoTracking() on file.StoredFileId equals stored.Id
            select new { stored.Sha256, stored.Length }).Distinct().ToListAsync(cancellationToken);
        return (held.Count, held.Sum(file => file.Length));
    }

    private async Task AddAllAsync(ZipArchive archive, MeetingRows rows, CancellationToken cancellationToken)
    {
        foreach (var (name, text) in Texts(rows))
        {
            await using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
            await AddAsync(archive, name, content, cancellationToken);
        }

        foreach (var stored in rows.Documents.SelectMany(row => row.Files).Select(row => row.Stored).DistinctBy(stored => stored.Sha256, StringComparer.Ordinal).OrderBy(stored => stored.Sha256, StringComparer.Ordinal))
        {
            await using var content = files.OpenRead(stored.Area, stored.Sha256);
            await AddAsync(archive, SeededFile.NameOf(stored.Sha256, stored.Type), content, cancellationToken);
        }
    }

    private static async Task AddAsync(ZipArchive archive, string name, Stream content, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Always;
        await using var target = await entry.OpenAsync(cancellationToken);
        await content.CopyToAsync(target, cancellationToken);
    }

    private static IEnumerable<(string Name, string Text)> Texts(MeetingRows rows)
    {
        yield return ("meeting.yaml", FolderText.Meeting(rows));
        if (rows.Parties.Count > 0)
        {
            yield return (SeedParties.FileName, FolderText.Parties(rows));
        }

        if (rows.Documents.Count > 0 || rows.Listed.Count > 0)
        {
            yield return ("documents.yaml", FolderText.Documents(rows));
        }

        if (rows.Deadlines.Count > 0)
        {
            yield return ("deadlines.yaml", FolderText.Deadlines(rows));
        }

        var agenda = rows.Publications.Select(row => row.Content).OfType<AgendaContent>().FirstOrDefault();
        foreach (var text in rows.Publications.SelectMany(row => Texts(row.Publication, row.Content, agenda, rows)))
        {
            yield return text;
        }
    }

    private static IEnumerable<(string Name, string Text)> Texts(Publication publication, PublicationContent content, AgendaContent? agenda, MeetingRows rows) => content switch
    {
        LetterContent letter => [("letter.yaml", FolderText.Letter(publication, letter))],
        AgendaContent own => [("agenda.yaml", FolderText.Agenda(publication, own, rows))],
        ProgrammeContent programme => [("programme.yaml", FolderText.Programme(publication, programme, agenda, rows))],
        PageContent page => [($"pages/{publication.Slug}.yaml", FolderText.Page(publication, page)), .. Markdown(publication, page)],
        _ => throw new ArgumentOutOfRangeException(nameof(content), content.Kind, "The folder has no file for it."),
    };

    private static IEnumerable<(string Name, string Text)> Markdown(Publication publication, PageContent page) =>
        from language in Language.All
        let text = FolderText.Markdown(page, language)
        where text is not null
        select ($"pages/{publication.Slug}.{language.Code}.md", text);
}

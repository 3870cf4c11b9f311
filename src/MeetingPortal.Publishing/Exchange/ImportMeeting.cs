using MeetingPortal.Data;
using MeetingPortal.Data.Files;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Seeding;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Exchange;

/// <summary>Makes a meeting out of a folder that was exported elsewhere. Readers find nothing of it until something is released or an officer opens it.</summary>
/// <param name="Folder">Packed; can be read from any position.</param>
/// <param name="OnlyLook">True to do everything but keep it.</param>
public sealed record ImportMeeting(Stream Folder, bool OnlyLook, FolderLimits Limits);

/// <summary>What a folder holds.</summary>
/// <param name="LeftOut">What it names and this portal does not have, such as a document of another meeting; the import goes without it.</param>
public sealed record FolderContents(
    MeetingCode Code, string ShortCode, LocalizedText Title, DateOnly StartsOn, DateOnly EndsOn, int AgendaItems, int Sittings, int Pages, int Deadlines, int Documents, int Files,
    IReadOnlyList<SeedRemark> LeftOut);

public sealed class ImportMeetingHandler(Writes writes, SeedLoader loader, IFileStore files)
{
    /// <exception cref="SeedException">Something in the folder is wrong, or here already; nothing is kept.</exception>
    public async Task<FolderContents> HandleAsync(ImportMeeting command, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        try
        {
            using var archive = SeedArchive.Open(command.Folder, command.Limits);
            var received = await SeededFile.ReceiveAsync(archive, files, command.Limits, cancellationToken);
            try
            {
                return await LoadAsync(archive, received, command.OnlyLook, actor, cancellationToken);
            }
            finally
            {
                SeededFile.DisposeAll(received);
            }
        }
        catch (InvalidDataException)
        {
            throw new SeedException(null, SeedRefusals.ArchiveDamaged);
        }
    }

    private async Task<FolderContents> LoadAsync(
        SeedArchive archive, IReadOnlyDictionary<string, SeededFile> received, bool onlyLook, Actor actor, CancellationToken cancellationToken)
    {
        FolderContents? contents = null;
        await writes.RunAsync<bool>(
            actor,
            nameof(ImportMeeting),
            async (scope, cancellation) =>
            {
                var folder = new SeedFolder(archive);
                var meeting = (await loader.LoadAsync(scope, folder, new SeedTerms(ReleaseOutlines: false, IsNew: true), received, actor, cancellation))!;
                folder.RefuseUnknown();
                await RefuseKnownItemsAsync(scope.Store, meeting.Id, cancellation);
                contents = await CountAsync(scope.Store, meeting, folder.LeftOut, cancellation);
                if (onlyLook)
                {
                    // A refusal saves nothing: what was looked at is as if it had never been.
                    return new Refusal(nameof(onlyLook));
                }

                foreach (var file in received.Values)
                {
                    files.Keep(file.Incoming, FileArea.Public);
                }

                return true;
            },
            cancellationToken);
        return contents!;
    }

    /// <summary>Calendars and feeds follow items by their identity, so that no two meetings may share one.</summary>
    private static async Task RefuseKnownItemsAsync(PortalDbContext store, MeetingId meeting, CancellationToken cancellationToken)
    {
        var copies = await store.WorkingCopies.AsNoTracking().ToListAsync(cancellationToken);
        var items = copies.ToLookup(copy => copy.MeetingId == meeting, copy => copy.Content.Nodes().Select(node => node.Id).Where(id => id != default));
        if (items[true].SelectMany(ids => ids).Intersect(items[false].SelectMany(ids => ids)).Any())
        {
            throw new SeedException("agenda.yaml, programme.yaml", SeedRefusals.ItemsKnown);
        }
    }

    private static async Task<FolderContents> CountAsync(PortalDbContext store, Meeting meeting, IReadOnlyList<SeedRemark> leftOut, CancellationToken cancellationToken)
    {
        var contents = (await store.WorkingCopies.AsNoTracking().Where(copy => copy.MeetingId == meeting.Id).ToListAsync(cancellationToken)).ConvertAll(copy => copy.Content);
        return new FolderContents(
            meeting.Code,
            meeting.ShortCode,
            meeting.Title,
            meeting.StartsOn,
            meeting.EndsOn,
            contents.OfType<AgendaContent>().Sum(agenda => agenda.AllItems().Count()),
            contents.OfType<ProgrammeContent>().Sum(programme => programme.Sittings.Count),
            contents.OfType<PageContent>().Count(),
            await store.Deadlines.CountAsync(deadline => deadline.MeetingId == meeting.Id, cancellationToken),
            await store.Documents.CountAsync(document => document.MeetingId == meeting.Id, cancellationToken),
            await store.DocumentFiles.CountAsync(file => file.MeetingId == meeting.Id, cancellationToken),
            leftOut);
    }
}

using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Markdown;
using MeetingPortal.Publishing.Releases;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>
/// Loads one folder of seeds. Everything is inserted by its stable id when it is not there yet; what is there is left alone, so that
/// loading twice changes nothing and what staff edited is never overwritten.
/// </summary>
/// <param name="ReleaseOutlines">Whether a working outline becomes public at once; otherwise an officer has to release it.</param>
public sealed record LoadSeeds(string Folder, bool ReleaseOutlines);

public sealed class LoadSeedsHandler(Writes writes, RenderedTexts texts, ReleasePublicationHandler releases, MeetingClock clock)
{
    /// <exception cref="SeedException">A file cannot be read; nothing of the folder is loaded.</exception>
    public Task<Outcome<bool>> HandleAsync(LoadSeeds command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<bool>(
            actor,
            nameof(LoadSeeds),
            async (scope, cancellation) =>
            {
                await LoadAsync(scope, command, actor, cancellation);
                return true;
            },
            cancellationToken);

    private async Task LoadAsync(WriteScope scope, LoadSeeds command, Actor actor, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(command.Folder))
        {
            throw new SeedException($"{command.Folder}: there is no such folder.");
        }

        await ReferenceAsync(scope.Store, command.Folder, cancellationToken);
        if (Find(command.Folder, "meeting.yaml") is { } settings)
        {
            await SeedMeeting.AddMeetingAsync(scope.Store, settings.Root, cancellationToken);
            await scope.Store.SaveChangesAsync(cancellationToken);
        }

        if (await MeetingAsync(scope.Store, command.Folder, cancellationToken) is { } meeting)
        {
            await PartsAsync(scope, meeting, command, cancellationToken);
            await PublicationsAsync(scope, meeting, command, actor, cancellationToken);
        }
    }

    private static async Task ReferenceAsync(PortalDbContext store, string folder, CancellationToken cancellationToken)
    {
        if (Path.Combine(folder, "states.csv") is var states && File.Exists(states))
        {
            await SeedReference.AddStatesAsync(store, states, cancellationToken);
        }

        if (Find(folder, "organizations.yaml") is { } organizations)
        {
            await SeedReference.AddOrganizationsAsync(store, organizations.Root, cancellationToken);
        }
    }

    /// <summary>The meeting that the folder's files belong to: the one it describes, or the one that its files name.</summary>
    private static async Task<Meeting?> MeetingAsync(PortalDbContext store, string folder, CancellationToken cancellationToken)
    {
        var code = Find(folder, "meeting.yaml")?.Root.Required("code")
            ?? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
                .Select(path => SeedFile.Read(path).Root.Optional("meeting"))
                .FirstOrDefault(node => node is not null);
        if (code is null)
        {
            return null;
        }

        var parsed = MeetingCode.TryParse(code.Text(), out var value) ? value : throw code.Wrong("this is no meeting code");
        return await store.Meetings.SingleOrDefaultAsync(meeting => meeting.Code == parsed, cancellationToken)
            ?? throw code.Wrong($"there is no meeting '{parsed}' in the store; load its own folder first");
    }

    private static async Task PartsAsync(WriteScope scope, Meeting meeting, LoadSeeds command, CancellationToken cancellationToken)
    {
        if (Find(command.Folder, "documents.yaml") is { } documents)
        {
            await SeedMeeting.AddDocumentsAsync(scope.Store, meeting, documents.Root, cancellationToken);
        }

        if (Find(command.Folder, "deadlines.yaml") is { } deadlines)
        {
            await SeedMeeting.AddDeadlinesAsync(scope.Store, meeting, deadlines.Root, command.ReleaseOutlines, cancellationToken);
        }

        if (scope.Store.ChangeTracker.HasChanges())
        {
            await scope.PublicContentChangedAsync(meeting.Id, cancellationToken);
            await scope.Store.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task PublicationsAsync(WriteScope scope, Meeting meeting, LoadSeeds command, Actor actor, CancellationToken cancellationToken)
    {
        var load = new PublicationLoad(scope, meeting, command.ReleaseOutlines, actor);
        if (Find(command.Folder, "letter.yaml") is { } letter)
        {
            await AddAsync(load, letter, () => SeedContents.Letter(letter.Root), cancellationToken);
        }

        if (Find(command.Folder, "agenda.yaml") is { } agenda)
        {
            var documents = await scope.Store.Documents.Where(document => document.MeetingId == meeting.Id)
                .ToDictionaryAsync(document => document.Slug, document => document.Id, StringComparer.Ordinal, cancellationToken);
            await AddAsync(load, agenda, () => SeedContents.Agenda(agenda.Root, documents), cancellationToken);
        }

        if (Find(command.Folder, "programme.yaml") is { } programme)
        {
            var items = await AgendaItemsAsync(scope.Store, meeting.Id, cancellationToken);
            await AddAsync(load, programme, () => SeedContents.Programme(programme.Root, items), cancellationToken);
        }

        if (Path.Combine(command.Folder, "pages") is var pages && Directory.Exists(pages))
        {
            foreach (var path in Directory.GetFiles(pages, "*.yaml").Order(StringComparer.Ordinal))
            {
                var page = SeedFile.Read(path);
                await AddAsync(load, page, () => SeedContents.Page(page), cancellationToken);
            }
        }
    }

    private async Task AddAsync(PublicationLoad load, SeedFile file, Func<PublicationContent> read, CancellationToken cancellationToken)
    {
        var store = load.Scope.Store;
        var id = new PublicationId(file.Root.Required("id").Id());
        if (await store.Publications.AnyAsync(known => known.Id == id, cancellationToken))
        {
            return;
        }

        var content = read();
        var publication = new Publication { Id = id, MeetingId = load.Meeting.Id, Kind = content.Kind, Slug = file.Root.Required("slug").Text() };
        var copy = new WorkingCopy { PublicationId = id, MeetingId = load.Meeting.Id, Content = content, ChangedAt = clock.Now, ChangedBy = load.Actor.Name };
        store.Publications.Add(publication);
        store.WorkingCopies.Add(copy);
        await texts.KeepAsync(store, content, cancellationToken);
        if (!content.IsOutline || load.ReleaseOutlines)
        {
            await releases.FreezeAsync(load.Scope, publication, copy.Content, file.Root.Required("sentence").Localized(), load.Actor, clock.Now, cancellationToken);
        }

        await store.SaveChangesAsync(cancellationToken);
    }

    private static async Task<Dictionary<string, ItemId>> AgendaItemsAsync(PortalDbContext store, MeetingId meeting, CancellationToken cancellationToken)
    {
        var copies = await store.WorkingCopies.Where(copy => copy.MeetingId == meeting).ToListAsync(cancellationToken);
        return copies.Select(copy => copy.Content).OfType<AgendaContent>()
            .SelectMany(agenda => agenda.AllItems())
            .ToDictionary(item => item.Slug, item => item.Id, StringComparer.Ordinal);
    }

    private static SeedFile? Find(string folder, string name) =>
        Path.Combine(folder, name) is var path && File.Exists(path) ? SeedFile.Read(path) : null;

    private sealed record PublicationLoad(WriteScope Scope, Meeting Meeting, bool ReleaseOutlines, Actor Actor);
}

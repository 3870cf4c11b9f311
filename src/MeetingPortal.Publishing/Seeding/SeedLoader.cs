using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Markdown;
using MeetingPortal.Publishing.Releases;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>Puts what a folder holds into the store, within an operation that runs; the same for seeds and for an import.</summary>
public sealed class SeedLoader(RenderedTexts texts, ReleasePublicationHandler releases, MeetingClock clock)
{
    /// <exception cref="SeedException">A file cannot be read; the operation must save nothing.</exception>
    internal async Task<Meeting?> LoadAsync(
        WriteScope scope, SeedFolder folder, SeedTerms terms, IReadOnlyDictionary<string, SeededFile> files, Actor actor, CancellationToken cancellationToken)
    {
        if (folder.Find("meeting.yaml") is { } settings)
        {
            await new SeedMeeting(scope.Store, folder, terms).AddMeetingAsync(settings.Root, cancellationToken);
            settings.RefuseUnknownKeys();
            await scope.Store.SaveChangesAsync(cancellationToken);
        }

        if (await MeetingAsync(scope.Store, folder, cancellationToken) is not { } meeting)
        {
            return null;
        }

        var load = new Load(scope, meeting, folder, terms, actor);
        await PartsAsync(load, files, cancellationToken);
        await PublicationsAsync(load, cancellationToken);
        return meeting;
    }

    /// <summary>The meeting that the folder's files belong to: the one it describes, or the one that its files name.</summary>
    private static async Task<Meeting?> MeetingAsync(PortalDbContext store, SeedFolder folder, CancellationToken cancellationToken)
    {
        var named = folder.Yaml(string.Empty).Select(file => file.Root.Optional("meeting")).OfType<SeedNode>().ToList();
        var code = folder.Find("meeting.yaml")?.Root.Required("code") ?? named.FirstOrDefault();
        if (code is null)
        {
            return null;
        }

        var parsed = MeetingCode.TryParse(code.Text(), out var value) ? value : throw code.Wrong(SeedRefusals.CodeExpected);
        if (named.Find(other => !string.Equals(other.Text(), code.Text(), StringComparison.Ordinal)) is { } stranger)
        {
            throw stranger.Wrong(SeedRefusals.OtherMeeting, parsed.Value);
        }

        var id = folder.Find("meeting.yaml") is { } settings ? new MeetingId(settings.Root.Required("id").Id()) : default;
        return await store.Meetings.SingleOrDefaultAsync(meeting => id == default ? meeting.Code == parsed : meeting.Id == id, cancellationToken)
            ?? throw code.Wrong(SeedRefusals.MeetingUnknown, parsed.Value);
    }

    private async Task PartsAsync(Load load, IReadOnlyDictionary<string, SeededFile> files, CancellationToken cancellationToken)
    {
        var store = load.Scope.Store;
        if (load.Meeting.TreatyCode is { } treaty && load.Folder.Has(SeedParties.FileName))
        {
            await new SeedParties(store, load.Folder).AddAsync(treaty, cancellationToken);
        }

        if (load.Folder.Find("documents.yaml") is { } documents)
        {
            await new SeedDocuments(store, load.Folder, load.Terms, files, clock.Now).AddAsync(load.Meeting, documents.Root, cancellationToken);
            await new SeedListedDocuments(store, load.Folder, clock.Now).AddAsync(load.Meeting.Id, documents.Root, cancellationToken);
            RefuseUnknownKeys(documents);
        }

        if (load.Folder.Find("deadlines.yaml") is { } deadlines)
        {
            await new SeedMeeting(store, load.Folder, load.Terms).AddDeadlinesAsync(load.Meeting, deadlines.Root, cancellationToken);
            RefuseUnknownKeys(deadlines);
        }

        if (store.ChangeTracker.HasChanges())
        {
            await load.Scope.PublicContentChangedAsync(load.Meeting.Id, cancellationToken);
            await store.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task PublicationsAsync(Load load, CancellationToken cancellationToken)
    {
        var (store, folder, meeting) = (load.Scope.Store, load.Folder, load.Meeting);
        var contents = new SeedContents(folder);
        if (folder.Find("letter.yaml") is { } letter)
        {
            await AddAsync(load, letter, () => SeedContents.Letter(letter.Root), cancellationToken);
        }

        if (folder.Find("agenda.yaml") is { } agenda)
        {
            var documents = await SeedItemDocuments.ReadAsync(store, folder, meeting.Id, cancellationToken);
            await AddAsync(load, agenda, () => contents.Agenda(agenda.Root, documents), cancellationToken);
        }

        if (folder.Find("programme.yaml") is { } programme)
        {
            var items = await AgendaItemsAsync(store, meeting.Id, cancellationToken);
            await AddAsync(load, programme, () => contents.Programme(programme.Root, items), cancellationToken);
        }

        foreach (var page in folder.Yaml("pages/"))
        {
            await AddAsync(load, page, () => contents.Page(page), cancellationToken);
        }
    }

    private async Task AddAsync(Load load, SeedFile file, Func<PublicationContent> read, CancellationToken cancellationToken)
    {
        var store = load.Scope.Store;
        var id = new PublicationId(load.Folder.Id(file.Root.Required("id")));
        if (await store.Publications.AnyAsync(known => known.Id == id, cancellationToken))
        {
            load.Terms.Pass(file.Root);
            return;
        }

        var content = read();
        var publication = new Publication { Id = id, MeetingId = load.Meeting.Id, Kind = content.Kind, Slug = SlugOf(file, content.Kind) };
        if (await store.Publications.AnyAsync(other => other.MeetingId == load.Meeting.Id && other.Kind == publication.Kind && other.Slug == publication.Slug, cancellationToken))
        {
            throw file.Root.Required("slug").Wrong(SeedRefusals.SlugTwice, publication.Slug);
        }

        var copy = new WorkingCopy { PublicationId = id, MeetingId = load.Meeting.Id, Content = content, ChangedAt = clock.Now, ChangedBy = load.Actor.Name };
        store.Publications.Add(publication);
        store.WorkingCopies.Add(copy);
        await texts.KeepAsync(store, content, cancellationToken);

        // A file without a sentence for readers holds a working copy and no release.
        if (file.Root.Optional("sentence")?.Localized() is { } sentence && !load.Terms.IsNew && (!content.IsOutline || load.Terms.ReleaseOutlines))
        {
            await releases.FreezeAsync(load.Scope, publication, copy.Content, sentence, load.Actor, clock.Now, cancellationToken);
        }

        RefuseUnknownKeys(file);
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The letter, the agenda and the programme have the one name under which everybody looks for them.</summary>
    private static string SlugOf(SeedFile file, ContentKind kind)
    {
        var slug = file.Root.Required("slug");
        var expected = kind == ContentKind.Page ? slug.Slug() : kind.ToString().ToLowerInvariant();
        return string.Equals(slug.Text(), expected, StringComparison.Ordinal) ? expected : throw slug.Wrong(SeedRefusals.OneOf, expected);
    }

    private static async Task<Dictionary<string, ItemId>> AgendaItemsAsync(PortalDbContext store, MeetingId meeting, CancellationToken cancellationToken)
    {
        var copies = await store.WorkingCopies.Where(copy => copy.MeetingId == meeting).ToListAsync(cancellationToken);
        return copies.Select(copy => copy.Content).OfType<AgendaContent>()
            .SelectMany(agenda => agenda.AllItems())
            .ToDictionary(item => item.Slug, item => item.Id, StringComparer.Ordinal);
    }

    private static void RefuseUnknownKeys(SeedFile file)
    {
        file.Root.Optional("meeting");
        file.RefuseUnknownKeys();
    }

    private sealed record Load(WriteScope Scope, Meeting Meeting, SeedFolder Folder, SeedTerms Terms, Actor Actor);
}

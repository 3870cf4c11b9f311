using MeetingPortal.Data;
using MeetingPortal.Data.Files;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>
/// Loads one folder of seeds. Everything is inserted by its stable id when it is not there yet; what is there is left alone, so that
/// loading twice changes nothing and what staff edited is never overwritten.
/// </summary>
/// <param name="ReleaseOutlines">Whether a working outline becomes public at once; otherwise an officer has to release it.</param>
/// <param name="OnlyIfNew">Passes over a folder that was loaded before just as it is now.</param>
public sealed record LoadSeeds(string Folder, bool ReleaseOutlines, bool OnlyIfNew = false);

public sealed class LoadSeedsHandler(PortalDbContext store, Writes writes, SeedLoader loader, IFileStore files, TimeProvider time)
{
    /// <returns>False when the folder was passed over.</returns>
    /// <exception cref="SeedException">A file cannot be read; nothing of the folder is loaded.</exception>
    public async Task<Outcome<bool>> HandleAsync(LoadSeeds command, Actor actor, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(command.Folder))
        {
            throw new SeedException(command.Folder, SeedRefusals.FolderMissing);
        }

        var mark = SeedMark.Of(command);
        var isKnown = await store.LoadedSeeds.AnyAsync(seeds => seeds.Mark == mark, cancellationToken);
        return command.OnlyIfNew && isKnown ? false : await LoadAsync(command, isKnown ? null : mark, actor, cancellationToken);
    }

    /// <param name="mark">To be noted; null when it is.</param>
    private async Task<Outcome<bool>> LoadAsync(LoadSeeds command, string? mark, Actor actor, CancellationToken cancellationToken)
    {
        var directory = new SeedDirectory(command.Folder);
        var received = await SeededFile.ReceiveAsync(directory, files, FolderLimits.OfSeeds, cancellationToken);
        try
        {
            foreach (var file in received.Values)
            {
                files.Keep(file.Incoming, FileArea.Public);
            }

            return await writes.RunAsync<bool>(
                actor,
                nameof(LoadSeeds),
                async (scope, cancellation) =>
                {
                    var folder = new SeedFolder(directory);
                    await ReferenceAsync(scope.Store, command.Folder, folder, cancellation);
                    await loader.LoadAsync(scope, folder, new SeedTerms(command.ReleaseOutlines, IsNew: false), received, actor, cancellation);
                    if (mark is not null)
                    {
                        scope.Store.LoadedSeeds.Add(new LoadedSeeds { Mark = mark, LoadedAt = time.GetUtcNow() });
                    }

                    return true;
                },
                cancellationToken);
        }
        finally
        {
            SeededFile.DisposeAll(received);
        }
    }

    private static async Task ReferenceAsync(PortalDbContext store, string path, SeedFolder folder, CancellationToken cancellationToken)
    {
        if (Path.Combine(path, "states.csv") is var states && File.Exists(states))
        {
            await SeedReference.AddStatesAsync(store, states, cancellationToken);
        }

        if (folder.Find("organizations.yaml") is { } organizations)
        {
            await SeedReference.AddOrganizationsAsync(store, organizations.Root, cancellationToken);
        }
    }
}

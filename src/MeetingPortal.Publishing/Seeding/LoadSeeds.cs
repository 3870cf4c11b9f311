using MeetingPortal.Data;
using MeetingPortal.Data.Files;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>
/// Loads one folder of seeds. Everything is inserted by its stable id when it is not there yet; what is there is left alone, so that
/// loading twice changes nothing and what staff edited is never overwritten.
/// </summary>
/// <param name="ReleaseOutlines">Whether a working outline becomes public at once; otherwise an officer has to release it.</param>
public sealed record LoadSeeds(string Folder, bool ReleaseOutlines);

public sealed class LoadSeedsHandler(Writes writes, SeedLoader loader, IFileStore files)
{
    /// <exception cref="SeedException">A file cannot be read; nothing of the folder is loaded.</exception>
    public async Task<Outcome<bool>> HandleAsync(LoadSeeds command, Actor actor, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(command.Folder))
        {
            throw new SeedException($"{command.Folder}: there is no such folder.");
        }

        var directory = new SeedDirectory(command.Folder);
        var received = await SeededFile.ReceiveAsync(directory, files, cancellationToken);
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

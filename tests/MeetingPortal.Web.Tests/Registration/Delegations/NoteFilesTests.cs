using MeetingPortal.Data.Providers;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;
using static MeetingPortal.Web.Tests.Registration.Delegations.DelegationDesk;

namespace MeetingPortal.Web.Tests.Registration.Delegations;

/// <summary>The file of a note verbale stays as long as the delegation has it, and for good once a submission carries it.</summary>
public sealed class NoteFilesTests
{
    [Theory]
    [EveryDatabase]
    public async Task Attach_InThePlaceOfANote_KeepsTheOneThatWasHandedInAlone(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        (await desk.AddAsync(Head("Hythlodaeus"))).Done();
        (await desk.AttachAsync(desk.Note("a1"))).Done();
        var handedIn = (await desk.AttachAsync(desk.Note("a2"))).Done();
        (await desk.SubmitAsync()).Done();
        (await desk.AttachAsync(desk.Note("a3"))).Done();
        var last = (await desk.AttachAsync(desk.Note("a4"))).Done();

        Assert.Equivalent(new[] { handedIn, last }, await FilesAsync(desk), strict: true);
    }

    [Theory]
    [EveryDatabase]
    public async Task Remove_Note_KeepsTheOneThatWasHandedInAlone(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        (await desk.AddAsync(Head("Hythlodaeus"))).Done();
        (await desk.AttachAsync(desk.Note("a1"))).Done();
        (await desk.RemoveNoteAsync()).Done();
        Assert.Empty(await FilesAsync(desk));

        var handedIn = (await desk.AttachAsync(desk.Note("a2"))).Done();
        (await desk.SubmitAsync()).Done();
        (await desk.RemoveNoteAsync()).Done();

        Assert.Equal(handedIn, Assert.Single(await FilesAsync(desk)));
        Assert.Null((await desk.DelegationAsync()).NoteVerbaleId);
    }

    private static Task<List<Domain.Identifiers.StoredFileId>> FilesAsync(DelegationDesk desk) =>
        desk.Store.ReadAsync(context => context.StoredFiles.Select(file => file.Id).ToListAsync(Cancellation));
}

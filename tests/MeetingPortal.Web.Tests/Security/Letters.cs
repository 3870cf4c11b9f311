using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Data.Files;
using MeetingPortal.Data.Writing;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>Private files in the store, as letters of requests and as notes verbales of missions.</summary>
internal static class Letters
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A private file of a meeting that is nobody's note verbale.</summary>
    public static async Task<StoredFile> LetterAsync(this PortalHost host, byte[] bytes, FileType type = FileType.Pdf, string name = "letter.pdf", string meeting = "11msp")
    {
        var row = await host.RowAsync(bytes, type, name, meeting);
        await host.WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(
            Actor.Start,
            "LetterForTest",
            (scope, _) =>
            {
                scope.Store.StoredFiles.Add(row);
                return Task.FromResult<Outcome<bool>>(true);
            },
            Cancellation));
        return row;
    }

    /// <summary>The note verbale of a demonstration mission's delegation to 11MSP.</summary>
    public static async Task<StoredFile> NoteVerbaleAsync(this PortalHost host, DemonstrationMission mission, byte[] bytes, FileType type = FileType.Pdf)
    {
        var row = await host.RowAsync(bytes, type, "note.pdf", "11msp");
        var key = new DelegationKey(row.MeetingId!.Value, new Party(mission.StateCode, null));
        var outcome = await host.WithAsync<AttachNoteVerbaleHandler, Outcome<StoredFileId>>(
            attach => attach.HandleAsync(new AttachNoteVerbale(key, row), Actor.Start, Cancellation));
        Assert.Equal(row.Id, outcome.Match(id => id, refusal => throw new InvalidOperationException(refusal.Key)));
        return row;
    }

    private static async Task<StoredFile> RowAsync(this PortalHost host, byte[] bytes, FileType type, string name, string meeting)
    {
        var files = host.Services.GetRequiredService<IFileStore>();
        using var content = new MemoryStream(bytes);
        using var incoming = (await files.ReceiveAsync(content, bytes.Length, Cancellation)).Match(file => file, refusal => throw new InvalidOperationException(refusal.Key));
        files.Keep(incoming, FileArea.Private);
        var code = MeetingCode.Parse(meeting);
        return new StoredFile
        {
            Id = NewId.At<StoredFileId>(PortalHost.Start),
            Area = FileArea.Private,
            Sha256 = incoming.Sha256,
            Length = incoming.Length,
            Type = type,
            Name = name,
            MeetingId = await host.StoreAsync(store => store.Meetings.Where(row => row.Code == code).Select(row => row.Id).SingleAsync(Cancellation)),
            ReceivedAt = PortalHost.Start,
        };
    }
}

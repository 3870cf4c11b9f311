using MeetingPortal.Data.Files;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Registration.Requests;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>A note verbale and a request for access, each with a Word document, in a portal with delegations.</summary>
internal static class GivenLetters
{
    public static async Task<Names> AddAsync(PortalHost portal, GivenDelegations given, Party party)
    {
        var mission = await given.MissionAsync(party, language: Language.French);
        var files = portal.Services.GetRequiredService<IFileStore>();
        using var received = await ReceivedAsync(files);
        files.Keep(received, FileArea.Private);
        var note = RowOf(received, portal, given.Meeting);
        await given.DoneAsync<AttachNoteVerbaleHandler, StoredFileId>(
            handler => handler.HandleAsync(new AttachNoteVerbale(given.Key(party), note), Actor.User(given.By), CancellationToken.None));
        using var letter = await ReceivedAsync(files);
        await given.DoneAsync<RequestAccessHandler, bool>(handler => handler.HandleAsync(
            new RequestAccess(given.Meeting, null, "Society of Readers (fictional)", "Amina Example", "readers@example.org", Language.Arabic, "We ask for access.", RowOf(letter, portal, given.Meeting), letter, "192.0.2.1"), CancellationToken.None));
        var request = await portal.StoreAsync(store => store.AccessRequests.AsNoTracking().Select(row => row.Id).SingleAsync());
        var seat = (await given.FindAsync(party)).Members[0].Id;
        return new Names(mission.Code.Value, seat, note.Id, request);
    }

    private static async Task<IncomingFile> ReceivedAsync(IFileStore files)
    {
        using var content = new MemoryStream(SampleFiles.Docx());
        return (await files.ReceiveAsync(content, content.Length, CancellationToken.None)).Match(received => received, refusal => throw new InvalidOperationException(refusal.Key));
    }

    private static StoredFile RowOf(IncomingFile file, PortalHost portal, MeetingId meeting)
    {
        var now = portal.Time.GetUtcNow();
        return new StoredFile
        {
            Id = NewId.At<StoredFileId>(now),
            Area = FileArea.Private,
            Sha256 = file.Sha256,
            Length = file.Length,
            Type = FileType.Docx,
            Name = "NV 12-2023.docx",
            MeetingId = meeting,
            ReceivedAt = now,
        };
    }

    /// <summary>What stands for the names in braces of an address.</summary>
    public sealed record Names(string Mission, SeatId Seat, StoredFileId File, Guid Request)
    {
        public string Fill(string address) => address
            .Replace("{mission}", Mission, StringComparison.Ordinal)
            .Replace("{seat}", Seat.ToString(), StringComparison.Ordinal)
            .Replace("{file}", File.ToString(), StringComparison.Ordinal)
            .Replace("{request}", Request.ToString(), StringComparison.Ordinal);
    }
}

using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.TestKit.Data;

namespace MeetingPortal.Web.Tests.Data;

/// <summary>Files that were dropped and that nobody confirmed.</summary>
internal static class DroppedFiles
{
    public static async Task<MeetingId> MeetingAsync(TestStore store)
    {
        var meeting = Fiction.Meeting();
        await store.AddAsync(meeting);
        return meeting.Id;
    }

    public static DroppedFile Of(MeetingId meeting, DateTimeOffset at, string? sha256 = null) => new()
    {
        Id = NewId.At<DroppedFileId>(at),
        DropId = NewId.At<DropId>(at),
        MeetingId = meeting,
        Name = "paper.pdf",
        ReceivedAt = at,
        Length = 1,
        Sha256 = sha256 ?? new string('0', 64),
        Type = FileType.Pdf,
        Findings = FileFindings.None,
        SymbolFrom = ReadingSource.Nothing,
        LanguageFrom = ReadingSource.Nothing,
        Stage = FileStage.Official,
    };
}

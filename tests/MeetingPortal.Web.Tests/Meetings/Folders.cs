using System.IO.Compression;
using System.Text;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Exchange;
using MeetingPortal.Publishing.Seeding;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Meetings;

/// <summary>Meetings as packed folders.</summary>
internal static class Folders
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<byte[]> ExportAsync(this TestStore store, string code)
    {
        var parsed = MeetingCode.Parse(code);
        var id = await store.ReadAsync(context => context.Meetings.Where(meeting => meeting.Code == parsed).Select(meeting => meeting.Id).SingleAsync(Cancellation));
        return await store.WithAsync<ExportMeeting, byte[]>(async export =>
        {
            using var target = new MemoryStream();
            await export.WriteAsync(id, target, Cancellation);
            return target.ToArray();
        });
    }

    public static Task<FolderContents> ImportAsync(this TestStore store, byte[] folder, bool onlyLook = false, FolderLimits? limits = null) => store.WithAsync<ImportMeetingHandler, FolderContents>(
        import => import.HandleAsync(new ImportMeeting(new MemoryStream(folder), onlyLook, limits ?? new FolderLimits(100_000_000, 20_000_000)), Actor.User(NewId.At<UserId>(TestStore.Start)), Cancellation));

    public static Dictionary<string, string> Texts(byte[] folder)
    {
        using var archive = new ZipArchive(new MemoryStream(folder));
        return archive.Entries.ToDictionary(entry => entry.FullName, Read, StringComparer.Ordinal);
    }

    /// <summary>The same folder with some files put in, or taken out when null.</summary>
    public static byte[] With(byte[] folder, params (string Name, string? Text)[] changes)
    {
        var texts = Texts(folder);
        foreach (var (name, text) in changes)
        {
            texts.Remove(name);
            if (text is not null)
            {
                texts[name] = text;
            }
        }

        return Zip(texts);
    }

    public static byte[] Zip(IEnumerable<KeyValuePair<string, string>> texts)
    {
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in texts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.Latin1.GetBytes(name.StartsWith("files/", StringComparison.Ordinal) ? text : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text))));
            }
        }

        return target.ToArray();
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), entry.FullName.StartsWith("files/", StringComparison.Ordinal) ? Encoding.Latin1 : Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

using MeetingPortal.Domain.Files;

namespace MeetingPortal.Web.Files;

/// <summary>What browsers are told that a file is.</summary>
public static class FileMedia
{
    public static string TypeOf(FileType type) => type switch
    {
        FileType.Pdf => "application/pdf",
        FileType.Jpeg => "image/jpeg",
        FileType.Png => "image/png",
        _ => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };
}

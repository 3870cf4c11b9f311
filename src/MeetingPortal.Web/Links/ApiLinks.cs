using MeetingPortal.Domain.Meetings;

namespace MeetingPortal.Web.Links;

/// <summary>Addresses of the interface for programs; they name no language, for their answers carry all.</summary>
public static class ApiLinks
{
    public const string Meetings = "/api/v1/meetings";

    public const string Description = "/api/v1/openapi.json";

    public static string Meeting(MeetingCode meeting) => $"{Meetings}/{meeting}";

    public static string Agenda(MeetingCode meeting) => $"{Meeting(meeting)}/agenda";

    public static string Programme(MeetingCode meeting) => $"{Meeting(meeting)}/programme";

    public static string Documents(MeetingCode meeting) => $"{Meeting(meeting)}/documents";

    public static string Releases(MeetingCode meeting) => $"{Meeting(meeting)}/releases";
}

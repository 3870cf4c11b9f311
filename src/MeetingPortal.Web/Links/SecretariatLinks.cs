using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Links;

/// <summary>Addresses of the back office, always with language and meeting.</summary>
public sealed class SecretariatLinks(LinkGenerator links)
{
    public string Start(Language language) => Page("/Secretariat/Start/Index", new { lang = language.Code });

    public string Meeting(Language language, MeetingCode meeting) => Page("/Secretariat/MeetingHome/Index", new { lang = language.Code, meeting = meeting.Value });

    public string EditPage(Language language, MeetingCode meeting, string slug, Language editing) =>
        Page("/Secretariat/EditPage/Index", new { lang = language.Code, meeting = meeting.Value, slug, @in = editing.Code });

    public string Preview(Language language, MeetingCode meeting, ContentKind kind, string slug, Language previewing) =>
        Page("/Secretariat/Preview/Index", new { lang = language.Code, meeting = meeting.Value, kind = Of(kind), slug, @in = previewing.Code });

    public string Release(Language language, MeetingCode meeting, ContentKind kind, string slug) =>
        Page("/Secretariat/ReleasePublication/Index", new { lang = language.Code, meeting = meeting.Value, kind = Of(kind), slug });

    public string History(Language language, MeetingCode meeting, ContentKind kind, string slug) =>
        Page("/Secretariat/History/Index", new { lang = language.Code, meeting = meeting.Value, kind = Of(kind), slug });

    /// <summary>The bytes of a private file of the meeting.</summary>
    public string File(Language language, MeetingCode meeting, StoredFileId file) => $"{Meeting(language, meeting)}/files/{file}";

    public string Requests(Language language, MeetingCode meeting) => Page("/Secretariat/Requests/Index", new { lang = language.Code, meeting = meeting.Value });

    public string Request(Language language, MeetingCode meeting, Guid request) =>
        Page("/Secretariat/AnswerRequest/Index", new { lang = language.Code, meeting = meeting.Value, request });

    private static string Of(ContentKind kind) => kind.ToString().ToLowerInvariant();

    private string Page(string page, object values) =>
        links.GetPathByPage(page, values: values) ?? throw new InvalidOperationException($"No address leads to {page}.");
}

using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Meetings;
using MeetingPortal.Web.Pages.Secretariat.Delegations;
using MeetingPortal.Web.Pages.Secretariat.Invitations;

namespace MeetingPortal.Web.Links;

/// <summary>Addresses of the back office, always with language and meeting.</summary>
public sealed class SecretariatLinks(LinkGenerator links)
{
    public string Start(Language language) => Page("/Secretariat/Start/Index", new { lang = language.Code });

    public string Meeting(Language language, MeetingCode meeting) => Page("/Secretariat/MeetingHome/Index", new { lang = language.Code, meeting = meeting.Value });

    /// <summary>Says what is on in a room.</summary>
    /// <param name="sitting">Slug of the sitting; null for the one that is on or next.</param>
    public string SetNow(Language language, MeetingCode meeting, string? sitting = null) =>
        Page("/Secretariat/SetNow/Index", new { lang = language.Code, meeting = meeting.Value, sitting });

    /// <summary>Messages to subscribers.</summary>
    public string Notices(Language language, MeetingCode meeting) => Page("/Secretariat/Notices/Index", new { lang = language.Code, meeting = meeting.Value });

    /// <param name="previewing">The language in which the message is shown; null for the page's own.</param>
    public string Notice(Language language, MeetingCode meeting, Guid notice, Language? previewing = null) =>
        Page("/Secretariat/EditNotice/Index", new { lang = language.Code, meeting = meeting.Value, notice, @in = previewing?.Code });

    /// <summary>Where one notice is sent, or those that a form names.</summary>
    public string SendNotices(Language language, MeetingCode meeting, Guid? notice = null) =>
        Page("/Secretariat/SendNotice/Index", new { lang = language.Code, meeting = meeting.Value, notice });

    /// <summary>Where all notices are sent that wait.</summary>
    public string SendAllNotices(Language language, MeetingCode meeting) =>
        Page("/Secretariat/SendNotice/Index", new { lang = language.Code, meeting = meeting.Value, all = "true" });

    /// <summary>What is set of the meeting.</summary>
    public string Settings(Language language, MeetingCode meeting) => Page("/Secretariat/EditMeeting/Index", new { lang = language.Code, meeting = meeting.Value });

    /// <param name="deadline">Null for a new one.</param>
    public string Deadline(Language language, MeetingCode meeting, Guid? deadline = null) =>
        Page("/Secretariat/EditDeadline/Index", new { lang = language.Code, meeting = meeting.Value, deadline });

    /// <param name="line">Null for a new one.</param>
    public string MeetingLine(Language language, MeetingCode meeting, MeetingLineKind kind, Guid? line = null) =>
        Page("/Secretariat/EditMeetingLine/Index", new { lang = language.Code, meeting = meeting.Value, lineKind = Of(kind), line });

    public string Export(Language language, MeetingCode meeting) => Page("/Secretariat/ExportMeeting/Index", new { lang = language.Code, meeting = meeting.Value });

    /// <summary>The folder itself, packed.</summary>
    public string ExportFolder(Language language, MeetingCode meeting) =>
        Page("/Secretariat/ExportMeeting/Index", new { lang = language.Code, meeting = meeting.Value, handler = "Folder" });

    public string EditPage(Language language, MeetingCode meeting, string slug, Language editing) =>
        Page("/Secretariat/EditPage/Index", new { lang = language.Code, meeting = meeting.Value, slug, @in = editing.Code });

    /// <summary>Where a page of information stands among the others.</summary>
    public string PlacePage(Language language, MeetingCode meeting, string slug) =>
        Page("/Secretariat/PlacePage/Index", new { lang = language.Code, meeting = meeting.Value, slug });

    public string Preview(Language language, MeetingCode meeting, ContentKind kind, string slug, Language previewing) =>
        Page("/Secretariat/Preview/Index", new { lang = language.Code, meeting = meeting.Value, kind = Of(kind), slug, @in = previewing.Code });

    public string Release(Language language, MeetingCode meeting, ContentKind kind, string slug) =>
        Page("/Secretariat/ReleasePublication/Index", new { lang = language.Code, meeting = meeting.Value, kind = Of(kind), slug });

    /// <summary>How every text stands in the six languages.</summary>
    public string Languages(Language language, MeetingCode meeting) => Page("/Secretariat/Languages/Index", new { lang = language.Code, meeting = meeting.Value });

    /// <summary>Where one language of a working copy is written beside the original.</summary>
    public string Translate(Language language, MeetingCode meeting, ContentKind kind, string slug, Language into) =>
        Page("/Secretariat/Translate/Index", new { lang = language.Code, meeting = meeting.Value, kind = Of(kind), slug, into = into.Code });

    /// <summary>Where translators write titles of documents in one language.</summary>
    /// <param name="onlyMissing">Leaves out those that have words or for which some wait.</param>
    public string TranslateTitles(Language language, MeetingCode meeting, Language into, bool onlyMissing = false, int page = 1, bool saved = false) => Page(
        "/Secretariat/TranslateTitles/Index",
        new { lang = language.Code, meeting = meeting.Value, into = into.Code, only = onlyMissing ? "missing" : null, p = page > 1 ? page : (int?)null, saved = saved ? "true" : null });

    /// <summary>Where officers take the titles that translators propose.</summary>
    /// <param name="taken">How many were just taken, which the page says.</param>
    public string TakeTitles(Language language, MeetingCode meeting, int page = 1, int? taken = null) =>
        Page("/Secretariat/TakeTitles/Index", new { lang = language.Code, meeting = meeting.Value, p = page > 1 ? page : (int?)null, taken });

    /// <summary>Takes a document away from readers in every language.</summary>
    public string WithdrawDocument(Language language, MeetingCode meeting, DocumentId document) =>
        Page("/Secretariat/WithdrawDocument/Index", new { lang = language.Code, meeting = meeting.Value, document = document.Value });

    /// <summary>Takes the current release away from readers.</summary>
    public string Withdraw(Language language, MeetingCode meeting, ContentKind kind, string slug) =>
        Page("/Secretariat/WithdrawRelease/Index", new { lang = language.Code, meeting = meeting.Value, kind = Of(kind), slug });

    public string History(Language language, MeetingCode meeting, ContentKind kind, string slug) =>
        Page("/Secretariat/History/Index", new { lang = language.Code, meeting = meeting.Value, kind = Of(kind), slug });

    /// <summary>Where the letter, the agenda or the programme is edited.</summary>
    public string Edit(Language language, MeetingCode meeting, ContentKind kind) => kind switch
    {
        ContentKind.Letter => Letter(language, meeting),
        ContentKind.Agenda => Agenda(language, meeting),
        _ => Programme(language, meeting),
    };

    public string Letter(Language language, MeetingCode meeting) => Page("/Secretariat/EditLetter/Index", new { lang = language.Code, meeting = meeting.Value });

    public string AddPage(Language language, MeetingCode meeting) => Page("/Secretariat/AddPage/Index", new { lang = language.Code, meeting = meeting.Value });

    /// <summary>The working copy of the agenda.</summary>
    public string Agenda(Language language, MeetingCode meeting) => Page("/Secretariat/EditAgenda/Index", new { lang = language.Code, meeting = meeting.Value });

    /// <param name="item">Null for a new item.</param>
    public string AgendaItem(Language language, MeetingCode meeting, ItemId? item = null) =>
        Page("/Secretariat/EditAgendaItem/Index", new { lang = language.Code, meeting = meeting.Value, agendaItem = item?.ToString() });

    public string AgendaSubItem(Language language, MeetingCode meeting, ItemId under) =>
        Page("/Secretariat/EditAgendaItem/Index", new { lang = language.Code, meeting = meeting.Value, under = under.ToString() });

    public string RemoveAgendaItem(Language language, MeetingCode meeting, ItemId item) =>
        Page("/Secretariat/RemoveAgendaItem/Index", new { lang = language.Code, meeting = meeting.Value, agendaItem = item.ToString() });

    public string RenumberAgenda(Language language, MeetingCode meeting) =>
        Page("/Secretariat/RenumberAgenda/Index", new { lang = language.Code, meeting = meeting.Value });

    /// <summary>How far the agenda or the programme has come.</summary>
    public string Stage(Language language, MeetingCode meeting, ContentKind kind) =>
        Page("/Secretariat/SetStage/Index", new { lang = language.Code, meeting = meeting.Value, staged = Of(kind) });

    /// <summary>The working copy of the programme.</summary>
    public string Programme(Language language, MeetingCode meeting) => Page("/Secretariat/EditProgramme/Index", new { lang = language.Code, meeting = meeting.Value });

    /// <param name="sitting">Null for a new sitting.</param>
    public string Sitting(Language language, MeetingCode meeting, ItemId? sitting = null) =>
        Page("/Secretariat/EditSitting/Index", new { lang = language.Code, meeting = meeting.Value, sitting = sitting?.ToString() });

    public string RemoveSitting(Language language, MeetingCode meeting, ItemId sitting) =>
        Page("/Secretariat/RemoveSitting/Index", new { lang = language.Code, meeting = meeting.Value, sitting = sitting.ToString() });

    public string AddEntry(Language language, MeetingCode meeting, ItemId sitting) =>
        Page("/Secretariat/EditEntry/Index", new { lang = language.Code, meeting = meeting.Value, sitting = sitting.ToString() });

    public string Entry(Language language, MeetingCode meeting, ItemId sitting, ItemId entry) =>
        Page("/Secretariat/EditEntry/Index", new { lang = language.Code, meeting = meeting.Value, sitting = sitting.ToString(), entry = entry.ToString() });

    public string RemoveEntry(Language language, MeetingCode meeting, ItemId entry) =>
        Page("/Secretariat/RemoveEntry/Index", new { lang = language.Code, meeting = meeting.Value, entry = entry.ToString() });

    /// <summary>The queue, or one part of it; the part that waits needs no word in the address.</summary>
    public string Delegations(Language language, MeetingCode meeting, QueuePart part = QueuePart.Waiting, string? typed = null) =>
        Page("/Secretariat/Delegations/Index", new { lang = language.Code, meeting = meeting.Value, show = part == QueuePart.Waiting ? null : Of(part), q = typed });

    public string Delegation(Language language, MeetingCode meeting, int serial) =>
        Page("/Secretariat/ReviewDelegation/Index", new { lang = language.Code, meeting = meeting.Value, serial });

    /// <summary>One submission, whatever became of it.</summary>
    public string PastSubmission(Language language, MeetingCode meeting, int serial, int number) =>
        Page("/Secretariat/PastSubmission/Index", new { lang = language.Code, meeting = meeting.Value, serial, number });

    public string DelegationHistory(Language language, MeetingCode meeting, int serial) =>
        Page("/Secretariat/DelegationHistory/Index", new { lang = language.Code, meeting = meeting.Value, serial });

    public string ErasePerson(Language language, MeetingCode meeting, int serial, PersonId person) =>
        Page("/Secretariat/ErasePerson/Index", new { lang = language.Code, meeting = meeting.Value, serial, person = person.ToString() });

    public string OnBehalf(Language language, MeetingCode meeting) => Page("/Secretariat/OnBehalf/Index", new { lang = language.Code, meeting = meeting.Value });

    /// <summary>The invitations that stand so; the open ones need no word in the address.</summary>
    public string Invitations(Language language, MeetingCode meeting, InvitationStanding standing = InvitationStanding.Open) =>
        Page("/Secretariat/Invitations/Index", new { lang = language.Code, meeting = meeting.Value, show = standing == InvitationStanding.Open ? null : Of(standing) });

    /// <param name="mission">The mission with which the form begins.</param>
    public string Invite(Language language, MeetingCode meeting, MissionCode? mission = null) =>
        Page("/Secretariat/InviteFocalPoint/Index", new { lang = language.Code, meeting = meeting.Value, mission = mission?.Value });

    public string Invitation(Language language, MeetingCode meeting, Guid invitation) =>
        Page("/Secretariat/ManageInvitation/Index", new { lang = language.Code, meeting = meeting.Value, invitation });

    /// <summary>How a part of a list stands in an address.</summary>
    internal static string Of<TPart>(TPart part)
        where TPart : struct, Enum => part.ToString().ToLowerInvariant();

    /// <summary>The bytes of a private file of the meeting.</summary>
    public string File(Language language, MeetingCode meeting, StoredFileId file) => $"{Meeting(language, meeting)}/files/{file}";

    public string Requests(Language language, MeetingCode meeting) => Page("/Secretariat/Requests/Index", new { lang = language.Code, meeting = meeting.Value });

    public string Request(Language language, MeetingCode meeting, Guid request) =>
        Page("/Secretariat/AnswerRequest/Index", new { lang = language.Code, meeting = meeting.Value, request });

    public string Documents(Language language, MeetingCode meeting) => Page("/Secretariat/ListDocuments/Index", new { lang = language.Code, meeting = meeting.Value });

    public string AddDocument(Language language, MeetingCode meeting) => Page("/Secretariat/AddDocument/Index", new { lang = language.Code, meeting = meeting.Value });

    public string Document(Language language, MeetingCode meeting, DocumentId document) =>
        Page("/Secretariat/ManageDocument/Index", new { lang = language.Code, meeting = meeting.Value, document = document.ToString() });

    public string EditDocument(Language language, MeetingCode meeting, DocumentId document) =>
        Page("/Secretariat/EditDocument/Index", new { lang = language.Code, meeting = meeting.Value, document = document.ToString() });

    public string DocumentFile(Language language, MeetingCode meeting, DocumentId document, DocumentFileId file) =>
        Page("/Secretariat/DecideOnFile/Index", new { lang = language.Code, meeting = meeting.Value, document = document.ToString(), file = file.ToString() });

    /// <summary>Under which items of the agenda the document is taken up.</summary>
    public string DocumentItems(Language language, MeetingCode meeting, DocumentId document) =>
        Page("/Secretariat/DocumentItems/Index", new { lang = language.Code, meeting = meeting.Value, document = document.ToString() });

    /// <summary>Documents of other meetings that the meeting lists.</summary>
    public string OtherMeetings(Language language, MeetingCode meeting) =>
        Page("/Secretariat/ListOtherMeetings/Index", new { lang = language.Code, meeting = meeting.Value });

    /// <summary>Where many files are dropped at once.</summary>
    public string DropDocuments(Language language, MeetingCode meeting) =>
        Page("/Secretariat/DropDocuments/Index", new { lang = language.Code, meeting = meeting.Value });

    /// <summary>The review of a drop.</summary>
    public string Drop(Language language, MeetingCode meeting, DropId drop) =>
        Page("/Secretariat/ReviewDrop/Index", new { lang = language.Code, meeting = meeting.Value, drop = drop.ToString() });

    /// <summary>The bytes of a dropped file, for officers.</summary>
    public string DroppedFileContent(Language language, MeetingCode meeting, DropId drop, DroppedFileId file) =>
        $"{Drop(language, meeting, drop)}/files/{file}/content";

    /// <summary>The bytes of a file of a document, for officers.</summary>
    public string DocumentFileContent(Language language, MeetingCode meeting, DocumentId document, DocumentFileId file) =>
        DocumentFile(language, meeting, document, file) + "/content";

    private string Page(string page, object values) =>
        links.GetPathByPage(page, values: values) ?? throw new InvalidOperationException($"No address leads to {page}.");
}

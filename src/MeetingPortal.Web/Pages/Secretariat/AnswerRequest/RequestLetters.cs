using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Registration.Files;
using MeetingPortal.Web.Files;
using MeetingPortal.Web.Links;

namespace MeetingPortal.Web.Pages.Secretariat.AnswerRequest;

/// <summary>The letter that came with a request for access, as its page shows it.</summary>
public sealed class RequestLetters(PrivateFiles files, PrivateFileViews views, SecretariatLinks links)
{
    public async Task<PrivateFileView?> FindAsync(AccessRequest request, Meeting meeting, Language language, CancellationToken cancellationToken) =>
        request.LetterId is { } letter && await files.FindAsync(letter, meeting.Id, cancellationToken) is { } file
            ? views.Of(file, links.File(language, meeting.Code, letter))
            : null;
}

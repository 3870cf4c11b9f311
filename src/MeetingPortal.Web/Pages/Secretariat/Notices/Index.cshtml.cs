using MeetingPortal.Web.Access;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;

namespace MeetingPortal.Web.Pages.Secretariat.Notices;

/// <summary>The messages to subscribers that releases drafted, newest first.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, NoticeLetters letters) : StaffPageModel(reads)
{
    public IReadOnlyList<NoticeRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Notices_Title;
        Rows = await letters.ListAsync(Meeting.Id, cancellationToken);
    }

    public string Headline(NoticeRow row) => letters.HeadlineOf(row, Language);
}

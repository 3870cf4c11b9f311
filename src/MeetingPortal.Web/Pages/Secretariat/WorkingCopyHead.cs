using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>What heads the editor of an agenda or a programme: how far it has come, what readers would notice, and the ways on.</summary>
public sealed record WorkingCopyHead(MeetingCode Meeting, ContentKind Kind, string Slug, IHaveStage Stage, int Pending, bool IsReleased)
{
    public static WorkingCopyHead Of<TContent>(StaffPublication publication, MeetingCode meeting, TContent content)
        where TContent : PublicationContent, IHaveStage => new(
            meeting, content.Kind, publication.Publication.Slug, content, publication.Pending().Count, publication.Current is not null);
}

using MeetingPortal.Domain.Meetings;
using MeetingPortal.Web.Now;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>What is on in the rooms of a meeting, as a part of a page that keeps itself up to date.</summary>
public sealed record NowBlock(MeetingCode Meeting, IReadOnlyList<NowLine> Lines);

using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>The choice of a language in which to preview a working copy.</summary>
/// <param name="Chosen">Null where none is shown yet.</param>
public sealed record PreviewLanguages(MeetingCode Meeting, ContentKind Kind, string Slug, Language? Chosen = null);

using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Markdown;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>A page of practical information as readers see it, released or previewed.</summary>
public sealed record PageText(PageContent Content, Language ShownIn, SafeHtml Html);

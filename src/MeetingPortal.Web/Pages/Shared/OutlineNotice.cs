using MeetingPortal.Domain.Languages;
using MeetingPortal.Publishing.Markdown;
using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>The sentence that heads an outline, and what its titles are.</summary>
/// <param name="HasTranslations">True where titles stand in unofficial translation.</param>
public sealed record OutlineNotice(PublicDocument? Official, bool HasTranslations);

/// <summary>What is said while the portal holds no agenda or programme.</summary>
public sealed record NotHeldHere(PublicDocument? Official, (SafeHtml Html, Language Language)? Confirmed);

using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Secretariat.EditPage;

/// <summary>The form in which one language of a page is edited.</summary>
public sealed class PageTextInput : IBasedOn
{
    [StringLength(PageContent.TitleMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.EditPage_TitleTooLong))]
    public string? Title { get; set; }

    [StringLength(PageContent.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.EditPage_TextTooLong))]
    public string? Text { get; set; }

    /// <summary>Mark of the text from which the editing began.</summary>
    public string BasedOn { get; set; } = string.Empty;

    public static PageTextInput From(PageContent content, Language language) => new()
    {
        Title = content.Title.Find(language)?.Text,
        Text = content.Text.Find(language)?.Text,
        BasedOn = WorkingCopy.MarkOf(content, language),
    };
}

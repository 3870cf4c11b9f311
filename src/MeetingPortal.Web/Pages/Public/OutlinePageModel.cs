using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Markdown;
using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Web.Pages.Public;

/// <summary>The agenda's or the programme's page: a release, which may be an outline, or what is known while there is none.</summary>
public abstract class OutlinePageModel<TContent>(PublicReads reads, MeetingClock clock, ContentKind kind, PagePlace instead)
    : ReleasePageModel<TContent>(reads, clock, kind)
    where TContent : PublicationContent
{
    public IReadOnlyList<PublicDocument> Documents { get; private set; } = [];

    /// <summary>The official document of this kind, as far as the portal knows of one.</summary>
    public PublicDocument? Official => Documents.OfficialOf(Meeting.Code, Kind);

    /// <summary>What is confirmed while nothing is released, in the language named.</summary>
    public (SafeHtml Html, MeetingPortal.Domain.Languages.Language Language)? Instead { get; private set; }

    protected async Task<bool> LoadWithDocumentsAsync(string slug, int? number, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, number, cancellationToken))
        {
            return false;
        }

        Documents = await Reads.DocumentsAsync(Meeting.Meeting, cancellationToken);
        if (Release is null
            && (await Reads.PageInsteadAsync(Meeting.Meeting.Id, instead, cancellationToken))?.Content is PageContent page
            && page.Text.Best(Language) is var (language, text))
        {
            Instead = (await Reads.HtmlAsync(text.Text, cancellationToken), language);
        }

        return true;
    }
}

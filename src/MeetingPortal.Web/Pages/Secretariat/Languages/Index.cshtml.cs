using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.Languages;

/// <param name="Title">In the reader's language.</param>
public sealed record BoardRow(StaffPublication Publication, string Title, IReadOnlyList<(Language Language, BoardCell Standing)> Languages);

/// <summary>The six-language board: what is missing, outdated or unofficial, page by page. Translators reach their language from here.</summary>
[Authorize(Policy = Policies.Translation)]
public sealed class IndexModel(StaffReads reads, TranslationReads translations, TitleReads titleReads, DocumentDesk documents, Rights rights) : StaffPageModel(reads)
{
    private IReadOnlyList<Grant> _held = [];

    public IReadOnlyList<BoardRow> Rows { get; private set; } = [];

    /// <summary>How the titles of documents stand in each language; empty while there are no documents.</summary>
    public IReadOnlyList<(Language Language, TitleCell Standing)> TitleRow { get; private set; } = [];

    /// <summary>Null for translators: they propose titles, an officer writes and takes them.</summary>
    public TitleBoard? Titles { get; private set; }

    public async Task OnGetAsync([FromQuery] string? titles, CancellationToken cancellationToken)
    {
        Title = Strings.Languages_Title;
        _held = [.. (await rights.HeldAsync(User.PortalUserId!.Value, cancellationToken)).Where(grant => grant.MeetingId == Meeting.Id)];
        var titled = await titleReads.AllAsync(Meeting, cancellationToken);
        TitleRow = titled.Count == 0 ? [] : [.. Domain.Languages.Language.All.Select(language => (language, TitleCell.Of(titled, language)))];
        Titles = _held.Any(grant => grant.Role == Role.DocumentsOfficer)
            ? new TitleBoard(Meeting.Code, await documents.AllAsync(Meeting, cancellationToken), titled, titles)
            : null;
        var releases = await translations.ReleasesAsync(Meeting.Id, cancellationToken);
        Rows =
        [
            .. from publication in await Reads.PublicationsAsync(Meeting.Id, cancellationToken)
               let content = publication.Copy.Content
               select new BoardRow(
                   publication,
                   ContentTitles.Of(content.Kind, content.OwnTitle, content.IsOutline, Language),
                   [.. Domain.Languages.Language.All.Select(language => (language, BoardCell.Of(publication, [.. releases[publication.Publication.Id]], language)))]),
        ];
    }

    public bool MayWrite(Language language) =>
        _held.Any(grant => grant.Role == Role.DocumentsOfficer || (grant.Role == Role.Translator && grant.Language == language));
}

using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Public.Api;

/// <summary>An address, and what it gives.</summary>
/// <param name="IsThere">False while there is nothing to give.</param>
public sealed record Example(string Text, string Address, bool IsThere = true);

/// <summary>The interface for programs in the words of people, with addresses of the latest meeting as examples.</summary>
public sealed class IndexModel(PublicReads reads, PublicLinks links) : PortalPageModel
{
    public IReadOnlyList<Example> Examples { get; private set; } = [];

    public IReadOnlyList<Example> Feeds { get; private set; } = [];

    /// <summary>Words that stand in addresses and answers, and what they mean.</summary>
    public IReadOnlyList<(string Name, string Text)> Words { get; } =
    [
        ("modified_since=2023-08-21T08:00:00Z", Strings.Api_ModifiedSince),
        ("latest", Strings.Api_Latest),
        ("tombstones", Strings.Api_Tombstones),
        ("outline, outlineNotice", Strings.Api_Outline),
        ("stage, stageSource", Strings.Api_Stage),
        ("status", Strings.Api_Status),
        ("{lang}", Strings.Api_Lang),
    ];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Api_Title;
        Examples = [new(Strings.Api_Meetings, ApiLinks.Meetings)];
        if (await reads.MeetingsAsync(cancellationToken) is [var latest, ..])
        {
            await LoadExamplesAsync(latest, cancellationToken);
        }

        Examples = [.. Examples, new(Strings.Api_OpenApi, ApiLinks.Description)];
    }

    private async Task LoadExamplesAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var code = meeting.Code;
        var agenda = await reads.CurrentAsync(meeting.Id, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken);
        var programme = await reads.CurrentAsync(meeting.Id, ContentKind.Programme, PublicationSlugs.Programme, cancellationToken);
        Examples =
        [
            .. Examples,
            new(Strings.Api_Meeting, ApiLinks.Meeting(code)),
            new(Strings.Nav_Agenda, ApiLinks.Agenda(code), agenda is not null),
            new(Strings.Programme_Title, ApiLinks.Programme(code), programme is not null),
            new(Strings.Api_Documents, ApiLinks.Documents(code)),
            new(Strings.Api_Releases, ApiLinks.Releases(code)),
        ];
        var items = (agenda?.Content as AgendaContent)?.Items ?? [];
        Feeds =
        [
            new(Strings.Updates_Feed, links.UpdatesFeed(Language, code)),
            .. items.Take(1).Select(item => new Example(Strings.Api_ItemFeed, links.ItemFeed(Language, code, item))),
            new(Strings.Programme_Title, links.Calendar(Language, code), programme is not null),
        ];
    }
}

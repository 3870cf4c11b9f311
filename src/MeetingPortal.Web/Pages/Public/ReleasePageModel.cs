using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Web.Pages.Public;

/// <summary>A public page that shows a release of a publication: the current one, or the one that the address names.</summary>
public abstract class ReleasePageModel<TContent>(PublicReads reads, MeetingClock clock, ContentKind kind) : MeetingPageModel(reads, clock)
    where TContent : PublicationContent
{
    /// <summary>The release; null while nothing is released.</summary>
    public PublicRelease? Release { get; private set; }

    public TContent? Shown => Release?.Content as TContent;

    public ContentKind Kind => kind;

    public override bool IsUnlisted => Release is { IsCurrent: false } || Shown?.IsOutline == true;

    /// <summary>Loads the release; false when the address names one that does not exist.</summary>
    protected async Task<bool> LoadAsync(string slug, int? number, CancellationToken cancellationToken)
    {
        Release = number is null
            ? await Reads.CurrentAsync(Meeting.Meeting.Id, kind, slug, cancellationToken)
            : await Reads.ReleaseAsync(Meeting.Meeting.Id, kind, slug, number.Value, cancellationToken);
        return Release is not null || number is null;
    }
}

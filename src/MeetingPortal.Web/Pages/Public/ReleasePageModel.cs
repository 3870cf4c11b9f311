using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Public;

/// <summary>A public page that shows a release of a publication: the current one, or the one that the address names.</summary>
public abstract class ReleasePageModel<TContent>(PublicReads reads, MeetingClock clock, ContentKind kind) : MeetingPageModel(reads, clock)
    where TContent : PublicationContent
{
    private PublicWithdrawal? _withdrawal;

    /// <summary>The release; null while nothing is released.</summary>
    public PublicRelease? Release { get; private set; }

    public TContent? Shown => Release?.Content as TContent;

    public ContentKind Kind => kind;

    public override bool IsUnlisted => Release is { IsCurrent: false } || Shown?.IsOutline == true;

    /// <summary>Loads the release; false when the address names one that does not exist, or that was withdrawn.</summary>
    protected async Task<bool> LoadAsync(string slug, int? number, CancellationToken cancellationToken)
    {
        Release = number is null
            ? await Reads.CurrentAsync(Meeting.Meeting.Id, kind, slug, cancellationToken)
            : await Reads.ReleaseAsync(Meeting.Meeting.Id, kind, slug, number.Value, cancellationToken);
        if (Release is null)
        {
            _withdrawal = await Reads.WithdrawalAsync(Meeting.Meeting.Id, kind, slug, number, cancellationToken);
        }

        return Release is not null || (number is null && _withdrawal is null);
    }

    /// <summary>The answer where there is no release: 410 with the reason for one that was withdrawn, else 404.</summary>
    protected IActionResult NotThere()
    {
        if (_withdrawal is null)
        {
            return NotFound();
        }

        HttpContext.Features.Set(new GoneRelease(Meeting, _withdrawal));
        return StatusCode(StatusCodes.Status410Gone);
    }
}

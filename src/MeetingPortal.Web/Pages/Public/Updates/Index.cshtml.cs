using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Public.Updates;

public sealed class IndexModel(PublicReads reads, MeetingClock clock) : MeetingPageModel(reads, clock)
{
    private const int Most = 200;

    /// <summary>More documents than that which came out at one instant, such as those of a drop, are one entry.</summary>
    private const int Unfolded = 3;

    /// <summary>Entries of the page: one update each, or many documents of one instant.</summary>
    public IReadOnlyList<IReadOnlyList<IPublicUpdate>> Entries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Tab = Tab.Updates;
        Title = Strings.Updates_Title;
        var documents = await Reads.DocumentsAsync(Meeting.Meeting, cancellationToken);
        var updates = await Reads.UpdatesAsync(Meeting.Meeting, documents, Most, cancellationToken);
        Entries = [.. updates.GroupBy(update => (update.At, IsNews: update is PublicDocumentNews)).SelectMany(Folded)];
    }

    private static IEnumerable<IReadOnlyList<IPublicUpdate>> Folded(IGrouping<(DateTimeOffset At, bool IsNews), IPublicUpdate> together) =>
        together.Key.IsNews && together.Count() > Unfolded ? [[.. together]] : together.Select(update => (IReadOnlyList<IPublicUpdate>)[update]);
}

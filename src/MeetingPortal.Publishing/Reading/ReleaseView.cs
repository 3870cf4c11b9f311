using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Publishing.Reading;

/// <summary>Makes of a release what everybody may see of it: what is private now is private in every older release too.</summary>
/// <param name="documents">The documents of which an agenda may tell.</param>
internal sealed class ReleaseView(IReadOnlySet<DocumentId> documents)
{
    /// <param name="releases">At least the release before, this one and all later ones: what any later release hid stays hidden here,
    /// even when the sitting was removed since, and a change tells nothing that either of its two sides hides.</param>
    public PublicRelease Of(Release release, IReadOnlyList<Release> releases, int? currentNumber)
    {
        var hidden = HiddenSince(release.Number, releases);
        var hiddenInChanges = HiddenSince(release.Number - 1, releases);
        return new PublicRelease(
            release.Id,
            release.Kind,
            release.Slug,
            release.Number,
            currentNumber,
            release.ReleasedAt,
            release.Sentence,
            release.Content.ForPublic(hidden, Since(release.Number, releases, content => content.UntoldItems())).WithDocumentsOf(documents),
            [
                .. from change in release.Changes
                   where !hiddenInChanges.Contains(change.Node)
                   let told = change.ForPublic(hiddenInChanges).WithDocumentsOf(documents)
                   where told is not null
                   select told,
            ]);
    }

    public static HashSet<ItemId> HiddenSince(int number, IReadOnlyList<Release> releases) => Since(number, releases, content => content.HiddenItems());

    private static HashSet<ItemId> Since(int number, IReadOnlyList<Release> releases, Func<PublicationContent, IEnumerable<ItemId>> items) =>
        releases.Where(release => release.Number >= number).SelectMany(release => items(release.Content)).ToHashSet();
}

using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using Xunit;
using static MeetingPortal.Domain.Tests.Publications.Make;

namespace MeetingPortal.Domain.Tests.Publications;

public class PublicationTests
{
    private static readonly LocalizedText Sentence = English("The venue is known.");

    [Fact]
    public void Release_First_IsNumberOneWithoutChanges()
    {
        var publication = Publication(ContentKind.Page);
        var copy = Copy(Page("Venue", "Text"));

        var release = Made(publication, copy, null);

        Assert.Equal((1, Now, Officer.Name), (release.Number, release.ReleasedAt, release.ReleasedBy));
        Assert.Equal((publication.Id, publication.MeetingId, publication.Kind, publication.Slug), (release.PublicationId, release.MeetingId, release.Kind, release.Slug));
        Assert.Equal((copy.Content, Sentence), (release.Content, release.Sentence));
        Assert.Empty(release.Changes);
        Assert.Equal((release.Id, 1, 1), (publication.CurrentReleaseId!.Value, publication.LastNumber, publication.Version));
    }

    [Fact]
    public void Release_Second_HasTheNextNumberAndTheDifference()
    {
        var publication = Publication(ContentKind.Page);
        var first = Made(publication, Copy(Page("Venue", "Text")), null);

        var second = Made(publication, Copy(Page("Venue", "New text")), first);

        Assert.Equal(2, second.Number);
        Assert.NotEqual(first.Id, second.Id);
        var change = Assert.Single(second.Changes);
        Assert.Equal(("Text", "New text"), (change.Before, change.After));
        Assert.Equal(second.Id, publication.CurrentReleaseId);
    }

    [Fact]
    public void Release_SameContentAgain_IsRefusedAndGivesNoNumberAway()
    {
        var publication = Publication(ContentKind.Page);
        var first = Made(publication, Copy(Page("Venue", "Text")), null);

        var refusal = publication.Release(Page("Venue", "Text"), first, Sentence, Officer, Now).Match(_ => null, refused => (string?)refused.Key);

        Assert.Equal(Refusals.NothingToRelease, refusal);
        Assert.Equal((first.Id, 1, 1), (publication.CurrentReleaseId!.Value, publication.LastNumber, publication.Version));
    }

    [Fact]
    public void Release_WithoutSentence_IsRefused()
    {
        var publication = Publication(ContentKind.Page);

        var refusal = publication.Release(Page("Venue", "Text"), null, LocalizedText.Empty, Officer, Now).Match(_ => null, refused => (string?)refused.Key);

        Assert.Equal(Refusals.SentenceMissing, refusal);
        Assert.Equal(((ReleaseId?)null, 0), (publication.CurrentReleaseId, publication.LastNumber));
    }

    [Fact]
    public void Release_ProgrammeWithASittingMoved_FreezesRaisedSequence()
    {
        var publication = Publication(ContentKind.Programme);
        var sitting = Sitting(1, 10, Entry(11, "Opening"));
        var first = Made(publication, Copy(Programme(sitting)), null);

        var second = Made(publication, Copy(Programme(sitting with { Date = Monday.AddDays(1) })), first);

        Assert.Equal(1, ((ProgrammeContent)second.Content).Sittings[0].Sequence);
    }

    private static Release Made(Publication publication, WorkingCopy copy, Release? current) =>
        publication.Release(copy.Content, current, Sentence, Officer, Now).Match(release => release, refusal => throw new InvalidOperationException(refusal.Key));
}

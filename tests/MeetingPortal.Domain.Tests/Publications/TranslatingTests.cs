using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Xunit;
using static MeetingPortal.Domain.Tests.Publications.Make;

namespace MeetingPortal.Domain.Tests.Publications;

public class TranslatingTests
{
    private static readonly AgendaContent Sample = Agenda(Item(1, 1, "Opening"), Item(2, 2, "Review", Item(21, 2, "Clearance")));

    private static readonly LanguageText Ouverture = new("Ouverture", TextStatus.Unofficial, "Tea (fictional)", Monday);

    public static TheoryData<PublicationContent> Contents =>
    [
        Sample with { StageSource = English("at the 1st plenary meeting") },
        Programme(Sitting(1, 10, Entry(11, "General statements", 3) with { Timing = English("following the vote") }), Sitting(2, 15)),
        Page("Venue", "The *Palais*"),
        LetterContent.Blank(Language.French, Monday) with { Title = English("Letter") },
    ];

    [Theory]
    [MemberData(nameof(Contents))]
    public void WithTexts_ThatAreTheSame_ChangesNothing(PublicationContent content) =>
        Assert.Empty(ContentDifference.Between(content, content.WithTexts(text => text.Text)));

    [Theory]
    [MemberData(nameof(Contents))]
    public void Translate_EveryText_ChangesThatLanguageAlone(PublicationContent content)
    {
        var translated = Done(content.Translate(Language.French, [.. content.Texts().Select(text => new TextTranslation(text.Place, Ouverture, text.MarkOf(Language.French)))]));

        Assert.NotEmpty(content.Texts());
        Assert.All(translated.Texts(), text => Assert.Equal(Ouverture, text.Text.Find(Language.French)));
        Assert.All(ContentDifference.Between(content, translated), change => Assert.Equal(Language.French, change.Language));
        Assert.Equal(content.Texts().Select(text => text.Place), translated.Texts().Select(text => text.Place));
    }

    [Fact]
    public void Translate_WhileOriginalOrTranslationChanged_IsRefusedAsAWhole()
    {
        var text = Sample.Texts()[0];
        var mark = text.MarkOf(Language.French);
        var rewritten = Sample.WithTexts(place => place.Place == text.Place ? English("Opening ceremony") : place.Text);
        var taken = Done(Sample.Translate(Language.French, [new TextTranslation(text.Place, Ouverture, mark)]));

        Assert.Equal(Refusals.ChangedMeanwhile, Refused(rewritten.Translate(Language.French, [new TextTranslation(text.Place, Ouverture, mark)])));
        Assert.Equal(Refusals.ChangedMeanwhile, Refused(taken.Translate(Language.French, [new TextTranslation(text.Place, Ouverture, mark)])));
        Assert.Equal(Refusals.ChangedMeanwhile, Refused(Agenda().Translate(Language.French, [new TextTranslation(text.Place, Ouverture, mark)])));
        Assert.IsType<AgendaContent>(Done(rewritten.Translate(Language.Spanish, [])));
    }

    [Fact]
    public void Translate_WhileSomebodySaidWhatTheWordsAre_IsRefused()
    {
        var text = Done(Sample.Translate(Language.French, [new TextTranslation(Sample.Texts()[0].Place, Ouverture, Sample.Texts()[0].MarkOf(Language.French))])).Texts()[0];
        var official = Sample.WithTexts(place => place.Place == text.Place ? place.Text.With(Language.French, new LanguageText("Ouverture", TextStatus.Official)) : place.Text);

        Assert.Equal(Refusals.ChangedMeanwhile, Refused(official.Translate(Language.French, [new TextTranslation(text.Place, null, text.MarkOf(Language.French))])));
    }

    [Fact]
    public void Original_WithoutEnglish_IsTheFirstLanguageThatIsNoTranslation()
    {
        var words = LocalizedText.Of(Language.Russian, "Открытие", TextStatus.Official).With(Language.French, Ouverture).With(Language.Arabic, Ouverture);

        Assert.Equal(Language.Russian, Sample.WithTexts(_ => words).Texts()[0].Original);
        Assert.Equal(Language.English, Sample.WithTexts(_ => words.With(Language.English, Ouverture)).Texts()[0].Original);
        Assert.Equal(Language.Arabic, Sample.WithTexts(_ => words.With(Language.Russian, null)).Texts()[0].Original);
    }

    [Fact]
    public void Standing_OfATextThatNobodyHasWritten_IsNothingToDo() =>
        Assert.Equal([Id(1)], TranslationStanding.Of(Sample.WithTexts(text => text.Place.Node == Id(1) ? text.Text : LocalizedText.Empty), [], Language.French).Select(standing => standing.Text.Place.Node));

    [Fact]
    public void Translate_TakingTheOnlyLanguageOut_IsRefused()
    {
        var text = Sample.Texts()[0];

        Assert.Equal(Refusals.LastLanguage, Refused(Sample.Translate(Language.English, [new TextTranslation(text.Place, null, text.MarkOf(Language.English))])));
    }

    [Fact]
    public void Translate_TitleOfAPageWithoutItsText_IsRefused()
    {
        var title = Page("Venue", "Text").Texts()[0];

        Assert.Equal(Refusals.OnlyOneOfTitleAndText, Refused(Page("Venue", "Text").Translate(Language.French, [new TextTranslation(title.Place, Ouverture, title.MarkOf(Language.French))])));
    }

    [Fact]
    public void Standing_OfEachLanguage_FollowsTheHistory()
    {
        var first = (AgendaContent)Sample.WithTexts(text => text.Text.With(Language.French, Ouverture));
        var second = (AgendaContent)first.WithTexts(text => text.Place.Node == Id(1) ? text.Text.With(Language.English, new LanguageText("Opening of the Meeting", TextStatus.Official)) : text.Text);
        var working = (AgendaContent)second.WithTexts(text => text.Place.Node == Id(2) ? text.Text.With(Language.English, new LanguageText("Review of the Convention", TextStatus.Official)) : text.Text);

        var standings = TranslationStanding.Of(working, [(2, second), (1, first)], Language.French);

        Assert.Equal(
            [(TranslationState.Outdated, 2), (TranslationState.Outdated, null), (TranslationState.Unofficial, null)],
            standings.Select(standing => (standing.State, standing.OutdatedSince)));
        Assert.All(TranslationStanding.Of(working, [(1, first)], Language.English), standing => Assert.Equal(TranslationState.Good, standing.State));
        Assert.All(TranslationStanding.Of(working, [(1, first)], Language.Arabic), standing => Assert.Equal(TranslationState.Missing, standing.State));
    }

    [Fact]
    public void Standing_OfWordsConfirmedAfterTheChange_IsNoLongerOutdated()
    {
        var first = Sample.WithTexts(text => text.Text.With(Language.French, Ouverture));
        var second = first.WithTexts(text => text.Text.With(Language.English, new LanguageText($"{text.Text.Find(Language.English)!.Text} anew", TextStatus.Official)));
        var confirmed = second.WithTexts(text => text.Text.With(Language.French, Ouverture with { On = Monday.AddDays(1) }));

        Assert.All(TranslationStanding.Of(second, [(1, first)], Language.French), standing => Assert.Equal(TranslationState.Outdated, standing.State));
        Assert.All(TranslationStanding.Of(confirmed, [(1, first), (2, second)], Language.French), standing => Assert.Equal(TranslationState.Unofficial, standing.State));
    }

    private static PublicationContent Done(Outcome<PublicationContent> outcome) => outcome.Match(content => content, refusal => throw new InvalidOperationException(refusal.Key));

    private static string Refused(Outcome<PublicationContent> outcome) => outcome.Match(_ => "done", refusal => refusal.Key);
}

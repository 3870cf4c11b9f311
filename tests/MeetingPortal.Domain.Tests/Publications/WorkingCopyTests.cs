using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Xunit;
using static MeetingPortal.Domain.Tests.Publications.Make;

namespace MeetingPortal.Domain.Tests.Publications;

public class WorkingCopyTests
{
    private static readonly DateTimeOffset Later = Now.AddHours(1);

    private static readonly PageContent Bilingual = Page("Venue", "Palais des Nations.")
        .With(Language.French, new LanguageText("Lieu", TextStatus.Unofficial, "somebody"), new LanguageText("Palais.", TextStatus.Unofficial, "somebody"));

    [Theory]
    [InlineData("en", "Venue", "New text")]
    [InlineData("en", "New title", "Palais des Nations.")]
    [InlineData("ru", "Место", "Дворец Наций.")]
    [InlineData("en", "Venue", "Palais des Nations.")]
    public void ChangePageText_TitleAndText_AreStoredAsOwnWords(string language, string title, string text)
    {
        var copy = Copy(Bilingual);
        var of = Language.Parse(language);

        var refusal = RefusalOf(copy.ChangePageText(of, title, text, WorkingCopy.MarkOf(Bilingual, of), Officer, Later));

        Assert.Null(refusal);
        var page = (PageContent)copy.Content;
        Assert.Equal((new LanguageText(title, TextStatus.Own), new LanguageText(text, TextStatus.Own)), (page.Title.Find(of), page.Text.Find(of)));
        Assert.Equal((Later, Officer.Name, 2), (copy.ChangedAt, copy.ChangedBy, copy.Version));
    }

    [Fact]
    public void ChangePageText_BothEmpty_TakesTheLanguageOutAndKeepsTheOthers()
    {
        var copy = Copy(Bilingual);

        var refusal = RefusalOf(copy.ChangePageText(Language.French, "", "", WorkingCopy.MarkOf(Bilingual, Language.French), Officer, Later));

        Assert.Null(refusal);
        Assert.Equal(Page("Venue", "Palais des Nations."), copy.Content);
    }

    [Theory]
    [InlineData("en", "Only a title", "", Refusals.OnlyOneOfTitleAndText)]
    [InlineData("en", "", "Only a text", Refusals.OnlyOneOfTitleAndText)]
    [InlineData("zh", "", "Only a text", Refusals.OnlyOneOfTitleAndText)]
    public void ChangePageText_OneOfTwoMissing_IsRefusedAndChangesNothing(string language, string title, string text, string refusal)
    {
        var copy = Copy(Bilingual);
        var of = Language.Parse(language);

        Assert.Equal(refusal, RefusalOf(copy.ChangePageText(of, title, text, WorkingCopy.MarkOf(Bilingual, of), Officer, Later)));

        Assert.Same(Bilingual, copy.Content);
        Assert.Equal((Now, 1), (copy.ChangedAt, copy.Version));
    }

    [Fact]
    public void ChangePageText_LastLanguageTakenOut_IsRefused()
    {
        var only = Page("Venue", "Palais des Nations.");
        var copy = Copy(only);

        Assert.Equal(Refusals.LastLanguage, RefusalOf(copy.ChangePageText(Language.English, "", "", WorkingCopy.MarkOf(only, Language.English), Officer, Later)));

        Assert.Same(only, copy.Content);
    }

    [Fact]
    public void ChangePageText_ChangedMeanwhileInThatLanguage_IsRefusedAndKeepsWhatIsThere()
    {
        var copy = Copy(Bilingual);
        var mark = WorkingCopy.MarkOf(Bilingual, Language.English);
        copy.ChangePageText(Language.English, "Venue", "First officer", mark, Officer, Later);

        var refusal = RefusalOf(copy.ChangePageText(Language.English, "Venue", "Second officer", mark, Officer, Later));

        Assert.Equal(Refusals.ChangedMeanwhile, refusal);
        Assert.Equal("First officer", ((PageContent)copy.Content).Text.Find(Language.English)!.Text);
        Assert.Equal(2, copy.Version);
    }

    [Fact]
    public void ChangePageText_ChangedMeanwhileInAnotherLanguage_IsStored()
    {
        var copy = Copy(Bilingual);
        var french = WorkingCopy.MarkOf(Bilingual, Language.French);
        copy.ChangePageText(Language.English, "Venue", "First officer", WorkingCopy.MarkOf(Bilingual, Language.English), Officer, Later);

        var refusal = RefusalOf(copy.ChangePageText(Language.French, "Lieu", "Deuxième", french, Officer, Later));

        Assert.Null(refusal);
        var page = (PageContent)copy.Content;
        Assert.Equal(("First officer", "Deuxième"), (page.Text.Find(Language.English)!.Text, page.Text.Find(Language.French)!.Text));
    }

    [Fact]
    public void MarkOf_TextMovedBetweenTitleAndText_Differs() =>
        Assert.NotEqual(WorkingCopy.MarkOf(Page("A B", "C"), Language.English), WorkingCopy.MarkOf(Page("A", "B C"), Language.English), StringComparer.Ordinal);

    private static string? RefusalOf(Outcome<PageContent> outcome) => outcome.Match(_ => null, refusal => (string?)refusal.Key);
}

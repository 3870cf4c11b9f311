using CsCheck;
using MeetingPortal.Domain.Searching;
using Xunit;

namespace MeetingPortal.Domain.Tests.Searching;

public class SearchWordsTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char['\0', '\uFFFF'], 0, 40],
        Gen.OneOf("CCM/MSP/2023/", "11MSP", "é", "e\u0301", "أإآٱ", "ة", "ى", "ـ", "临时议程", "\uD840\uDC00", "\uD840", "½", "①", "ﬁ", "ß", " ", "-", "'").Array[0, 12].Select(string.Concat));

    [Theory]
    [InlineData("Résumé, DÉLÉGATION", "resume delegation")]
    [InlineData("Re\u0301sume\u0301", "resume")]
    [InlineData("Œuvre straße Łódź", "oeuvre strasse lodz")]
    [InlineData("l’Assemblée d'Ivoire", "l assemblee d ivoire")]
    [InlineData("Año ¿Qué?", "ano que")]
    [InlineData("Ещё Ёлка", "еще елка")]
    [InlineData("أحمد إحمد آحمد ٱحمد احمد", "احمد احمد احمد احمد احمد")]
    [InlineData("المُؤْتَمَـــر", "الموتمر")]
    [InlineData("الذخائر العنقودية", "الذخاير العنقوديه")]
    [InlineData("مستشفى جزء", "مستشفي جز")]
    [InlineData("ﻼ ٢٠٢٣", "لا 2023")]
    [InlineData("CCM/MSP/2023/5/Rev.1", "ccm msp 2023 5 rev 1")]
    [InlineData("11MSP", "11 msp")]
    [InlineData("临时议程", "临时议程")]
    [InlineData("muni\u00ADtions and\u200Bwords", "munitions and words")]
    [InlineData("½ № ①", "12 no 1")]
    public void Fold_Text_GivesItsWordsAsTheyAreCompared(string text, string folded) => Assert.Equal(folded, SearchWords.Fold(text));

    [Theory]
    [InlineData("临时议程", "临时 时议 议程 程")]
    [InlineData("二〇二三年", "二〇 〇二 二三 三年 年")]
    [InlineData("程", "程")]
    [InlineData("2023年议程CCM", "2023 年议 议程 程 ccm")]
    [InlineData("議程，文件", "議程 程 文件 件")]
    [InlineData("The 11MSP", "the 11 msp")]
    [InlineData("CCM/MSP/2023/INF.1/Rev.1", "ccm msp 2023 inf 1 rev 1")]
    public void Join_Text_GivesChineseInPairs(string text, string words) => Assert.Equal(words, SearchWords.Join(text).TrimEnd());

    [Theory]
    [InlineData("victim Victims victime")]
    [InlineData("State States state's", "s")]
    [InlineData("party parties partie Parties")]
    [InlineData("activity activities")]
    [InlineData("process processes")]
    [InlineData("réunion réunions reunión reuniones")]
    [InlineData("délégué déléguée délégués déléguées")]
    [InlineData("обязательство обязательства обязательств обязательствам обязательствами")]
    [InlineData("Конвенция Конвенции Конвенцию Конвенцией")]
    [InlineData("кассетный кассетные кассетных кассетными")]
    [InlineData("боеприпас боеприпасы боеприпасов боеприпасам боеприпасах")]
    [InlineData("доклад докладом докладов доклады")]
    [InlineData("اتفاقية الاتفاقية والاتفاقية للاتفاقية بالاتفاقية اتفاقيات")]
    [InlineData("التزام الالتزام والتزامات الالتزامات")]
    [InlineData("ألغام الألغام بالألغام")]
    [InlineData("وثيقة الوثيقة والوثيقة")]
    [InlineData("دولة الدول للدول ودول")]
    [InlineData("عنقودية العنقودية عنقودي")]
    public void Join_NearFormsOfOneWord_AreTheSame(string forms, string? besides = null)
    {
        var words = SearchWords.Join(forms).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !string.Equals(word, besides, StringComparison.Ordinal));

        Assert.Single(words.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Congress Congo")]
    [InlineData("this thin")]
    [InlineData("crisis crises")]
    [InlineData("note not")]
    [InlineData("day da")]
    [InlineData("основ осн")]
    [InlineData("وفد فد")]
    [InlineData("اليد يد")]
    public void Join_OtherWords_StayApart(string words) => Assert.Equal(2, SearchWords.Join(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Join_LettersOfOneScript_LeavesSomethingOfEveryWord() =>
        Gen.OneOf(Gen.Char["aeisuy"], Gen.Char["авеимоюя"], Gen.Char["اولبهتنكفي"]).Array[1, 12].Select(letters => new string(letters)).Sample(
            word => Assert.NotEmpty(SearchWords.Join(word).Trim()),
            iter: 20_000);

    [Fact]
    public void Fold_OfWhatIsFolded_IsTheSame() => AnyText.Sample(
        text =>
        {
            var folded = SearchWords.Fold(text);
            Assert.Equal(folded, SearchWords.Fold(folded));
        },
        iter: 20_000);

    [Fact]
    public void Fold_EveryCharacterAlone_IsTheSameWhenFoldedAgain()
    {
        for (var character = 0; character <= char.MaxValue; character++)
        {
            var folded = SearchWords.Fold($"{(char)character}");
            Assert.Equal(folded, SearchWords.Fold(folded));
        }
    }

    [Fact]
    public void Join_AnyText_HoldsLettersAndDigitsAlone() => AnyText.Sample(
        text => Assert.All(
            SearchWords.Join(text).EnumerateRunes(),
            rune => Assert.True(rune.Value == ' ' || ((System.Text.Rune.IsLetterOrDigit(rune) || System.Text.Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.LetterNumber) && System.Text.Rune.ToLowerInvariant(rune) == rune), $"U+{rune.Value:X}")),
        iter: 20_000);

    [Fact]
    public void Next_AnyText_GivesPlacesWithinItInOrder() => AnyText.Sample(
        text =>
        {
            var reader = new SearchWords(text);
            var before = 0;
            while (reader.Next())
            {
                Assert.InRange(reader.Start, before, text.Length);
                Assert.InRange(reader.End, reader.Start + 1, text.Length);
                Assert.InRange(reader.Word.Length, 1, SearchWords.LongestWord);
                before = reader.Start;
            }
        },
        iter: 20_000);

    [Fact]
    public void Join_EndlessWord_IsCut() => Assert.Equal(new string('a', SearchWords.LongestWord), SearchWords.Join(new string('a', 10_000)).TrimEnd());
}

using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using Xunit;

namespace MeetingPortal.Domain.Tests.Publications;

public class AgendaNumberTests
{
    [Theory]
    [InlineData("ar", 1, "9 (أ)")]
    [InlineData("ar", 3, "9 (ج)")]
    [InlineData("ar", 28, "9 (غ)")]
    [InlineData("ar", 29, "9 (29)")]
    [InlineData("zh", 1, "9 (a)")]
    [InlineData("en", 1, "9 (a)")]
    [InlineData("en", 26, "9 (z)")]
    [InlineData("en", 27, "9 (27)")]
    [InlineData("fr", 1, "9 a)")]
    [InlineData("fr", 26, "9 z)")]
    [InlineData("fr", 27, "9 27)")]
    [InlineData("ru", 2, "9 (b)")]
    [InlineData("es", 2, "9 b)")]
    public void In_SubItem_IsWrittenAsTheLanguageDoes(string language, int sub, string expected) =>
        Assert.Equal(expected, new AgendaNumber(9, sub).In(Language.Parse(language)));

    [Theory]
    [InlineData("ar", "(أ)")]
    [InlineData("en", "(a)")]
    [InlineData("es", "a)")]
    public void MarkerIn_SubItem_IsTheLetterAlone(string language, string expected) =>
        Assert.Equal(expected, new AgendaNumber(9, 1).MarkerIn(Language.Parse(language)));

    [Fact]
    public void InAndMarkerIn_Item_AreTheNumberInEveryLanguage() =>
        Assert.All(Language.All, language => Assert.Equal(("16", "16."), (new AgendaNumber(16).In(language), new AgendaNumber(16).MarkerIn(language))));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void In_SubBelowOne_IsTheNumberAndNeverThrows(int sub) =>
        Assert.Equal($"9 ({sub})", new AgendaNumber(9, sub).In(Language.English));

    [Fact]
    public void OfEnglish_WhatInWrites_IsTheSameNumber() =>
        Assert.All(
            Enumerable.Range(1, 40).SelectMany(number => (AgendaNumber[])[new AgendaNumber(number), new AgendaNumber(9, number)]),
            number => Assert.Equal(number, AgendaNumber.OfEnglish(number.In(Language.English))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("9 a)")]
    [InlineData("9 (أ)")]
    [InlineData("9 (ab)")]
    [InlineData("9 (a) b")]
    [InlineData("-1")]
    public void OfEnglish_AnythingElse_IsNone(string? cited) => Assert.Null(AgendaNumber.OfEnglish(cited));
}

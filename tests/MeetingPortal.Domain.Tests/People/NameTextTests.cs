using System.Text;
using MeetingPortal.Domain.People;
using Xunit;

namespace MeetingPortal.Domain.Tests.People;

public sealed class NameTextTests
{
    [Theory]
    [InlineData("Suharto")]
    [InlineData("van der Linden")]
    [InlineData("McDonald İnönü")]
    [InlineData("O’Neill-d'Arc, Jr. (3rd)")]
    [InlineData("García  Márquez")]
    [InlineData("عبد الكريم هاشم مصطفى")]
    [InlineData("علی‌رضا")]
    [InlineData("ක්‍ෂ")]
    [InlineData("王小明")]
    [InlineData("𠮷田")]
    [InlineData("Ana <b>& \"Co\"")]
    public void TryClean_NameAsWritten_IsUnchanged(string name)
    {
        Assert.True(NameText.TryClean(name, out var cleaned));
        Assert.Equal(name, cleaned);
        Assert.False(NameText.LosesMarks(name));
    }

    [Theory]
    [InlineData("  Ana ", "Ana", false)]
    [InlineData("\tAna\r\n", "Ana", false)]
    [InlineData("\u00A0Ana\u3000", "Ana", false)]
    [InlineData("\u200BAna\uFEFF", "Ana", true)]
    [InlineData("\u202AAna\u202C", "Ana", true)]
    [InlineData("\u2067 أنا \u2069", "أنا", true)]
    [InlineData("\u200Eعلی\u200C", "علی", true)]
    [InlineData("\u202E\u200B", "", true)]
    [InlineData("", "", false)]
    [InlineData(null, "", false)]
    public void TryClean_MarksAtTheEdges_AreRemoved(string? text, string expected, bool losesMarks)
    {
        Assert.True(NameText.TryClean(text, out var cleaned));
        Assert.Equal(expected, cleaned);
        Assert.Equal(losesMarks, NameText.LosesMarks(text));
    }

    [Theory]
    [InlineData("A\u202Ana")]
    [InlineData("A\u202Ena")]
    [InlineData("A\u202Cna")]
    [InlineData("A\u2066na")]
    [InlineData("A\u2069na")]
    [InlineData("A\u2028na")]
    [InlineData("A\nna")]
    [InlineData("A\tna")]
    [InlineData("A\0na")]
    [InlineData("Ana\0")]
    [InlineData("\u0007Ana")]
    [InlineData("A\uFEFFna")]
    [InlineData("A\uFFFEna")]
    public void TryClean_OverridesAndControlsInside_AreRefused(string text) => Assert.False(NameText.TryClean(text, out _));

    [Fact]
    public void TryClean_HalfACharacter_IsRefused()
    {
        Assert.False(NameText.TryClean("A" + (char)0xD800 + "na", out _));
        Assert.False(NameText.TryClean("Ana" + (char)0xD83D, out _));
        Assert.False(NameText.TryClean((char)0xDC00 + "Ana", out _));
    }

    [Fact]
    public void TryClean_DecomposedLetters_AreComposed()
    {
        Assert.True(NameText.TryClean("Jose\u0301".Normalize(NormalizationForm.FormD), out var cleaned));
        Assert.Equal("José", cleaned);
    }

    [Fact]
    public void TryCleanLines_KeepsLinesAndRefusesTheRest()
    {
        Assert.True(NameText.TryCleanLines(" One\r\ntwo\tthree\n ", out var cleaned));
        Assert.Equal("One\ntwo\tthree", cleaned);
        Assert.False(NameText.TryCleanLines("One\u202Etwo", out _));
        Assert.False(NameText.TryCleanLines("One\0two", out _));
    }
}

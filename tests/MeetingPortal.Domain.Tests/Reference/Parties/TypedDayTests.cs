using CsCheck;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Reference.Parties;
using System.Globalization;
using Xunit;

namespace MeetingPortal.Domain.Tests.Reference.Parties;

public sealed class TypedDayTests
{
    [Theory]
    [InlineData("2008-12-03")]
    [InlineData("2008/12/3")]
    [InlineData("3.12.2008")]
    [InlineData("03.12.2008")]
    [InlineData("3 Dec 2008")]
    [InlineData("  3  Dec  2008 a")]
    [InlineData("3 Dec 2008 AA")]
    [InlineData("3 December 2008(A)")]
    [InlineData("December 3, 2008")]
    [InlineData("3 décembre 2008")]
    [InlineData("3 de diciembre de 2008")]
    [InlineData("3 декабря 2008 г.")]
    [InlineData("3 déc. 2008")]
    [InlineData("3 dic 2008")]
    [InlineData("2008年12月3日")]
    public void TryRead_DayAsListsWriteIt_IsRead(string text)
    {
        Assert.True(TypedDay.TryRead(text, out var day));
        Assert.Equal(new DateOnly(2008, 12, 3), day);
    }

    [Theory]
    [InlineData("3/12/2008")]
    [InlineData("3 Dec 08")]
    [InlineData("2008")]
    [InlineData("31.2.2008")]
    [InlineData("yes")]
    [InlineData("")]
    public void TryRead_NoDayOrTwo_IsNot(string text) => Assert.False(TypedDay.TryRead(text, out _));

    [Fact]
    public void TryRead_AnyDayWithTheNameOfItsMonth_IsThatDayInEveryLanguage() => Gen.Date.Select(Gen.Int[0, Language.All.Count - 1].Select(index => Language.All[index])).Sample((date, language) =>
    {
        var day = DateOnly.FromDateTime(date);
        var text = day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language.Code));
        return TypedDay.TryRead(text, out var read) && read == day;
    });
}

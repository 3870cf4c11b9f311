using MeetingPortal.Domain.Meetings;
using Xunit;

namespace MeetingPortal.Domain.Tests.Meetings;

public class MeetingCodeTests
{
    [Theory]
    [InlineData("11msp")]
    [InlineData("ab")]
    [InlineData("2rc-part-1")]
    [InlineData("a2345678901234567890123456789012")]
    public void TryParse_Code_IsThatCode(string text)
    {
        Assert.True(MeetingCode.TryParse(text, out var code));
        Assert.Equal((text, text), (code.Value, code.ToString()));
        Assert.Equal(code, MeetingCode.Parse(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a23456789012345678901234567890123")]
    [InlineData("11MSP")]
    [InlineData("11 msp")]
    [InlineData("11.msp")]
    [InlineData("11/msp")]
    [InlineData("événement")]
    [InlineData("١١msp")]
    public void TryParse_AnythingElse_IsNone(string? text) => Assert.False(MeetingCode.TryParse(text, out _));

    [Theory]
    [InlineData("d")]
    [InlineData("mission")]
    [InlineData("secretariat")]
    [InlineData("admin")]
    [InlineData("account")]
    [InlineData("api")]
    [InlineData("files")]
    [InlineData("health")]
    [InlineData("error")]
    [InlineData("about")]
    [InlineData("people")]
    public void TryParse_ReservedWord_IsNone(string text)
    {
        Assert.False(MeetingCode.TryParse(text, out _));
        Assert.Throws<FormatException>(() => MeetingCode.Parse(text));
    }
}

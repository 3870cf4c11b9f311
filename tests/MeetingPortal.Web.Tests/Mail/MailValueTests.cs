using System.Text.RegularExpressions;
using MeetingPortal.Data.Mail;

namespace MeetingPortal.Web.Tests.Mail;

/// <summary>What people typed, on its way into a message.</summary>
public sealed partial class MailValueTests
{
    public static TheoryData<string> LinkLike =>
    [
        "https://evil.example/a?b=c", "HTTP://EVIL.EXAMPLE", "hxxp:evil.example", "www.evil.example", "evil.example", "evil.example/path", "a@evil.example", "mailto:a@evil.example",
        "javascript:alert(1)", "tel:+41220000000", "//evil.example/", "\\\\evil\\share", "evil\u200B.\u200Bexample", "evil.\u200Dexample", "evil\uFF0Eexample", "a\uFF20evil.example",
        "[click](https://evil.example)", "<a href=\"https://evil.example\">x</a>", "xn--evil.xn--p1ai", "вредный.рф", "https:\u2060//evil.example", "ht\u00ADtps://evil.example",
    ];

    [Theory]
    [MemberData(nameof(LinkLike))]
    public void OneLine_WhatProgramsWouldLink_IsNoLinkAnyMore(string typed)
    {
        var shown = MailValue.OneLine(typed);

        Assert.DoesNotMatch(Links(), shown);
        Assert.DoesNotMatch(Links(), MailValue.Lines("Dear colleague,\n" + typed + "\nRegards"));
    }

    [Theory]
    [InlineData("Fay Example (fictional)", "Fay Example (fictional)")]
    [InlineData("Côte d’Ivoire", "Côte d’Ivoire")]
    [InlineData("J. R. Example", "J. R. Example")]
    [InlineData("at 10:00, 3.5 pages, CCM/MSP/2023/1", "at 10:00, 3.5 pages, CCM/MSP/2023/1")]
    [InlineData("محمد بن سلمان", "محمد بن سلمان")]
    [InlineData("नि\u200Dः", "नि\u200Dः")]
    [InlineData("H.E. Ms. X", "H.\u00A0E. Ms. X")]
    public void OneLine_OrdinaryNames_StayOrGetASpace(string typed, string expected) => Assert.Equal(expected, MailValue.OneLine(typed));

    [Fact]
    public void OneLine_LineEndsAndControls_BecomeOneSpace() =>
        Assert.Equal("Fay Bcc x y", MailValue.OneLine("Fay\r\nBcc\t\u0007 x\u2028\u202Ey\u2066"));

    [Fact]
    public void Lines_LineEnds_Stay() => Assert.Equal("One.\n\nTwo.", MailValue.Lines("One.\r\n\r\n\u202ETwo."));

    [Fact]
    public void OneLine_TooLong_IsCutBetweenCharacters() => Assert.Equal(199, MailValue.OneLine(new string('a', 199) + "😀").Length);

    /// <summary>Roughly what mail programs link; more eager than most.</summary>
    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]*:\S|//\S|\\\\\S|\S[.\uFF0E\uFF61][\u200C-\u200F]*\p{L}|\S[@\uFF20]\S", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}

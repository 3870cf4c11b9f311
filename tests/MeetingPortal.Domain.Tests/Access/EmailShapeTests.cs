using MeetingPortal.Domain.Access;
using Xunit;

namespace MeetingPortal.Domain.Tests.Access;

public class EmailShapeTests
{
    [Theory]
    [InlineData("name@example.org", true)]
    [InlineData("first.last+tag@mission.example", true)]
    [InlineData("用户@例子.example", true)]
    [InlineData("o'neil@example.org", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("name", false)]
    [InlineData("@example.org", false)]
    [InlineData("name@", false)]
    [InlineData("a@b@example.org", false)]
    [InlineData("a b@example.org", false)]
    [InlineData("a@example.org\r\nBcc: b@example.org", false)]
    [InlineData("a@example.org,b@example.org", false)]
    [InlineData("Name <a@example.org>", false)]
    public void Fits_Text_TellsWhatLooksLikeOneAddress(string? text, bool expected) => Assert.Equal(expected, EmailShape.Fits(text));

    [Fact]
    public void Fits_TooLong_DoesNot() => Assert.False(EmailShape.Fits(new string('a', EmailShape.MaxLength) + "@example.org"));
}

using MeetingPortal.Domain.Access;
using Xunit;

namespace MeetingPortal.Domain.Tests.Access;

public class OneTimePasswordTests
{
    /// <summary>"12345678901234567890" in Base32: the key of the examples in RFC 6238, appendix B, whose last six digits are used here.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void At_ExamplesOfTheStandard_AreMet(long seconds, string expected) =>
        Assert.Equal(expected, OneTimePassword.At(Key, OneTimePassword.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void StepOf_PasswordOfAnotherStep_IsTakenOneStepToEitherSide(int away, bool expected)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = OneTimePassword.StepAt(now) + away;

        Assert.Equal(expected ? step : null, OneTimePassword.StepOf(Key, OneTimePassword.At(Key, step), now));
    }

    [Theory]
    [InlineData("005924", true)]
    [InlineData(" 005 924 ", true)]
    [InlineData("٠٠٥٩٢٤", true)]
    [InlineData("５", false)]
    [InlineData("5924", false)]
    [InlineData("005924x", false)]
    [InlineData("-05924", false)]
    [InlineData("0059240", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void StepOf_TypedText_IsReadAsPeopleTypeIt(string? typed, bool expected) =>
        Assert.Equal(expected, OneTimePassword.StepOf(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890)) is not null);

    [Fact]
    public void MakeKey_EachTime_IsAnother160Bits()
    {
        var keys = Enumerable.Range(0, 50).Select(_ => OneTimePassword.MakeKey()).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(50, keys.Count);
        Assert.All(keys, key => Assert.Matches("^[A-Z2-7]{32}$", key));
    }
}

using MeetingPortal.Domain.Access;
using Xunit;

namespace MeetingPortal.Domain.Tests.Access;

public class RecoveryCodesTests
{
    [Fact]
    public void Make_EachTime_TenDifferentCodesThatAreEasyToRead()
    {
        var codes = RecoveryCodes.Make();

        Assert.Equal(10, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.Matches("^[2-9B-DF-HJKMNP-RTV-Y]{5}-[2-9B-DF-HJKMNP-RTV-Y]{5}$", code));
    }

    [Fact]
    public void Stored_Codes_AreNotAmongWhatIsStored()
    {
        var codes = RecoveryCodes.Make();
        var stored = RecoveryCodes.Stored(codes);

        Assert.Equal(10, RecoveryCodes.LeftIn(stored));
        Assert.All(codes, code => Assert.DoesNotContain(code, stored, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Without_ACode_LeavesTheOthersAndKnowsItNoMore()
    {
        var codes = RecoveryCodes.Make();
        var stored = RecoveryCodes.Stored(codes);

        var rest = RecoveryCodes.Without(stored, $" {codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)} ");

        Assert.Equal(9, RecoveryCodes.LeftIn(rest));
        Assert.Null(RecoveryCodes.Without(rest, codes[3]));
        Assert.NotNull(RecoveryCodes.Without(rest, codes[4]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("AAAAA-AAAAA")]
    public void Without_AnythingElse_IsNone(string? typed)
    {
        Assert.Null(RecoveryCodes.Without(RecoveryCodes.Stored(RecoveryCodes.Make()), typed));
        Assert.Null(RecoveryCodes.Without(null, typed));
        Assert.Equal(0, RecoveryCodes.LeftIn(string.Empty));
    }
}

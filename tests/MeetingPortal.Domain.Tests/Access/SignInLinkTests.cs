using MeetingPortal.Domain.Access;
using Xunit;

namespace MeetingPortal.Domain.Tests.Access;

public class SignInLinkTests
{
    private static readonly DateTimeOffset Expiry = new(2026, 11, 23, 21, 0, 0, TimeSpan.Zero);

    [Fact]
    public void TryRedeem_JustBeforeExpiry_WorksOnce()
    {
        var link = Link();
        var now = Expiry.AddMilliseconds(-1);

        Assert.True(link.TryRedeem(now));
        Assert.Equal(now, link.RedeemedAt);
        Assert.False(link.TryRedeem(now));
    }

    [Fact]
    public void TryRedeem_AtExpiry_IsTooLate()
    {
        var link = Link();

        Assert.False(link.TryRedeem(Expiry));
        Assert.Null(link.RedeemedAt);
    }

    private static SignInLink Link() => new() { Id = Guid.Empty, UserId = default, SecretHash = "0", ExpiresAt = Expiry };
}

using MeetingPortal.Domain.Access;
using Xunit;

namespace MeetingPortal.Domain.Tests.Access;

public class GrantTests
{
    private static readonly DateTimeOffset Until = new(2023, 9, 15, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Holds_AroundItsEnd_EndsAtThatInstant(int milliseconds, bool expected) =>
        Assert.Equal(expected, GrantUntil(Until).Holds(Until.AddMilliseconds(milliseconds)));

    [Fact]
    public void Holds_WithoutEnd_HoldsForEver() => Assert.True(GrantUntil(null).Holds(DateTimeOffset.MaxValue));

    private static Grant GrantUntil(DateTimeOffset? until) => new()
    {
        Id = Guid.Empty,
        UserId = default,
        Role = Role.DocumentsOfficer,
        MeetingId = default,
        Until = until,
    };
}

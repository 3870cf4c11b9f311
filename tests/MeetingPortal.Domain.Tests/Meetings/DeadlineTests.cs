using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using Xunit;

namespace MeetingPortal.Domain.Tests.Meetings;

public class DeadlineTests
{
    private static readonly TimeZoneInfo Zurich = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");

    [Fact]
    public void EndsAt_LastMinuteOf25August_IsTheBeginningOf26August()
    {
        var ends = DeadlineAt(new DateOnly(2023, 8, 25), new TimeOnly(23, 59)).EndsAt(Zurich);

        Assert.Equal(WallClock.InstantAt(new DateOnly(2023, 8, 26), TimeOnly.MinValue, Zurich), ends);
    }

    [Fact]
    public void EndsAt_MinuteThatClocksSkip_IsUnknown() =>
        Assert.Null(DeadlineAt(new DateOnly(2023, 3, 26), new TimeOnly(2, 30)).EndsAt(Zurich));

    private static Deadline DeadlineAt(DateOnly date, TimeOnly time) => new()
    {
        Id = Guid.Empty,
        MeetingId = default(MeetingId),
        Slug = "registration",
        Label = LocalizedText.Of(Language.English, "Names"),
        Date = date,
        Time = time,
        Source = SourceStatus.Confirmed,
    };
}

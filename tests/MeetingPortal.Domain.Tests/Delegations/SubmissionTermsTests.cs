using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;
using Xunit;
using static MeetingPortal.Domain.Tests.Delegations.Utopians;

namespace MeetingPortal.Domain.Tests.Delegations;

/// <summary>What counts as late, and what may be said with a delegation.</summary>
public sealed class SubmissionTermsTests
{
    private static readonly DateOnly LastDay = new(2040, 4, 15);

    private static readonly MeetingFrame Meeting = new(NewId.At<MeetingId>(Now), MeetingCode.Parse("utopia-2040"), "UTOPIA", First, Last, "Europe/Zurich");

    /// <summary>Half past midnight at the venue on 18 April; 17 April still in UTC.</summary>
    private static readonly DateTimeOffset ThreeDaysLate = new(2040, 4, 17, 22, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2040-04-14", false)]
    [InlineData("2040-04-15", false)]
    [InlineData("2040-04-16", true)]
    [InlineData(null, true)]
    public void Of_OnBehalf_IsLateByTheDayOnWhichTheNoteArrived(string? day, bool isLate)
    {
        var terms = Of(new HandingIn(Utopians.Officer, true, Day(day))).Done();

        Assert.Equal(isLate ? LastDay : null, terms.ReceivedAfter);
        Assert.Equal(Day(day) ?? new DateOnly(2040, 4, 18), terms.NoteReceivedOn);
    }

    [Fact]
    public void Of_ByTheMission_IsLateByTheMinuteWhateverDayIsSaid()
    {
        var terms = Of(new HandingIn(Mission, false, LastDay)).Done();

        Assert.Equal((LastDay, null), (terms.ReceivedAfter, terms.NoteReceivedOn));
    }

    [Fact]
    public void Of_OnBehalfWithoutADeadline_IsNotLate() =>
        Assert.Null(SubmissionTerms.Of(new HandingIn(Utopians.Officer, true), Meeting, deadline: null, ThreeDaysLate).Done().ReceivedAfter);

    [Theory]
    [InlineData("2040-04-18", null)]
    [InlineData("2040-04-19", DelegationRefusals.NoteDayImplausible)]
    [InlineData("2039-04-18", null)]
    [InlineData("2039-04-17", DelegationRefusals.NoteDayImplausible)]
    public void Of_ImplausibleDay_IsRefused(string day, string? refusal) => Assert.Equal(refusal, Of(new HandingIn(Utopians.Officer, true, Day(day))).Refused());

    [Fact]
    public void Of_Message_IsCleanedAndMissingWhenEmpty()
    {
        Assert.Equal("Ms. More\nstays.", Of(new HandingIn(Mission, false, Message: "  Ms. More\r\nstays. ")).Done().Message);
        Assert.Null(Of(new HandingIn(Mission, false, Message: " \r\n ")).Done().Message);
        Assert.Equal(NameText.CharacterRefused, Of(new HandingIn(Mission, false, Message: "a\u202Eb")).Refused());
    }

    [Fact]
    public void Of_Message_CountsALineBreakOnce()
    {
        var longest = string.Concat(new string('x', Submission.MessageMaxLength - 2), "\r\n", "x");

        Assert.Equal(Submission.MessageMaxLength, Of(new HandingIn(Mission, false, Message: longest)).Done().Message!.Length);
        Assert.Equal(DelegationRefusals.MessageTooLong, Of(new HandingIn(Mission, false, Message: longest + "x")).Refused());
    }

    private static Outcome<SubmissionTerms> Of(HandingIn handing) => SubmissionTerms.Of(handing, Meeting, new LastMinute(LastDay, new TimeOnly(23, 59)), ThreeDaysLate);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture);
}

using System.Net;
using MeetingPortal.Data.Mail;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Accounts;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Access;

/// <summary>A member of staff who has no second factor yet.</summary>
public sealed class EnrolmentTests : IAsyncDisposable
{
    private readonly PortalHost _host = SecondFactors.StrictPortal();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("/en/account")]
    [InlineData("/en/secretariat")]
    [InlineData("/en/secretariat/11msp")]
    [InlineData("/en/secretariat/11msp/page/venue/edit")]
    [InlineData("/en/account/second-factor/recovery-codes")]
    [InlineData("/en/admin")]
    public async Task Get_BeforeEnrolling_LeadsToEnrolmentWhateverIsAsked(string address)
    {
        var (client, next) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);

        using var answer = await client.AskAsync(address);
        using var form = new FormUrlEncodedContent([]);
        using var posted = await client.PostAsync(new Uri(address, UriKind.Relative), form, Cancellation);

        Assert.Equal(SecondFactors.EnrolPage, next);
        Assert.Equal(SecondFactors.EnrolPage, answer.Headers.Location?.OriginalString);
        Assert.Equal(SecondFactors.EnrolPage, posted.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Enrol_ByTheForm_OpensTheRestAndEndsOtherSessions()
    {
        var (client, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        var (other, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        _host.Time.Advance(TimeSpan.FromSeconds(1));

        var factor = await client.EnrolAsync(_host);
        _host.Time.Advance(TimeSpan.FromSeconds(1));
        using var here = await client.AskAsync("/en/secretariat/11msp");
        using var there = await other.AskAsync("/en/secretariat/11msp");

        Assert.Equal(10, factor.Codes.Count);
        Assert.Equal(HttpStatusCode.OK, here.StatusCode);
        Assert.StartsWith("/en/account/sign-in", there.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enrol_Picture_ComesFromThePortalAndIsNotKept()
    {
        var (client, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        using var none = await client.AskAsync($"{SecondFactors.EnrolPage}?handler=Key");
        using var prepared = await client.SubmitAsync(await client.OpenAsync(SecondFactors.EnrolPage), "#prepare", Cancellation);
        var source = (await client.OpenAsync(SecondFactors.EnrolPage)).Find("img.qr").GetAttribute("src")!;

        using var picture = await client.AskAsync(source);
        using var strangers = await _host.CreateClient().AskAsync(source);

        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Equal($"{SecondFactors.EnrolPage}?handler=Key", source);
        Assert.Equal(("image/svg+xml", true), (picture.Content.Headers.ContentType?.MediaType, picture.Headers.CacheControl?.NoStore));
        Assert.Contains("<svg", await picture.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, strangers.StatusCode);
    }

    [Fact]
    public async Task Enrol_WrongCode_ComesBackWithTheSameKey()
    {
        var (client, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        using var prepared = await client.SubmitAsync(await client.OpenAsync(SecondFactors.EnrolPage), "#prepare", Cancellation);
        var page = await client.OpenAsync(SecondFactors.EnrolPage);

        using var answer = await client.SubmitAsync(page, "#confirm", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Code"] = "000000" });

        var again = await answer.RefusedAsync("The code is not right");
        Assert.Equal(page.Find("#key").TextContent, again.Find("#key").TextContent);
    }

    [Fact]
    public async Task Enrol_OfStaff_IsToldToEveryAdministratorInTheirLanguage()
    {
        using (await _host.SignedInAsync(DemonstrationAccount.Administrator, Cancellation))
        {
            // The administrator has signed in once, in English.
        }

        var (client, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        await client.EnrolAsync(_host);

        var message = Assert.Single(await _host.StoreAsync(store => store.OutboxMessages.AsNoTracking().Where(row => row.Kind == MailKind.SecondFactorEnrolled).ToListAsync(Cancellation)));
        Assert.Equal(DemonstrationAccount.Administrator.Email, message.Address);
        Assert.Equal(["Dana Example (fictional)"], message.Values);
        Assert.Contains(await _host.MailAsync(Cancellation), mail => mail.Text.Contains("Dana Example (fictional) has enrolled a second factor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_After24Hours_IsRefusedUntilAnAdministratorGivesMoreTime()
    {
        var (open, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        _host.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        var (stillOpen, inTime) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        _host.Time.Advance(TimeSpan.FromSeconds(1));
        var (refused, late) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        using var session = await stillOpen.AskAsync(SecondFactors.EnrolPage);
        using var staff = await refused.AskAsync("/en/secretariat/11msp");

        var user = await _host.StoreAsync(store => store.Users.AsNoTracking().SingleAsync(row => row.Email == DemonstrationAccount.DocumentsOfficer.Email, Cancellation));
        await _host.WithAsync<ExtendEnrolmentHandler, Outcome<bool>>(handler => handler.HandleAsync(new ExtendEnrolment(user.UserId), Actor.Start, Cancellation));
        var (again, next) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);

        Assert.Equal((SecondFactors.EnrolPage, SecondFactors.TimeOver), (inTime, late));
        Assert.Equal(SecondFactors.TimeOver, session.Headers.Location?.OriginalString);
        Assert.StartsWith("/en/account/sign-in", staff.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Contains("another 24 hours", (await refused.OpenAsync(SecondFactors.TimeOver)).Find("main").TextContent, StringComparison.Ordinal);
        Assert.Equal(SecondFactors.EnrolPage, next);
        Assert.Equal(10, (await again.EnrolAsync(_host)).Codes.Count);
        open.Dispose();
    }

    [Fact]
    public async Task Mission_WithoutSecondFactor_WorksUntilItBecomesStaff()
    {
        var (client, next) = await _host.ShowOwnershipAsync(DemonstrationAccount.Utopia);
        using var before = await client.AskAsync("/en/mission/utopia-geneva/people");
        var code = MeetingCode.Parse("11msp");
        var meeting = await _host.StoreAsync(store => store.Meetings.AsNoTracking().SingleAsync(row => row.Code == code, Cancellation));
        var right = new WantedRight(Role.DocumentsOfficer, meeting.Id);
        await _host.WithAsync<GiveRightHandler, Outcome<Domain.Identifiers.UserId>>(give => give.HandleAsync(
            new GiveRight(string.Empty, DemonstrationAccount.Utopia.Email, Domain.Languages.Language.English, right, ["-", "-"]), Actor.Start, Cancellation));

        using var mission = await client.AskAsync("/en/mission/utopia-geneva/people");
        using var staff = await client.AskAsync("/en/secretariat/11msp");

        Assert.Equal("/en/account", next);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(SecondFactors.EnrolPage, mission.Headers.Location?.OriginalString);
        Assert.Equal(SecondFactors.EnrolPage, staff.Headers.Location?.OriginalString);
        Assert.Equal(10, (await client.EnrolAsync(_host)).Codes.Count);
        using var after = await client.AskAsync("/en/secretariat/11msp");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Development_ByDefault_AsksStaffForNothing()
    {
        await using var host = new PortalHost();

        var (client, next) = await host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        using var staff = await client.AskAsync("/en/secretariat/11msp");

        Assert.Equal("/en/account", next);
        Assert.Equal(HttpStatusCode.OK, staff.StatusCode);
    }

    [Fact]
    public async Task Production_WhateverIsSet_AsksStaff()
    {
        await using var host = new PortalHost("Production").Set("Accounts:SecondFactor", "ExceptInDevelopment");

        var rule = await host.WithAsync<Web.Access.SecondFactorRule, bool>(found => Task.FromResult(found.IsRequired));

        Assert.True(rule);
    }
}

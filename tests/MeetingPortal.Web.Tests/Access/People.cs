using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Access;

/// <summary>Invitations as an officer gives them, on a portal in Development.</summary>
internal static class People
{
    public const string Fay = "fay@mission.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Invites somebody to the mission of Utopia.</summary>
    public static async Task<Outcome<Invitation>> TryInviteAsync(
        this PortalHost host, string email = Fay, string name = "Fay Example (fictional)", bool isForMeeting = true, Role role = Role.MissionAdministrator, Language? language = null)
    {
        (await host.OfficerAsync(Cancellation)).Dispose();
        var (missionCode, meetingCode) = (MissionCode.Parse(DemonstrationMission.Utopia.Code), MeetingCode.Parse("11msp"));
        var mission = await host.StoreAsync(store => store.Missions.AsNoTracking().SingleAsync(row => row.Code == missionCode, Cancellation));
        var meeting = await host.StoreAsync(store => store.Meetings.AsNoTracking().SingleAsync(row => row.Code == meetingCode, Cancellation));
        var officer = await host.StoreAsync(store => store.Users.AsNoTracking().SingleAsync(user => user.Email == DemonstrationAccount.RegistrationOfficer.Email, Cancellation));
        return await host.WithAsync<InvitePersonHandler, Outcome<Invitation>>(invite => invite.HandleAsync(
            new InvitePerson(mission.Id, isForMeeting ? meeting.Id : null, role, name, email, language ?? Language.English), Actor.User(officer.UserId), Cancellation));
    }

    public static async Task<Invitation> InviteAsync(
        this PortalHost host, string email = Fay, string name = "Fay Example (fictional)", bool isForMeeting = true, Role role = Role.MissionAdministrator, Language? language = null) =>
        (await host.TryInviteAsync(email, name, isForMeeting, role, language)).Match(invitation => invitation, refusal => throw new InvalidOperationException(refusal.Key));

    /// <summary>The link of the newest invitation that was mailed to that address.</summary>
    public static async Task<string> InvitationLinkAsync(this PortalHost host, string email = Fay) => (await host.LastMailAsync(email, "/account/invitation")).Link();

    /// <summary>The newest code that was mailed to that address.</summary>
    public static async Task<string> CodeAsync(this PortalHost host, string email = Fay)
    {
        var mails = await host.MailAsync(Cancellation);
        return mails.Last(mail => string.Equals(mail.To, email, StringComparison.Ordinal) && mail.Subject.StartsWith("Your code", StringComparison.Ordinal)).Code();
    }

    /// <summary>A browser in which the invitation was opened and its code was asked for.</summary>
    public static async Task<HttpClient> AskForCodeOfInvitationAsync(this PortalHost host, string link)
    {
        var client = host.CreateClient();
        using var answer = await client.SubmitAsync(await client.GetPageAsync(link, Cancellation), "main form", Cancellation);
        Assert.Equal("/en/account/code", answer.Headers.Location?.OriginalString);
        return client;
    }

    /// <summary>Signs a person of the demonstration in by mail, once the start has made the accounts.</summary>
    public static async Task<HttpClient> SignInByMailAfterStartAsync(this PortalHost host, string email)
    {
        (await host.OfficerAsync(Cancellation)).Dispose();
        return await host.SignInByMailAsync(email, Cancellation);
    }

    public static Task<List<Grant>> GrantsAsync(this PortalHost host, string email) => host.StoreAsync(async store =>
    {
        var normalized = email.ToUpperInvariant();
        var user = await store.Users.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedEmail == normalized, Cancellation);
        return user is null ? [] : await store.Grants.AsNoTracking().Where(grant => grant.UserId == user.UserId).ToListAsync(Cancellation);
    });

    private static async Task<ReceivedMail> LastMailAsync(this PortalHost host, string email, string text) =>
        (await host.MailAsync(Cancellation)).Last(mail => string.Equals(mail.To, email, StringComparison.Ordinal) && mail.Text.Contains(text, StringComparison.Ordinal));
}

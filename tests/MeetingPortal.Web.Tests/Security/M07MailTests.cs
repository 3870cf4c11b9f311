using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;
using MeetingPortal.Registration.Missions;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Access;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M07: what a person typed becomes markup, a link or a header in mail that looks official.</summary>
public sealed class M07MailTests : IAsyncDisposable
{
    private readonly PortalHost _host = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("<a href=\"https://evil.example\">Sign in here</a>")]
    [InlineData("[Sign in here](https://evil.example/x)")]
    [InlineData("Fay https://evil.example www.evil.example a@evil.example")]
    public async Task M07_NameInInvitation_IsTextWithoutLinkOrHeader(string name)
    {
        await _host.InviteAsync(name: name);

        var mail = (await _host.MailAsync(Cancellation)).Single(sent => sent.To is People.Fay);

        Assert.Equal("text/plain; charset=utf-8", $"{mail.Message.Body!.ContentType.MimeType}; charset={mail.Message.Body.ContentType.Charset}");
        Assert.Empty(mail.Message.Bcc);
        Assert.Empty(mail.Message.Attachments);
        Assert.Equal(People.Fay, Assert.Single(mail.Message.GetRecipients()).Address);
        Assert.DoesNotContain("evil.example", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", string.Join('\n', mail.Message.Headers.Select(header => header.Value)), StringComparison.Ordinal);
        Assert.All(mail.Text.Split(["\n", " ", "\u00A0"], StringSplitOptions.None).Where(word => word.Contains("://", StringComparison.Ordinal)), word => Assert.StartsWith("https://portal.example/", word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Fay\r\nBcc: victim@evil.example\r\n\r\nYour account is closed. https://evil.example")]
    [InlineData("Fay\r\nContent-Type: text/html\r\n\r\n<b>x</b>")]
    public async Task M07_NameOfSeveralLines_InvitesNobody(string name)
    {
        var outcome = await _host.TryInviteAsync(name: name);

        Assert.Equal(NameText.CharacterRefused, outcome.Match(_ => string.Empty, refusal => refusal.Key));
        Assert.Empty(await _host.MailAsync(Cancellation));
    }

    [Theory]
    [InlineData("https://evil.example/sign-in www.evil.example a@evil.example")]
    [InlineData("Society\r\nYour delegation is refused: https://evil.example")]
    public async Task M07_NameOfAnOrganization_IsTextWithoutLinkInWhatTheSecretariatWrites(string name)
    {
        var (given, party) = await OrganizationAsync(name);
        var mission = await given.MissionAsync(party);
        var officer = await given.AccountAsync("Officer Example (fictional)");
        await given.AccountAsync("Focal Example (fictional)", mission.Id);
        await given.AskAsync(await given.HandedInAsync(party), officer, "Who? Write to https://evil.example.");
        await given.AcknowledgeAsync(await given.SubmitAsync(party), officer);

        var mails = (await _host.MailAsync(Cancellation)).Where(mail => mail.Text.Contains("11MSP-0001", StringComparison.Ordinal)).ToList();

        Assert.Equal(4, mails.Count);
        Assert.All(mails, mail => Assert.DoesNotContain("evil.example", mail.Text + mail.Subject, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.DoesNotContain("\nYour delegation", mail.Text, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.Contains("evil.\u00A0example", mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task M07_NameOnTheInvitationsPage_IsTextToo()
    {
        await _host.InviteAsync(name: Hostile.Script + Hostile.Image + Hostile.Attribute);

        var page = await _host.CreateClient().GetPageAsync(await _host.InvitationLinkAsync(), Cancellation);

        Assert.Empty(Hostile.FoundIn(page));
        Assert.Contains("<script>alert(1)</script>", page.Find("main").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task M07_AddressTypedAtSignIn_IsTextOnThePageOfTheCode()
    {
        using var client = await _host.AskForCodeAsync("<img/src=x>@evil.example".Replace("<", "'", StringComparison.Ordinal).Replace(">", "'", StringComparison.Ordinal), Cancellation);

        var page = await client.GetPageAsync("/en/account/code", Cancellation);

        Assert.Empty(Hostile.FoundIn(page));
        Assert.Empty(page.QuerySelectorAll("main a[href*=evil]"));
    }

    /// <summary>An organization as a requester named it, straight into the store.</summary>
    private async Task<(GivenDelegations Given, Party Party)> OrganizationAsync(string name)
    {
        var outcome = await _host.WithAsync<Writes, Outcome<Guid>>(writes => writes.RunAsync<Guid>(
            Actor.Start,
            "OrganizationForTest",
            async (scope, cancellation) => (await MissionRegister.FindOrMakeOrganizationAsync(scope, name, Language.English, PortalHost.Start, cancellation)).Id,
            Cancellation));
        return (await GivenDelegations.AtAsync(_host.Services), new Party(null, outcome.Match(id => id, refusal => throw new InvalidOperationException(refusal.Key))));
    }
}

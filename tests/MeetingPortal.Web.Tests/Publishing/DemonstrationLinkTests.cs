using System.Net;
using System.Security.Cryptography;
using System.Text;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Publishing;

public sealed class DemonstrationLinkTests
{
    private const string UsedUp = "This address was used before or is too old.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_Twice_OnlyAsksAndThePressedButtonUsesItUp()
    {
        await using var host = new PortalHost();
        var address = await AddressAsync(host);
        var scanner = host.CreateClient();
        await scanner.GetPageAsync(address, Cancellation);
        await scanner.GetPageAsync(address, Cancellation);
        var (first, second) = (host.CreateClient(), host.CreateClient());
        var asked = await second.GetPageAsync(address, Cancellation);

        using var signedIn = await first.SubmitAsync(await first.GetPageAsync(address, Cancellation), "main form", Cancellation);
        using var tooLate = await second.SubmitAsync(asked, "main form", Cancellation);

        Assert.Equal((HttpStatusCode.Redirect, "/en/account"), (signedIn.StatusCode, signedIn.Headers.Location!.OriginalString));
        Assert.Equal("Eleventh Meeting of States Parties", (await first.OpenAsync("/en/secretariat")).Find("main .papers b").Text());
        await tooLate.RefusedAsync(UsedUp);
        using var refused = await second.GetAsync(new Uri("/en/secretariat", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Fact]
    public async Task Open_AfterItsLifetime_IsTooOld()
    {
        await using var host = new PortalHost();
        await AddressAsync(host);
        const string Secret = "a secret of this test";
        var expiry = host.Time.GetUtcNow().AddMinutes(1);
        await host.WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(
            Actor.Start,
            "ChangeForTest",
            async (scope, cancellation) =>
            {
                var issued = await scope.Store.SignInLinks.FirstAsync(cancellation);
                scope.Store.SignInLinks.Add(new SignInLink
                {
                    Id = Guid.CreateVersion7(expiry),
                    UserId = issued.UserId,
                    SecretHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret))),
                    ExpiresAt = expiry,
                });
                return true;
            },
            Cancellation));
        var client = host.CreateClient();
        var page = await client.GetPageAsync($"/en/account/demonstration?secret={Uri.EscapeDataString(Secret)}", Cancellation);

        host.Time.SetUtcNow(expiry);
        using var tooLate = await client.SubmitAsync(page, "main form", Cancellation);

        await tooLate.RefusedAsync(UsedUp);
    }

    [Theory]
    [InlineData("/en/account/demonstration")]
    [InlineData("/en/account/demonstration?secret=")]
    [InlineData("/en/account/demonstration?secret=0000")]
    public async Task Open_WithoutARealSecret_IsRefusedInTheSameWords(string address)
    {
        await using var host = new PortalHost();
        var client = host.CreateClient();

        using var answer = await client.SubmitAsync(await client.GetPageAsync(address, Cancellation), "main form", Cancellation);

        await answer.RefusedAsync(UsedUp);
    }

    [Fact]
    public async Task Start_Development_KeepsOnlyTheHashOfTheSecret()
    {
        await using var host = new PortalHost();
        var address = await AddressAsync(host);

        var links = await host.StoreAsync(store => store.SignInLinks.AsNoTracking().ToListAsync(Cancellation));
        var audit = await host.StoreAsync(store => store.AuditEntries.AsNoTracking().Where(entry => entry.SubjectType == nameof(SignInLink)).ToListAsync(Cancellation));

        var secret = address.Split('=')[1];
        Assert.Equal(64, secret.Length);
        Assert.NotEmpty(audit);
        Assert.All(links, link => Assert.NotEqual(secret, link.SecretHash, StringComparer.Ordinal));
        Assert.All(audit.SelectMany(entry => entry.Changes), change => Assert.DoesNotContain(secret, $"{change.Before}{change.After}", StringComparison.Ordinal));
        Assert.All(audit.SelectMany(entry => entry.Changes), change => Assert.DoesNotContain(links, link => string.Equals(link.SecretHash, change.After, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Production_HasNoDemonstrationAndNobodyWhoseItCouldBe()
    {
        await using var host = new PortalHost("Production");
        var client = host.CreateClient();

        using var page = await client.GetAsync(new Uri("/en/account/demonstration?secret=0000", UriKind.Relative), Cancellation);
        using var form = new FormUrlEncodedContent([]);
        using var posted = await client.PostAsync(new Uri("/en/account/demonstration?secret=0000", UriKind.Relative), form, Cancellation);
        var signIn = await client.GetPageAsync("/en/account/sign-in", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains(posted.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.BadRequest]);
        Assert.DoesNotContain("demonstration", signIn.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, 0, 0), await host.StoreAsync(async store =>
            (await store.Users.CountAsync(Cancellation), await store.SignInLinks.CountAsync(Cancellation), await store.Grants.CountAsync(Cancellation))));
    }

    private static async Task<string> AddressAsync(PortalHost host)
    {
        var secret = await host.SecretAsync(DemonstrationAccount.DocumentsOfficer, Cancellation);
        return $"/en/account/demonstration?secret={secret}";
    }
}

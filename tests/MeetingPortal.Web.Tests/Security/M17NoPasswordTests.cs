using System.Text.Json;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M17: a password, a code or a secret that is mailed for ever or stored in clear.</summary>
public sealed class M17NoPasswordTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task M17_CodeAndSecret_StandNowhereInTheStore()
    {
        await using var host = new PortalHost();
        await host.InviteAsync();
        var link = await host.InvitationLinkAsync();
        using var client = await host.AskForCodeOfInvitationAsync(link);
        var code = await host.CodeAsync();
        using var answer = await client.EnterCodeAsync(code, Cancellation);

        var stored = await host.StoreAsync(async store => string.Join('\n', (string[])
        [
            JsonSerializer.Serialize(await store.OutboxMessages.AsNoTracking().ToListAsync(Cancellation)),
            JsonSerializer.Serialize(await store.AuditEntries.AsNoTracking().ToListAsync(Cancellation)),
            JsonSerializer.Serialize(await store.SignInRequests.AsNoTracking().ToListAsync(Cancellation)),
            JsonSerializer.Serialize(await store.Invitations.AsNoTracking().ToListAsync(Cancellation)),
            JsonSerializer.Serialize(await store.Users.AsNoTracking().ToListAsync(Cancellation)),
        ]));

        Assert.Contains("EnterSignInCode", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(code, stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(code.Replace("-", string.Empty, StringComparison.Ordinal), stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(link.Split("secret=")[1], stored, StringComparison.OrdinalIgnoreCase);
        Assert.False(await host.StoreAsync(store => store.Users.AnyAsync(user => user.PasswordHash != null, Cancellation)));
    }

    [Fact]
    public async Task M17_HashesInTheAudit_AreNotThoseOfTheStore()
    {
        await using var host = new PortalHost();
        await host.InviteAsync();
        using var client = await host.AskForCodeOfInvitationAsync(await host.InvitationLinkAsync());
        await host.CodeAsync();

        var hashes = await host.StoreAsync(async store => (await store.SignInRequests.AsNoTracking().ToListAsync(Cancellation)).SelectMany(row => new[] { row.BrowserHash, row.CodeHash }).ToList());
        var audit = await host.StoreAsync(async store => JsonSerializer.Serialize(await store.AuditEntries.AsNoTracking().ToListAsync(Cancellation)));

        Assert.NotEmpty(hashes);
        Assert.All(hashes, hash => Assert.DoesNotContain(hash!, audit, StringComparison.Ordinal));
    }
}

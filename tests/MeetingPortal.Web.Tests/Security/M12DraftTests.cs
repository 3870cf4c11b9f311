using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Guards;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M12: a draft or a private item seen through a feed, an old release, a difference, a calendar.</summary>
public sealed class M12DraftTests
{
    private const string Secret = "Secretly-planned-words";

    [Fact]
    public async Task M12_SittingMadePrivate_IsPrivateInEveryReleaseFeedAndDifference()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        await host.ChangeAsync<ProgrammeContent>(ContentKind.Programme, programme => WithSecretEntry(programme, Audience.Public));
        using var open = await officer.ReleaseAsync("A sitting has new words.", "programme", "programme");
        var whilePublic = await AddressesThatSayAsync(host, Secret);

        await host.ChangeAsync<ProgrammeContent>(ContentKind.Programme, programme => programme with
        {
            Sittings = [programme.Sittings[0] with { Audience = Audience.StatesParties }, .. programme.Sittings.Skip(1)],
        });
        using var closed = await officer.ReleaseAsync("A sitting is private.", "programme", "programme");

        Assert.Contains("/en/11msp/programme", whilePublic, StringComparer.Ordinal);
        Assert.Contains("/en/11msp/programme.ics", whilePublic, StringComparer.Ordinal);
        Assert.Contains("/en/11msp/programme/changes", whilePublic, StringComparer.Ordinal);
        Assert.Empty(await AddressesThatSayAsync(host, Secret));
        foreach (var number in new[] { 1, 2, 3 })
        {
            var page = await officer.GetPageAsync($"/en/11msp/programme/v/{number}", TestContext.Current.CancellationToken);
            Assert.Equal("Private meeting", page.Find("tr#mon-11-am td").TextContent.Trim());
        }
    }

    [Fact]
    public async Task M12_OutlineThatNobodyReleased_IsOnNoPublicAddressOfProduction()
    {
        await using var host = new PortalHost("Production");

        var found = await AddressesThatSayAsync(host, "Working outline");

        Assert.Empty(found);
    }

    private static ProgrammeContent WithSecretEntry(ProgrammeContent programme, Audience audience)
    {
        var first = programme.Sittings[0];
        var entry = first.Entries[0] with { Text = LocalizedText.Of(Language.English, Secret) };
        return programme with { Sittings = [first with { Audience = audience, Entries = [entry, .. first.Entries.Skip(1)] }, .. programme.Sittings.Skip(1)] };
    }

    private static async Task<IReadOnlyList<string>> AddressesThatSayAsync(PortalHost host, string words)
    {
        using var reader = host.CreateClient();
        var found = new List<string>();
        foreach (var endpoint in (await PortalEndpoints.AllAsync(host.Services)).Where(endpoint => endpoint.Metadata.GetMetadata<PublicEndpoint>() is not null))
        {
            foreach (var address in PortalEndpoints.AddressesOf(endpoint, Language.English.Code))
            {
                using var answer = await reader.AskAsync(address);

                // A calendar folds its lines; the words may be cut by a line end and a blank.
                var text = (await answer.TextAsync()).Replace("\r\n ", string.Empty, StringComparison.Ordinal);
                if (text.Contains(words, StringComparison.Ordinal))
                {
                    found.Add(address);
                }
            }
        }

        return found;
    }
}

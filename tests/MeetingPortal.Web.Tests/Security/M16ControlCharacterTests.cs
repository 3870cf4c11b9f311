using System.Xml.Linq;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M16: control characters and line ends that break out of a calendar or a news feed.</summary>
public sealed class M16ControlCharacterTests
{
    /// <summary>Ends the event and begins another, were it taken as it is; a bell, an escape and a form feed besides.</summary>
    private const string Forged = "Opening\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged\u0007\u001b\u000c;,\\";

    [Fact]
    public async Task M16_ControlCharactersInItemTitle_StayTextInEveryCalendar()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        using var before = await officer.AskAsync("/en/11msp/programme.ics");
        await host.ChangeAsync<AgendaContent>(ContentKind.Agenda, agenda => agenda with
        {
            Items = [agenda.Items[0] with { Title = LocalizedText.Of(Language.English, Forged) }, .. agenda.Items.Skip(1)],
        });
        using var released = await officer.ReleaseAsync("An item has another title.", "agenda", "agenda");

        foreach (var address in new[] { "/en/11msp/programme.ics", "/en/11msp/programme/2023-09-11.ics", "/en/11msp/agenda/opening.ics" })
        {
            using var answer = await officer.AskAsync(address);
            var calendar = await answer.TextAsync();
            var lines = calendar.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("\r\n");

            Assert.Contains("forged", calendar, StringComparison.Ordinal);
            Assert.DoesNotContain("SUMMARY:forged", lines.Select(line => line.Trim('\a', '\f', '\u001b', ';', ',', '\\')), StringComparer.Ordinal);
            Assert.DoesNotContain(calendar, character => char.IsControl(character) && character is not ('\r' or '\n' or '\t'));
            Assert.Equal(lines.Count(line => line is "BEGIN:VEVENT"), lines.Count(line => line is "END:VEVENT"));
            Assert.Equal(lines.Count(line => line is "BEGIN:VEVENT"), lines.Count(line => line.StartsWith("UID:", StringComparison.Ordinal)));
            Assert.All(calendar.Split("\r\n"), line => Assert.DoesNotContain('\n', line));
        }

        Assert.Equal(CountOf(await before.TextAsync(), "BEGIN:VEVENT"), CountOf(await TextAsync(officer, "/en/11msp/programme.ics"), "\r\nBEGIN:VEVENT"));
    }

    [Fact]
    public async Task M16_ControlCharactersInTitleAndSentence_LeaveTheFeedWellFormed()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await officer.SaveAndReleaseAsync("Venue\u0007\u0001 ]]> &amp; <b>", "Text\u0008.", "Sentence\u000b\u0002 ]]> <script>");

        var feed = XDocument.Parse(await TextAsync(officer, "/en/11msp/updates.atom"));

        XNamespace atom = "http://www.w3.org/2005/Atom";
        var newest = feed.Root!.Elements(atom + "entry").First();
        Assert.Equal("Venue ]]> &amp; <b>", newest.Element(atom + "title")!.Value);
        Assert.Equal("Sentence ]]> <script>", newest.Element(atom + "summary")!.Value);
        Assert.All(feed.Descendants().Attributes("type").Where(attribute => attribute.Parent!.Name != atom + "link"), attribute => Assert.Equal("text", attribute.Value));
    }

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        using var answer = await client.AskAsync(address);
        return await answer.TextAsync();
    }

    private static int CountOf(string text, string part) => text.Split(part).Length - 1;
}

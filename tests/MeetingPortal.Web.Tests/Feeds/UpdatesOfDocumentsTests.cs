using System.Xml.Linq;
using AngleSharp.Dom;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Registration;
using MeetingPortal.Web.Tests.Subscriptions;

namespace MeetingPortal.Web.Tests.Feeds;

/// <summary>Readers of the updates learn that files of a document came out.</summary>
public sealed class UpdatesOfDocumentsTests : IAsyncDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly PortalHost _host = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task FilesOfOneHour_AreOneUpdateInTheReadersLanguage_AndLaterOnesAnother()
    {
        using var officer = await _host.OfficerAsync(Cancellation);
        var releases = await EntriesAsync();
        await PublishedAsync(officer, "fr");
        MissionClient.MoveMeeting(_host, TimeSpan.FromMinutes(59));
        await PublishedAsync(officer, "es");
        var first = Assert.Single(await EntriesAsync(), entry => !releases.Select(Id).Contains(Id(entry), StringComparer.Ordinal));
        MissionClient.MoveMeeting(_host, TimeSpan.FromMinutes(2));
        await PublishedAsync(officer, "ar");

        var updates = await UpdatesAsync("fr");
        Assert.Equal(["Fichiers publiés. Langues : arabe", "Fichiers publiés. Langues : français, espagnol"], updates.Take(2).Select(update => update.QuerySelector("h2 + p")!.TextContent), StringComparer.OrdinalIgnoreCase);
        Assert.StartsWith("CCM/MSP/2023/1 Ordre du jour provisoire", updates[0].QuerySelector("h2 a")!.Text(), StringComparison.Ordinal);
        Assert.Equal("/fr/d/CCM/MSP/2023/1", updates[0].QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Equal(["21 août 2023, 11:01", "21 août 2023, 10:59"], updates.Take(2).Select(update => update.QuerySelector("time")!.TextContent.Replace(" à ", ", ", StringComparison.Ordinal)), StringComparer.Ordinal);
        Assert.Equal("/en/d/CCM/MSP/2023/1", (await _host.CreateClient().GetPageAsync("/en/11msp", Cancellation)).Find("ul.latest li a").GetAttribute("href"));
        var entries = await EntriesAsync();
        Assert.Equal([Id(first), .. releases.Select(Id)], entries.Skip(1).Select(Id), StringComparer.Ordinal);
        Assert.Equal("2023-08-21T09:01:00Z", entries[0].Element(Atom + "updated")!.Value);
        Assert.StartsWith("CCM/MSP/2023/1 ", entries[0].Element(Atom + "title")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithdrawnFile_IsToldInOneEntryWithItsReason_AndTheOthersKeepTheirOwn()
    {
        using var officer = await _host.OfficerAsync(Cancellation);
        var before = await EntriesAsync();
        MissionClient.MoveMeeting(_host, TimeSpan.FromMinutes(1));
        var french = await PublishedAsync(officer, "fr");
        var spanish = await PublishedAsync(officer, "es");
        var published = await EntriesAsync();

        MissionClient.MoveMeeting(_host, TimeSpan.FromMinutes(1));
        await officer.DecidedAsync(french, "Withdraw", ("Input.Reason", "It was wrong."));
        Assert.Equal([$"urn:uuid:{french.Split('/')[^1]}#withdrawn", .. published.Select(Id)], (await EntriesAsync()).Select(Id), StringComparer.Ordinal);
        Assert.Equal(["Files withdrawn. Languages: French", "Files published. Languages: Spanish"], (await UpdatesAsync("en")).Take(2).Select(update => update.QuerySelector("h2 + p")!.TextContent), StringComparer.Ordinal);
        MissionClient.MoveMeeting(_host, TimeSpan.FromMinutes(1));
        await officer.DecidedAsync(spanish, "Withdraw", ("Input.Reason", "It was wrong."));

        var left = await EntriesAsync();
        Assert.Equal(before.Select(Id), left.Skip(2).Select(Id), StringComparer.Ordinal);
        Assert.StartsWith("CCM/MSP/2023/1 ", left[0].Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.EndsWith(" – Files withdrawn. Languages: Spanish", left[0].Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal(("It was wrong.", "2023-08-21T08:03:00Z"), (left[0].Element(Atom + "summary")!.Value, left[0].Element(Atom + "updated")!.Value));
        Assert.Equal(("/en/d/CCM/MSP/2023/1", "It was wrong."), ((await UpdatesAsync("en"))[0].QuerySelector("h2 a")!.GetAttribute("href"), (await UpdatesAsync("en"))[0].QuerySelector("h2 + p + p")!.TextContent));
        var news = (await _host.CreateClient().GetPageAsync("/en/11msp", Cancellation)).Find("ul.latest li").Text();
        Assert.Contains("– Files withdrawn. Languages: Spanish It was wrong.", news, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithdrawnDocument_IsOneEntryThatNamesItsLanguages()
    {
        using var officer = await _host.OfficerAsync(Cancellation);
        var before = await EntriesAsync();
        await PublishedAsync(officer, "fr");
        await PublishedAsync(officer, "es");
        MissionClient.MoveMeeting(_host, TimeSpan.FromMinutes(1));

        using var answer = await officer.SubmitAsync(
            await officer.OpenAsync($"{DocumentOfficers.Agenda}/withdraw"), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Reason"] = "It was wrong." });

        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Files withdrawn. Languages: French, Spanish", (await UpdatesAsync("en"))[0].QuerySelector("h2 + p")!.TextContent);
        Assert.Equal(before.Select(Id), (await EntriesAsync()).Skip(1).Select(Id), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("NotYetIssued")]
    [InlineData("Unknown")]
    public async Task IssuedElsewhere_IsAnUpdateAtTheInstantAtWhichItBecameKnown(string before)
    {
        using var officer = await _host.OfficerAsync(Cancellation);
        await officer.FrenchIsAsync(before);
        var entries = await EntriesAsync();
        MissionClient.MoveMeeting(_host, TimeSpan.FromMinutes(5));

        await officer.FrenchIsAsync("IssuedElsewhere");
        MissionClient.MoveMeeting(_host, TimeSpan.FromMinutes(5));
        await officer.FrenchIsAsync("IssuedElsewhere");

        Assert.Equal("Issued, not held here. Languages: French", (await UpdatesAsync("en"))[0].QuerySelector("h2 + p")!.TextContent);
        var added = await EntriesAsync();
        Assert.Equal(($"urn:uuid:01a2076b-fcb9-75c9-a500-c6b614feb65c#fr", "2023-08-21T08:05:00Z"), (Id(added[0]), added[0].Element(Atom + "updated")!.Value));
        Assert.Equal(entries.Select(Id), added.Skip(1).Select(Id), StringComparer.Ordinal);
        await officer.FrenchIsAsync("Unknown");
        Assert.Equal(entries.Select(Id), (await EntriesAsync()).Select(Id), StringComparer.Ordinal);
    }

    [Fact]
    public async Task MadePublic_IsNewsOfThatInstantAndNotOfThatOfItsFile()
    {
        using var officer = await _host.OfficerAsync(Cancellation);
        await AudienceIsAsync(officer, "Participants");
        await PublishedAsync(officer, "fr");
        var withdrawn = await PublishedAsync(officer, "es");
        MissionClient.MoveMeeting(_host, TimeSpan.FromMinutes(1));
        await officer.DecidedAsync(withdrawn, "Withdraw", ("Input.Reason", "It was wrong."));
        MissionClient.MoveMeeting(_host, TimeSpan.FromMinutes(9));

        await AudienceIsAsync(officer, "Public");

        var updates = await UpdatesAsync("en");
        Assert.Equal(("21 August 2023, 10:10", "Files published. Languages: French"), (updates[0].QuerySelector("time")!.TextContent, updates[0].QuerySelector("h2 + p")!.TextContent));
        Assert.DoesNotContain(updates, update => update.Text().Contains("It was wrong.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithdrawnFile_LeavesTheInstantOfTheOtherFileOfItsLanguage()
    {
        using var officer = await _host.OfficerAsync(Cancellation);
        MissionClient.MoveMeeting(_host, TimeSpan.FromMinutes(1));
        var word = await officer.SendsAsync(language: "fr", bytes: SampleFiles.Docx("<w:p><w:r><w:t>Texte</w:t></w:r></w:p>"), name: "texte.docx");
        await officer.DecidedAsync(word, "Publish");
        MissionClient.MoveMeeting(_host, TimeSpan.FromMinutes(9));
        var printed = await PublishedAsync(officer, "fr");

        Assert.Equal("2023-08-21T08:10:00Z", (await EntriesAsync())[0].Element(Atom + "updated")!.Value);
        await officer.DecidedAsync(printed, "Withdraw", ("Input.Reason", "It was wrong."));

        Assert.Equal("2023-08-21T08:01:00Z", (await EntriesAsync())[1].Element(Atom + "updated")!.Value);
        Assert.Equal("Files withdrawn. Languages: French (PDF)", (await UpdatesAsync("en"))[0].QuerySelector("h2 + p")!.TextContent);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 1)]
    public async Task ManyDocumentsOfOneInstant_AreOneEntryThatOpens_AndEachHasItsOwnInTheFeed(int documents, int expected)
    {
        using var officer = await _host.OfficerAsync(Cancellation);
        var (updates, entries) = ((await UpdatesAsync("en")).Count, (await EntriesAsync()).Count);
        var numbers = Enumerable.Range(1, documents).ToList();
        var drop = await officer.DropsAsync([.. numbers.Select(number => DropOfficers.File($"CCM_MSP_2023_WP.{number}-EN.pdf", $"Paper {number}"))]);
        MissionClient.MoveMeeting(_host, TimeSpan.FromMinutes(1));

        await officer.ConfirmsAsync(
            drop, [.. numbers.SelectMany(number => new[] { ($"Input.Files[{number - 1}].Title", $"Paper {number}"), ($"Input.Files[{number - 1}].IsTaken", "true") }), ("Input.When", "Now")]);

        var shown = await UpdatesAsync("en");
        Assert.Equal((updates + expected, entries + documents), (shown.Count, (await EntriesAsync()).Count));
        Assert.Equal(expected == 1 ? documents : 0, shown[0].QuerySelectorAll("details li a[href^='/en/d/CCM/MSP/2023/WP.']").Length);
        Assert.Equal(expected == 1 ? "Documents that came out: 4" : null, shown[0].QuerySelector("summary h2")?.Text());
    }

    private static async Task AudienceIsAsync(HttpClient officer, string audience)
    {
        using var answer = await officer.SubmitAsync(
            await officer.OpenAsync($"{DocumentOfficers.Agenda}/edit"), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Audience"] = audience });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static string Id(XElement entry) => entry.Element(Atom + "id")!.Value;

    private static async Task<string> PublishedAsync(HttpClient officer, string language)
    {
        var file = await officer.SendsAsync(language: language);
        await officer.DecidedAsync(file, "Publish");
        return file;
    }

    private async Task<IReadOnlyList<IElement>> UpdatesAsync(string language) =>
        [.. (await _host.CreateClient().GetPageAsync($"/{language}/11msp/updates", Cancellation)).QuerySelectorAll("ol.updates > li")];

    private async Task<IReadOnlyList<XElement>> EntriesAsync() =>
        [.. XDocument.Parse(await _host.CreateClient().GetStringAsync(new Uri("/en/11msp/updates.atom", UriKind.Relative), Cancellation)).Root!.Elements(Atom + "entry")];
}

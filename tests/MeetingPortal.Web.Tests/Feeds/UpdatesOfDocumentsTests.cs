using System.Xml.Linq;
using AngleSharp.Dom;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Registration;

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
    public async Task WithdrawnFile_IsInNoUpdate_AndTheOthersKeepTheirOwn()
    {
        using var officer = await _host.OfficerAsync(Cancellation);
        var before = await EntriesAsync();
        MissionClient.MoveMeeting(_host, TimeSpan.FromMinutes(1));
        var french = await PublishedAsync(officer, "fr");
        var spanish = await PublishedAsync(officer, "es");
        var published = await EntriesAsync();

        await officer.DecidedAsync(french, "Withdraw", ("Input.Reason", "It was wrong."));
        Assert.Equal(published.Select(Id), (await EntriesAsync()).Select(Id), StringComparer.Ordinal);
        Assert.Equal("Files published. Languages: Spanish", (await UpdatesAsync("en"))[0].QuerySelector("h2 + p")!.TextContent);
        await officer.DecidedAsync(spanish, "Withdraw", ("Input.Reason", "It was wrong."));

        Assert.Equal(before.Select(Id), (await EntriesAsync()).Select(Id), StringComparer.Ordinal);
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

        Assert.Equal("2023-08-21T08:01:00Z", (await EntriesAsync())[0].Element(Atom + "updated")!.Value);
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

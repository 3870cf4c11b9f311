using System.Globalization;
using System.Net;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Meetings;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Registration;
using MeetingPortal.Web.Tests.Searching;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>A portal in which everything that can be hidden is hidden once and public once, each with a marker of its own, and what it answers to everybody.</summary>
public sealed class HiddenThings : IAsyncLifetime
{
    /// <summary>The short name of the meeting in preparation.</summary>
    internal const string Prepared = "VEILEDSHORT";

    private const string Reason = "It was wrong.";
    private const string OfOtherMeeting = "CCM/MSP/2024/1";

    private readonly HostWith _host = new(services => services.AddSingleton<IStartupFilter>(new Wire()));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Of the first meeting in English, before anything came that was never public.</summary>
    internal IReadOnlyDictionary<string, Answered> Before { get; private set; } = new Dictionary<string, Answered>(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, Answered> Answers { get; private set; } = new Dictionary<string, Answered>(StringComparer.Ordinal);

    internal HttpClient Reader => field ??= _host.CreateClient();

    public async ValueTask InitializeAsync()
    {
        using var officer = await _host.OfficerAsync(Cancellation);
        await SecondMeeting.AddAsync(_host, title: Titles("openmeeting"));
        await _host.AddOtherDocumentAsync(OfOtherMeeting, Marker.Common);
        await ReleaseContentsAsync(officer);
        await ReleaseProgrammesAsync();
        await PublishFilesAsync(officer);
        await _host.TextsReadAsync();
        Before = await PublicWalk.AskAllAsync(_host, await SamplesAsync(), [Language.English]);

        await HoldFilesBackAsync(officer);
        await DraftAsync(officer);
        await PrepareMeetingAsync();
        await _host.TextsReadAsync();
        await _host.ForgetPagesAsync("11msp", SecondMeeting.Code);
        Answers = await PublicWalk.AskAllAsync(_host, await SamplesAsync(), Language.All);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>The marker's words as the rest of a title that begins with English, as the second meeting notes it.</summary>
    private static string Titles(string word) => string.Join(
        ", ", Language.All.Where(language => language != Language.English).Select(language => $"{language.Code}: {new Marker(word).In(language)}").Prepend(new Marker(word).In(Language.English)));

    private async Task<Dictionary<string, string[]>> SamplesAsync() => new(StringComparer.Ordinal)
    {
        ["meeting"] = [SecondMeeting.Code, "12msp"],
        ["slug"] = ["other-page"],
        ["number"] = ["2", "3", "4", "5"],
        ["item"] = ["adoption-of-agenda"],
        ["symbol"] = [.. Enumerable.Range(91, 10).Select(Symbol), Symbol(98).ToLowerInvariant()],
        ["file"] = [.. await _host.StoreAsync(store => store.DocumentFiles.Select(file => file.Id.Value.ToString()).ToListAsync(Cancellation))],
        ["document"] = [.. await _host.StoreAsync(store => store.Documents.Select(document => document.Id.Value.ToString()).ToListAsync(Cancellation))],
    };

    private async Task ReleaseContentsAsync(HttpClient officer)
    {
        var open = await SaveDocumentAsync(92, "opendocument", Audience.Public);
        var closed = await SaveDocumentAsync(91, "veiledaudience", Audience.Participants);
        await SaveDocumentAsync(93, "openpaper", Audience.Public);
        await _host.ReleaseAsync<LetterContent>(ContentKind.Letter, letter => letter with { Title = new Marker("openletter").Text }, "A title.", Cancellation);
        await _host.ReleaseAsync<AgendaContent>(
            ContentKind.Agenda, agenda => WithFirst(agenda, item => item with { Title = new Marker("openagenda").Text, Documents = [.. item.Documents, open, closed] }), "A title and two documents.", Cancellation);
        await ReleasePageAsync("veiledrelease");
        using var withdrawn = await officer.SubmitAsync(
            await officer.OpenAsync("/en/secretariat/11msp/page/venue/withdraw"), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Reason.Text[en]"] = Reason });
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        await ReleasePageAsync("openpage");
    }

    /// <summary>Two sittings that were public once are private; of one of them nothing is shown, and the last release has it no more.</summary>
    private async Task ReleaseProgrammesAsync()
    {
        await ReleaseProgrammeAsync(programme => Saying(Saying(Saying(programme, "mon-11-am", "veiledsitting"), "tue-12-am", "veiledremoved"), "mon-11-pm", "openprogramme"));
        await ReleaseProgrammeAsync(programme => programme
            .WithSitting("mon-11-am", sitting => sitting with { Audience = Audience.StatesParties })
            .WithSitting("tue-12-am", sitting => sitting with { Audience = Audience.Participants, ClosedDisplay = ClosedDisplay.Nothing }));
        await ReleaseProgrammeAsync(programme => programme with { Sittings = [.. programme.Sittings.Where(sitting => sitting.Slug is not "tue-12-am")] });
    }

    private async Task PublishFilesAsync(HttpClient officer)
    {
        var drop = await officer.DropsAsync([.. FilesOf(91, "veiledaudience"), .. FilesOf(92, "opendocument"), .. FilesOf(93, "veiledfile")]);
        await officer.ConfirmsAsync(drop, ("Input.When", "Now"));
        foreach (var file in await FilesAsync(officer, 93))
        {
            await officer.DecidedAsync(file, "Withdraw", ("Input.Reason", Reason));
        }

        await ConfirmAsync(officer, 95, "openembargo", Later(TimeSpan.FromHours(1)));
        MissionClient.MoveMeeting(_host, TimeSpan.FromHours(2));
        await _host.WithAsync<AnnounceDueFiles, int>(due => due.RunAsync(Cancellation));
    }

    private async Task HoldFilesBackAsync(HttpClient officer)
    {
        await ConfirmAsync(officer, 94, "veiledembargo", Later(TimeSpan.FromHours(1)));
        await officer.ConfirmsAsync(await officer.DropsAsync([.. FilesOf(93, "veiledlater")]), Later(TimeSpan.FromHours(1)));
        await ConfirmAsync(officer, 96, "veiledundecided");
        await officer.DropsAsync([.. FilesOf(97, "veileddropped")]);
        await SaveDocumentAsync(98, "veiledaudience", Audience.StatesParties);
        await officer.ConfirmsAsync(await officer.DropsAsync([.. FilesOf(98, "veiledaudience")]), ("Input.When", "Now"));

        // Neither was shown for a moment: the one waited for its file, the other was never for everybody.
        await SaveDocumentAsync(99, "veiledaudience", Audience.Participants, waits: true, await SaveDocumentAsync(99, "veiledaudience", Audience.Public, waits: true));
        await SaveDocumentAsync(100, "veiledaudience", Audience.Participants, waits: true, await SaveDocumentAsync(100, "veiledaudience", Audience.Participants));
    }

    private async Task DraftAsync(HttpClient officer)
    {
        await _host.ChangeAsync<LetterContent>(ContentKind.Letter, letter => letter with { Title = new Marker("veiledletter").Text });
        await _host.ChangeAsync<AgendaContent>(ContentKind.Agenda, agenda => WithFirst(agenda, item => item with { Title = new Marker("veiledagenda").Text }));
        await _host.ChangeAsync<ProgrammeContent>(ContentKind.Programme, programme => Saying(programme, "mon-11-pm", "veiledprogramme"));
        foreach (var language in Language.All)
        {
            await ProposeTitleAsync(92, "veiledtitle", language);
        }

        foreach (var language in Language.All)
        {
            var words = new Marker("veiledpage").In(language);
            await officer.SavedAsync("venue", words, words, language.Code);
        }

        var day = Now().AddDays(1);
        using var planned = await officer.SubmitAsync(await officer.OpenAsync(Officers.Release("venue")), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Sentence[en]"] = new Marker("veiledpage").In(Language.English),
            ["Input.IsPlanned"] = "true",
            ["Input.Day"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["Input.Time"] = "09:00",
        });
        Assert.Equal(HttpStatusCode.Redirect, planned.StatusCode);
    }

    /// <summary>A copy of the first meeting, drafts and all, with a title of its own; it lists a public document of each of the others.</summary>
    private async Task PrepareMeetingAsync()
    {
        using var administrator = await _host.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);
        using var made = await administrator.CreateAsync(other: [.. Language.All.Select(language => ($"Input.Title.Text[{language.Code}]", new Marker("veiledmeeting").In(language))), ("Input.ShortCode", Prepared)]);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var meeting = await _host.MeetingAsync("12msp");
        foreach (var symbol in new[] { Symbol(92), OfOtherMeeting })
        {
            var listed = await _host.WithAsync<ListDocumentOfOtherHandler, Outcome<DocumentId>>(handler => handler.HandleAsync(new ListDocumentOfOther(meeting.Id, symbol), Actor.Seed, Cancellation));
            Assert.True(listed.Match(_ => true, _ => false));
        }
    }

    private static string Symbol(int number) => $"CCM/MSP/2023/WP.{number}";

    private static IEnumerable<ChosenFile> FilesOf(int number, string word) => Language.All.Select(language =>
        DropOfficers.File($"CCM_MSP_2023_WP.{number}-{language.Slot.ToString().ToUpperInvariant()}.pdf", new Marker(word).In(language)));

    private static AgendaContent WithFirst(AgendaContent agenda, Func<AgendaItem, AgendaItem> change) => agenda with { Items = [change(agenda.Items[0]), .. agenda.Items.Skip(1)] };

    private static ProgrammeContent Saying(ProgrammeContent programme, string sitting, string word) => programme.WithSitting(sitting, found => found with
    {
        Entries = [found.Entries[0] with { Text = new Marker(word).Text, Timing = new Marker(word).Text }, .. found.Entries.Skip(1)],
    });

    private async Task<DocumentId> SaveDocumentAsync(int number, string word, Audience audience, bool waits = false, DocumentId? changed = null)
    {
        var meeting = await _host.MeetingAsync("11msp");
        var text = new Marker(word).Text;
        var data = new DocumentData(
            [Symbol(number)], DocumentKind.Other, text, text, text, audience, IssuedOn: null, Language.All.ToDictionary(language => language, _ => VersionState.Unknown), WaitsForFile: waits);
        var saved = await _host.WithAsync<SaveDocumentHandler, Outcome<DocumentId>>(handler => handler.HandleAsync(new SaveDocument(meeting.Id, changed, data, changed is null ? 0 : 1), Actor.Seed, Cancellation));
        return saved.Match(id => id, refusal => throw new InvalidOperationException(refusal.Key));
    }

    private async Task ProposeTitleAsync(int number, string word, Language into)
    {
        var meeting = await _host.MeetingAsync("11msp");
        var symbol = DocumentSymbol.Parse(Symbol(number)).Key;
        var document = await _host.StoreAsync(store => store.Documents.SingleAsync(candidate => store.Symbols.Any(row => row.Key == symbol && row.DocumentId == candidate.Id), Cancellation));
        var title = new ProposedTitle(document.Id, new ProposedWords(new Marker(word).In(into), IsUnofficial: true, Source: null), TitleProposal.MarkOf(document.Title, into, proposal: null));
        var proposed = await _host.WithAsync<ProposeTitlesHandler, Outcome<int>>(handler => handler.HandleAsync(
            new ProposeTitles(meeting.Id, into, [title]), Actor.User(new UserId(Guid.CreateVersion7())), Cancellation));
        Assert.Equal(1, proposed.Match(count => count, _ => 0));
    }

    private Task<Release> ReleasePageAsync(string word) => _host.ReleasePageAsync(
        "venue", page => page with { Title = new Marker(word).Text, Text = new Marker(word).Text }, new Marker(word).In(Language.English), Cancellation);

    private Task<Release> ReleaseProgrammeAsync(Func<ProgrammeContent, ProgrammeContent> change) => _host.ReleaseAsync(ContentKind.Programme, change, "It changed.", Cancellation);

    /// <summary>Makes a new document of six files, which is public at that instant, or when somebody decides so.</summary>
    private static async Task ConfirmAsync(HttpClient officer, int number, string word, params (string Field, string Value)[] when)
    {
        var drop = await officer.DropsAsync([.. FilesOf(number, word)]);
        var review = await officer.OpenAsync(drop);
        var rows = Language.All.SelectMany((_, row) => new (string, string)[]
        {
            ($"Input.Files[{row}].Title", new Marker(word).In(Language.Find(review.Field(row, "Language"))!)),
            ($"Input.Files[{row}].IsTaken", "true"),
        });
        await officer.ConfirmsAsync(drop, [.. rows, .. when]);
    }

    private static async Task<IReadOnlyList<string>> FilesAsync(HttpClient officer, int number)
    {
        var list = await officer.OpenAsync(DocumentOfficers.List);
        var document = list.QuerySelectorAll("tbody th a").Single(link => link.TextContent.Contains($"WP.{number}", StringComparison.Ordinal)).GetAttribute("href")!;
        return [.. (await officer.OpenAsync(document)).QuerySelectorAll("table.staff-table td a").Select(link => link.GetAttribute("href")!).Where(address => address.Contains("/files/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The venue's clock.</summary>
    private DateTimeOffset Now() => WallClock.At(_host.Services.GetRequiredService<MeetingClock>().Now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich"));

    private (string Field, string Value)[] Later(TimeSpan by)
    {
        var at = Now() + by;
        return [("Input.When", "Later"), ("Input.Day", at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Input.Time", at.ToString("HH:mm", CultureInfo.InvariantCulture))];
    }
}

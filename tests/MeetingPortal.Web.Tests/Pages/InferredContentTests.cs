using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Web.Localisation;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Pages;

/// <summary>What is only inferred appears nowhere outside Development; the outline itself is read from a demonstration.</summary>
public sealed class InferredContentTests(PortalFixture development, ProductionPortal production)
{
    /// <summary>The Implementation Support Unit, an office; in Chinese its name contains the title of an inferred agenda item.</summary>
    private const string OfficeInChinese = "执行支助股";

    private static readonly string[] Pages =
    [
        "", "/about", "/11msp", "/11msp/letter", "/11msp/letter/v/1", "/11msp/letter/changes", "/11msp/agenda", "/11msp/programme", "/11msp/documents", "/11msp/info",
        "/11msp/info/taking-part", "/11msp/info/observers", "/11msp/info/venue", "/11msp/info/contacts", "/11msp/info/agenda-confirmed", "/11msp/info/programme-confirmed",
        "/11msp/updates", "/11msp/updates.atom", "/d/CCM/MSP/2023/1", "/d/CCM/MSP/2023/3", "/d/CCM/MSP/2010/3",
    ];

    [Fact]
    public async Task Get_EveryPublicAddressInProduction_ShowsNothingInferred()
    {
        var inferred = await InferredTextsAsync();
        Assert.Contains("Closure of the Meeting", inferred, StringComparer.Ordinal);
        Assert.Contains("thu-14-pm", inferred, StringComparer.Ordinal);
        var found = new List<string>();
        foreach (var language in Language.All)
        {
            foreach (var page in Pages)
            {
                var body = await production.Client.GetStringAsync(new Uri($"/{language}{page}", UriKind.Relative), TestContext.Current.CancellationToken);
                var notes = inferred.Append(Formats.Date(new DateOnly(2023, 8, 25), language)).Append("2023-08-25");
                found.AddRange(notes.Where(text => body.Replace(OfficeInChinese, string.Empty, StringComparison.Ordinal).Contains(text, StringComparison.Ordinal)).Select(text => $"/{language}{page}: {text}"));
            }
        }

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("/en/11msp/programme.ics")]
    [InlineData("/en/11msp/programme/2023-09-11.ics")]
    [InlineData("/en/11msp/agenda/opening.ics")]
    [InlineData("/en/11msp/programme/v/1")]
    [InlineData("/en/11msp/agenda/changes")]
    public async Task Get_AddressOfTheOutlineInProduction_AnswersNotFound(string address)
    {
        using var answer = await production.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_ClosedPagesInProduction_DemonstrationIsNotSpokenOf()
    {
        var body = await production.Client.GetStringAsync(new Uri("/en", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("demonstration", body, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Titles, texts, times and slugs of the outline that no published page confirms.</summary>
    private async Task<IReadOnlyList<string>> InferredTextsAsync()
    {
        var contents = await development.Host.StoreAsync(async store =>
            (await store.WorkingCopies.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)).Select(copy => copy.Content).ToList());
        var items = contents.OfType<AgendaContent>().Single().AllItems().Where(item => item.Source != SourceStatus.Confirmed).ToList();
        var sittings = contents.OfType<ProgrammeContent>().Single().Sittings;
        var entries = sittings.SelectMany(sitting => sitting.Entries).ToList();
        var texts = items.Select(item => item.Title).Concat(entries.SelectMany(entry => new[] { entry.Text, entry.Timing }).OfType<LocalizedText>());
        return
        [
            .. texts.SelectMany(text => text.Entries).Select(entry => entry.Value.Text).Distinct(StringComparer.Ordinal),
            .. sittings.SelectMany(sitting => new[] { sitting.Slug, $">{Formats.TimeRange(sitting.Start, sitting.End)}<", $"{sitting.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}T" }).Distinct(StringComparer.Ordinal),
            .. entries.Select(entry => entry.Slug),
            .. items.Select(item => $"#{item.Slug}"),
        ];
    }
}

using System.Globalization;
using System.Text;

namespace MeetingPortal.Benchmarks.Portal;

/// <summary>The store under load: 11MSP with agenda and programme released, and a meeting with three hundred documents.</summary>
internal static class BenchmarkStore
{
    /// <summary>Code of the meeting with many documents.</summary>
    public const string Large = "large";

    private const int Documents = 300;

    private static readonly string[] Subjects =
        ["clearance", "risk education", "assistance to victims", "destruction of stockpiles", "transparency", "national legislation", "universalization"];

    private static readonly string[] States = ["Iraq", "Lao People’s Democratic Republic", "Norway", "Zambia", "Lebanon", "Chile", "Croatia"];

    /// <summary>Fills a store and returns its folder.</summary>
    public static async Task<string> FillAsync(PublishedPortal published, Workshop workshop)
    {
        Progress.Say("Filling a store …");
        var store = workshop.Folder("load");

        // Development loads the outline and releases it, so that a real programme is measured.
        await using (await RunningPortal.StartAsync(published, new PortalStart(store, "Development"), "/en/11msp/programme"))
        {
        }

        var seeds = workshop.Folder("seeds");
        await File.WriteAllTextAsync(Path.Combine(seeds, "meeting.yaml"), Meeting());
        await File.WriteAllTextAsync(Path.Combine(seeds, "documents.yaml"), DocumentList());
        await published.SeedAsync(store, seeds);
        return store;
    }

    private static string Meeting() =>
        $$"""
        original: en
        id: {{Id(0)}}
        code: {{Large}}
        shortCode: LARGE
        edition: 1
        symbolRoot: CCM/MSP/2099
        treaty: { en: Convention on Cluster Munitions }
        title: { en: A meeting with many documents }
        starts: 2099-09-14
        ends: 2099-09-18
        zone: Europe/Zurich
        city: { en: Geneva }
        venue: { en: Palais des Nations }
        room: { en: Room XIX }
        """;

    private static string DocumentList()
    {
        var yaml = new StringBuilder("original: en\ndocuments:\n");
        for (var number = 1; number <= Documents; number++)
        {
            var subject = Subjects[number % Subjects.Length];
            yaml.Append(CultureInfo.InvariantCulture,
                $$"""
                  - id: {{Id(number)}}
                    slug: document-{{number}}
                    symbols: [CCM/MSP/2099/WP.{{number}}]
                    kind: Other
                    title: { en: "Working paper {{number}} on {{subject}}", fr: "Document de travail {{number}} ({{subject}})" }
                    submitter: { en: "{{States[number / Subjects.Length % States.Length]}}" }
                    audience: public
                    issuedOn: 2099-{{(number % 8) + 1:00}}-{{(number % 28) + 1:00}}
                    versions:
                      { ar: { state: unknown }, zh: { state: not-yet-issued }, en: { state: issued-elsewhere },
                        fr: { state: issued-elsewhere }, ru: { state: unknown }, es: { state: not-yet-issued } }

                """);
        }

        return yaml.ToString();
    }

    private static string Id(int number) => $"01a2076b-0000-7000-8000-{number.ToString("x12", CultureInfo.InvariantCulture)}";
}

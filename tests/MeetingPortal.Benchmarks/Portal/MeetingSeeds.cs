using System.Globalization;
using System.Text;

namespace MeetingPortal.Benchmarks.Portal;

/// <summary>Folders of seeds with one meeting of many documents each.</summary>
internal static class MeetingSeeds
{
    private static readonly string[] Subjects =
        ["clearance", "risk education", "assistance to victims", "destruction of stockpiles", "transparency", "national legislation", "universalization"];

    private static readonly string[] States = ["Iraq", "Lao People’s Democratic Republic", "Norway", "Zambia", "Lebanon", "Chile", "Croatia"];

    /// <summary>Writes the folder and returns it.</summary>
    /// <param name="year">Of the meeting; no two meetings of one store have the same, for symbols and identities are made of it.</param>
    public static async Task<string> WriteAsync(Workshop workshop, string code, int documents, int year)
    {
        var seeds = workshop.Folder($"seeds-{code}");
        await File.WriteAllTextAsync(Path.Combine(seeds, "meeting.yaml"), Meeting(code, year));
        await File.WriteAllTextAsync(Path.Combine(seeds, "documents.yaml"), DocumentList(documents, year));
        return seeds;
    }

    private static string Meeting(string code, int year) =>
        $$"""
        original: en
        id: {{Id(year, 0)}}
        code: {{code}}
        shortCode: {{code.ToUpperInvariant()}}
        edition: 1
        symbolRoot: CCM/MSP/{{year}}
        treaty: { en: Convention on Cluster Munitions }
        title: { en: A meeting with many documents }
        starts: {{year}}-09-14
        ends: {{year}}-09-18
        zone: Europe/Zurich
        city: { en: Geneva }
        venue: { en: Palais des Nations }
        room: { en: Room XIX }
        """;

    private static string DocumentList(int documents, int year)
    {
        var yaml = new StringBuilder("original: en\ndocuments:\n");
        for (var number = 1; number <= documents; number++)
        {
            var subject = Subjects[number % Subjects.Length];
            yaml.Append(CultureInfo.InvariantCulture,
                $$"""
                  - id: {{Id(year, number)}}
                    slug: document-{{number}}
                    symbols: [CCM/MSP/{{year}}/WP.{{number}}]
                    kind: Other
                    title: { en: "Working paper {{number}} on {{subject}}", fr: "Document de travail {{number}} ({{subject}})" }
                    submitter: { en: "{{States[number / Subjects.Length % States.Length]}}" }
                    audience: public
                    issuedOn: {{year}}-{{(number % 8) + 1:00}}-{{(number % 28) + 1:00}}
                    versions:
                      { ar: { state: unknown }, zh: { state: not-yet-issued }, en: { state: issued-elsewhere },
                        fr: { state: issued-elsewhere }, ru: { state: unknown }, es: { state: not-yet-issued } }

                """);
        }

        return yaml.ToString();
    }

    private static string Id(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"01a2076b-{year:0000}-7000-8000-{number:x12}");
}

using System.Globalization;

namespace MeetingPortal.Benchmarks;

/// <param name="Seconds">How long each row is loaded in each round.</param>
/// <param name="Rounds">How often the rows take turns.</param>
/// <param name="Starts">How often the portal is started on a store that exists.</param>
/// <param name="Only">Rows whose name begins so; null measures all.</param>
/// <param name="Published">A published portal that stands already; null publishes this source tree.</param>
/// <param name="IsOfHandlers">Measures the handlers of delegations instead of the published portal.</param>
/// <param name="IsOfPages">Hands in delegations through the pages of the published portal instead.</param>
/// <param name="IsOfDocuments">Sends a large document and takes a large bundle instead.</param>
/// <param name="PostgreSql">Connection string of a server on which handlers, publishing, documents and search may make a database; null leaves it out.</param>
/// <param name="IsOfSearch">Measures the search instead.</param>
/// <param name="Searched">How many documents are searched.</param>
/// <param name="IsOfPublishing">Measures releases and documents pages instead.</param>
internal sealed record BenchmarkOptions(
    int Seconds, int Rounds, int Starts, string? Only, string? Published, bool IsOfHandlers = false, bool IsOfPages = false, bool IsOfDocuments = false, string? PostgreSql = null,
    bool IsOfSearch = false, int Searched = 100_000, bool IsOfPublishing = false)
{
    public const string Help =
        """
        Benchmarks of the published portal

        Usage:
          dotnet run -c Release --project tests/MeetingPortal.Benchmarks [-- options]

        Options:
          --quick              one second a row and three starts, to see that everything works
          --seconds=N          seconds a row and round, 1 to 30 (3)
          --rounds=N           rounds, 1 to 9 (3)
          --only=NAME          only rows whose name begins with NAME: letter, programme, documents, 300 documents
          --published=FOLDER   measure that published portal instead of publishing this source tree
          --handlers           measure the handlers of delegations instead, beside bare inserts of the same rows
          --pages              hand in delegations through the pages of the published portal instead
          --documents          send a document of 300 MiB and take a bundle of 1 GiB instead, and look at the memory
          --publishing         release a programme of 300 entries, and ask for long documents pages, cached and not, instead
          --search             search in very many documents instead
          --searched=N         with --search: in how many, up to 1,000,000 (100,000)
          --postgresql=STRING  with --handlers, --publishing, --documents or --search: a server's connection string, to measure on PostgreSQL as well

        docs/benchmarks.md says what the rows mean.
        """;

    private const int QuickStarts = 3;

    private static readonly BenchmarkOptions Default = new(Seconds: 3, Rounds: 3, Starts: 9, Only: null, Published: null);

    /// <summary>The options, or null when one is not known.</summary>
    public static BenchmarkOptions? Parse(string[] args)
    {
        BenchmarkOptions? options = Default;
        foreach (var arg in args)
        {
            options = arg.Split('=', 2) switch
            {
                ["--quick"] => options with { Seconds = 1, Starts = QuickStarts },
                ["--seconds", var text] when Number(text, 30) is { } number => options with { Seconds = number },
                ["--rounds", var text] when Number(text, 9) is { } number => options with { Rounds = number },
                ["--only", { Length: > 0 } name] => options with { Only = name },
                ["--handlers"] => options with { IsOfHandlers = true },
                ["--publishing"] => options with { IsOfPublishing = true },
                ["--search"] => options with { IsOfSearch = true },
                ["--searched", var text] when Number(text, 1_000_000) is { } number => options with { Searched = number },
                ["--pages"] => options with { IsOfPages = true },
                ["--documents"] => options with { IsOfDocuments = true },
                ["--postgresql", { Length: > 0 } server] => options with { PostgreSql = server },
                ["--published", { Length: > 0 } folder] => options with { Published = Path.GetFullPath(folder) },
                _ => null,
            };
            if (options is null)
            {
                return null;
            }
        }

        return options;
    }

    private static int? Number(string text, int largest) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= largest ? number : null;
}

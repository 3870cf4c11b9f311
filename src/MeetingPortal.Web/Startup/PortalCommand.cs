using MeetingPortal.Web.Searching;

namespace MeetingPortal.Web.Startup;

internal enum CommandKind
{
    Serve,
    Migrate,
    Seed,

    /// <summary>Print a link for the first administrator.</summary>
    AdministratorLink,

    /// <summary>Read one file; the portal starts itself so, nobody else does.</summary>
    ReadText,
}

/// <summary>What the command line asks for.</summary>
internal sealed record PortalCommand(CommandKind Kind, string? Argument = null, CommandAnswer? Answer = null)
{
    private const string Help =
        """
        Meeting Portal

        Usage:
          MeetingPortal.Web                  serve the portal; makes and fills the store at the first start
          MeetingPortal.Web migrate          bring the store to this version and stop
          MeetingPortal.Web seed <folder>    load a folder of seeds and stop; an outline waits for an officer's release
          MeetingPortal.Web administrator-link
                                             print a link that makes its reader the first administrator, and stop
          MeetingPortal.Web --help           this text

        Settings come from appsettings.json, from environment variables (Portal__PublicUrl=https://…) and from
        options such as --Portal:DataFolder=/var/lib/meeting-portal or --urls=http://localhost:8080.
        docs/running.md lists them.
        """;

    public static PortalCommand Parse(string[] args)
    {
        if (args.Contains("--help", StringComparer.Ordinal) || args.Contains("-h", StringComparer.Ordinal))
        {
            return new PortalCommand(CommandKind.Serve, Answer: new CommandAnswer(Help, IsError: false));
        }

        return args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToArray() switch
        {
            [] => new PortalCommand(CommandKind.Serve),
            ["migrate"] => new PortalCommand(CommandKind.Migrate),
            ["administrator-link"] => new PortalCommand(CommandKind.AdministratorLink),
            ["seed", var folder] => new PortalCommand(CommandKind.Seed, folder),
            [ReaderProgram.Command, var type] => new PortalCommand(CommandKind.ReadText, type),
            ["seed"] => Wrong("seed needs a folder."),
            [var unknown, ..] => Wrong($"'{unknown}' is not known."),
        };
    }

    private static PortalCommand Wrong(string what) =>
        new(CommandKind.Serve, Answer: new CommandAnswer($"{what}{Environment.NewLine}{Environment.NewLine}{Help}", IsError: true));
}

/// <summary>A text that answers the command line without starting anything.</summary>
internal sealed record CommandAnswer(string Text, bool IsError)
{
    public int Print()
    {
        (IsError ? Console.Error : Console.Out).WriteLine(Text);
        return IsError ? 2 : 0;
    }
}

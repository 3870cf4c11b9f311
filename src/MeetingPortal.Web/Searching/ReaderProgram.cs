using System.Runtime.InteropServices;
using System.Text;
using MeetingPortal.Domain.Files;
using MeetingPortal.Publishing.Texts;
using MeetingPortal.Publishing.Texts.Processes;

namespace MeetingPortal.Web.Searching;

/// <summary>The portal's own program as a reader of one file: it starts no server, knows no settings and opens no store.</summary>
internal static class ReaderProgram
{
    public const string Command = "read-text";

    private const int Failed = 1;

    /// <summary>How this very portal is started as a reader.</summary>
    public static TextReaderProgram Find()
    {
        // A program of its own, or one that the runtime's host runs, whose place the runtime knows: the process may be that of a test.
        var own = typeof(ReaderProgram).Assembly.Location;
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return File.Exists(own) && File.Exists(host)
            ? new TextReaderProgram(host, ["exec", own, Command])
            : new TextReaderProgram(Path.Combine(AppContext.BaseDirectory, Path.GetFileNameWithoutExtension(Environment.ProcessPath!)), [Command]);
    }

    /// <summary>Reads standard input to its end and writes its text to standard output.</summary>
    public static int Run(string typeName)
    {
        if (!Enum.TryParse<FileType>(typeName, ignoreCase: true, out var type))
        {
            return Failed;
        }

        try
        {
            using var content = new MemoryStream();
            using (var input = Console.OpenStandardInput())
            {
                input.CopyTo(content);
            }

            content.Position = 0;
            var text = Encoding.UTF8.GetBytes(TextOfFile.Read(content, type));
            using var output = Console.OpenStandardOutput();
            output.Write(text);
            return 0;
        }
#pragma warning disable CA1031 // Files fail in as many ways as they are broken; whichever way, the exit code says it.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Failed;
        }
    }
}

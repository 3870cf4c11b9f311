using System.Diagnostics;
using System.Text;
using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Files;

namespace MeetingPortal.Publishing.Texts.Processes;

/// <summary>
/// Reads each file in a process of its own, with little memory and time and none of the portal's settings. A file that makes the reader run for
/// ever, out of memory or out of stack takes that process down, and nothing else.
/// </summary>
public sealed class ProcessTextReader(TextReaderProgram program) : IFileTextReader
{
    /// <summary>Of the managed heap: 384 MiB.</summary>
    private const string MostMemory = "0x18000000";

    private const int BufferLength = 16 * 1024;

    /// <summary>What the runtime needs to start; nothing else of the environment is passed on, for it may hold secrets.</summary>
    private static readonly string[] Passed =
        ["PATH", "HOME", "TMPDIR", "SystemRoot", "DOTNET_ROOT", "LD_LIBRARY_PATH", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"];

    /// <summary>Settings of the runtime: a heap that cannot grow, no door for debuggers.</summary>
    private static readonly KeyValuePair<string, string>[] Limits =
        [new("DOTNET_GCHeapHardLimit", MostMemory), new("DOTNET_EnableDiagnostics", "0"), new("DOTNET_TieredPGO", "0")];

    private static readonly ReadText Unreadable = new(FileTextState.Unreadable, string.Empty);

    public static TimeSpan Patience => TimeSpan.FromSeconds(30);

    public async Task<ReadText> ReadAsync(Stream content, FileType type, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var process = Process.Start(Start(type)) ?? throw new InvalidOperationException("The reader of texts did not start.");
        try
        {
            var sending = SendAsync(content, process, patience.Token);
            var text = await ReceiveAsync(process.StandardOutput, patience.Token);
            await sending;
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode != 0 || text is null ? Unreadable : Of(text);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Unreadable;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static ReadText Of(string text) => string.IsNullOrWhiteSpace(text) ? new ReadText(FileTextState.Empty, string.Empty) : new ReadText(FileTextState.Read, text);

    private ProcessStartInfo Start(FileType type)
    {
        var start = new ProcessStartInfo(program.FileName)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        var own = Passed.Select(name => KeyValuePair.Create(name, Environment.GetEnvironmentVariable(name))).Where(pair => pair.Value is not null).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in own.Concat(Limits.Select(limit => KeyValuePair.Create(limit.Key, (string?)limit.Value))))
        {
            start.Environment[name] = value;
        }

        foreach (var argument in program.Arguments.Append(type.ToString()))
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static async Task SendAsync(Stream content, Process process, CancellationToken cancellationToken)
    {
        // What it says of its end is of no use, but a full pipe would hold it.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            await content.CopyToAsync(process.StandardInput.BaseStream, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code says the rest.
        }
    }

    /// <returns>Null when there is more than a reader may give.</returns>
    private static async Task<string?> ReceiveAsync(StreamReader output, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[BufferLength];
        int read;
        while ((read = await output.ReadAsync(buffer, cancellationToken)) > 0)
        {
            text.Append(buffer, 0, read);
            if (text.Length > FileText.MostCharacters)
            {
                return null;
            }
        }

        return text.ToString();
    }
}

using System.Runtime.InteropServices;

namespace MeetingPortal.Benchmarks.Reporting;

/// <summary>What the figures depend on.</summary>
internal sealed record MachineFacts(int Cores, string Processor, string System, string Runtime)
{
    public static MachineFacts Read() => new(Environment.ProcessorCount, ProcessorName(), RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription);

    private static string ProcessorName()
    {
        const string File = "/proc/cpuinfo";
        return global::System.IO.File.Exists(File)
            ? global::System.IO.File.ReadLines(File).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ", 2)[^1] ?? "unknown"
            : "unknown";
    }
}

namespace MeetingPortal.Benchmarks.Portal;

/// <summary>Tells the person who waits; the results alone go to standard output.</summary>
internal static class Progress
{
    public static void Say(string text) => Console.Error.WriteLine(text);
}

#pragma warning disable CA1050, MA0047 // The runtime looks for this name outside every namespace.

/// <summary>
/// The runtime loads this assembly into the published portal's process before its entry point runs, so that the host finds the endpoints
/// beside this file by name although the published build does not know them. There is nothing else to do.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
    }
}

namespace MeetingPortal.Web.Startup;

/// <summary>
/// A lock of the operating system on the data folder, freed by it however the process ends. Its holder is the one process that writes
/// there, and may take a migration lock that it finds for a dead process's.
/// </summary>
internal static class FolderLock
{
    public static IDisposable? TryTake(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(Path.Combine(folder, "portal.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

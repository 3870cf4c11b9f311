namespace MeetingPortal.Data.Sweeping;

/// <summary>Removes what is of no use any more. Every sweeper that is registered goes round every hour, in one process at a time.</summary>
public interface ISweeper
{
    /// <summary>One round.</summary>
    /// <returns>How much was removed; null when another process sweeps.</returns>
    Task<int?> RunAsync(CancellationToken cancellationToken);
}

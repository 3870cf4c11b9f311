namespace MeetingPortal.Web.Bundles;

/// <summary>How many bundles are written at one time: each reads from the disk as fast as its reader's line takes it, and other readers wait for the same disk.</summary>
internal sealed class BundlePlaces : IDisposable
{
    public const int Most = 16;

    private readonly SemaphoreSlim _places = new(Most, Most);

    /// <summary>Null when all places are taken.</summary>
    public IDisposable? TryTake() => _places.Wait(0) ? new Place(_places) : null;

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        private SemaphoreSlim? _places = places;

        public void Dispose() => Interlocked.Exchange(ref _places, null)?.Release();
    }
}

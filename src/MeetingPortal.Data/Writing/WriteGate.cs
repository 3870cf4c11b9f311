using MeetingPortal.Data.Providers;

namespace MeetingPortal.Data.Writing;

/// <summary>
/// Lets one writer at a time through where the store has room for one (SQLite): waiting here is fair and short, waiting in the
/// database made some writers wait sixteen times longer. Open where the store orders writers itself.
/// </summary>
public sealed class WriteGate(DatabaseOptions options) : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);
    private readonly bool _isNeeded = options.Provider == DatabaseProvider.Sqlite;

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (!_isNeeded)
        {
            return Pass.Free;
        }

        await _semaphore.WaitAsync(cancellationToken);
        return new Pass(_semaphore);
    }

    public IDisposable Enter()
    {
        if (!_isNeeded)
        {
            return Pass.Free;
        }

        _semaphore.Wait();
        return new Pass(_semaphore);
    }

    public void Dispose() => _semaphore.Dispose();

    private sealed class Pass(SemaphoreSlim? semaphore) : IDisposable
    {
        public static readonly Pass Free = new(null);

        private SemaphoreSlim? _semaphore = semaphore;

        public void Dispose() => Interlocked.Exchange(ref _semaphore, null)?.Release();
    }
}

namespace MeetingPortal.Data.Writing;

/// <summary>
/// Lets one writer of this process through at a time. SQLite has room for one: waiting here is fair and short, waiting in the database
/// made some writers wait sixteen times longer. PostgreSQL would let all in and turn all but one away, so that sixteen writers of one
/// page used up their attempts; writers of other processes it still has to order itself.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _semaphore.WaitAsync(cancellationToken);
        return new Pass(_semaphore);
    }

    public IDisposable Enter()
    {
        _semaphore.Wait();
        return new Pass(_semaphore);
    }

    public void Dispose() => _semaphore.Dispose();

    private sealed class Pass(SemaphoreSlim semaphore) : IDisposable
    {
        private SemaphoreSlim? _semaphore = semaphore;

        public void Dispose() => Interlocked.Exchange(ref _semaphore, null)?.Release();
    }
}

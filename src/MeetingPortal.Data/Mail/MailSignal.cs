using System.Threading.Channels;

namespace MeetingPortal.Data.Mail;

/// <summary>Wakes the worker that sends mail as soon as a message is committed.</summary>
public sealed class MailSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _channel.Writer.TryWrite(true);

    /// <summary>Returns when there is something to send since the last return.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _channel.Reader.ReadAsync(cancellationToken);
}

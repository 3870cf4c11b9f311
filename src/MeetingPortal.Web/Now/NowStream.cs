using System.Threading.Channels;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;

namespace MeetingPortal.Web.Now;

/// <summary>One page that follows. It holds the newest answer alone: whoever is slow skips what is old.</summary>
public sealed class NowStream(MeetingCode meeting, Language language, string network, Action<NowStream> close) : IDisposable
{
    private readonly Channel<string> _answers = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    private string? _offered;

    public MeetingCode Meeting => meeting;

    public Language Language => language;

    public string Network => network;

    public ValueTask<string> NextAsync(CancellationToken cancellationToken) => _answers.Reader.ReadAsync(cancellationToken);

    public void Dispose() => close(this);

    /// <summary>Called by the one broadcaster.</summary>
    internal void Offer(string answer)
    {
        if (!string.Equals(_offered, answer, StringComparison.Ordinal))
        {
            _offered = answer;
            _answers.Writer.TryWrite(answer);
        }
    }
}

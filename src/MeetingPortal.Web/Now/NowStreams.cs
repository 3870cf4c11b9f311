using System.Threading.Channels;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Now;

/// <summary>
/// The one broadcaster: writes each meeting's answer once a language and change, and hands it to every page that follows. What other nodes
/// changed it learns from the public versions, which are read once a second whether anybody follows or not; no page asks the store.
/// </summary>
public sealed partial class NowStreams(
    PublicVersions versions, PublicEpochs epochs, IServiceScopeFactory scopes, IOptions<NowOptions> options, TimeProvider time, ILogger<NowStreams> logger)
    : BackgroundService, IAfterCommit
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly HashSet<NowStream> _open = [];
    private readonly Dictionary<(MeetingCode Meeting, Language Language), (string Mark, string Answer)> _told = [];
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public int Open
    {
        get
        {
            lock (_lock)
            {
                return _open.Count;
            }
        }
    }

    /// <summary>A place for one page; null when all places, or all of its network, are taken.</summary>
    public NowStream? TryOpen(MeetingCode meeting, Language language, string network)
    {
        var stream = new NowStream(meeting, language, network, Close);
        lock (_lock)
        {
            if (_open.Count >= options.Value.MostStreams
                || _open.Count(other => string.Equals(other.Network, network, StringComparison.Ordinal)) >= options.Value.MostStreamsOfNetwork)
            {
                return null;
            }

            _open.Add(stream);
        }

        Wake();
        return stream;
    }

    public Task CommittedAsync(IReadOnlyList<Meeting> meetings)
    {
        Wake();
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        var (woken, ticked) = (_signal.Reader.ReadAsync(stoppingToken).AsTask(), timer.WaitForNextTickAsync(stoppingToken).AsTask());
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAny(woken, ticked);
            woken = woken.IsCompleted ? _signal.Reader.ReadAsync(stoppingToken).AsTask() : woken;
            ticked = ticked.IsCompleted ? timer.WaitForNextTickAsync(stoppingToken).AsTask() : ticked;
            await TellAsync(stoppingToken);
        }
    }

    private void Wake() => _signal.Writer.TryWrite(true);

    private void Close(NowStream stream)
    {
        lock (_lock)
        {
            _open.Remove(stream);
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        List<NowStream> open;
        lock (_lock)
        {
            open = [.. _open];
        }

        foreach (var followers in open.GroupBy(stream => (stream.Meeting, stream.Language)))
        {
            try
            {
                var answer = await AnswerAsync(followers.Key.Meeting, followers.Key.Language, cancellationToken);
                foreach (var stream in followers)
                {
                    stream.Offer(answer);
                }
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                Log.NotTold(logger, exception);
            }
        }
    }

    private async Task<string> AnswerAsync(MeetingCode code, Language language, CancellationToken cancellationToken)
    {
        // Read before the answer is made: what changes meanwhile has another mark.
        var mark = $"{versions.For(code.Value)}/{epochs.Current}";
        if (_told.TryGetValue((code, language), out var told) && string.Equals(told.Mark, mark, StringComparison.Ordinal))
        {
            return told.Answer;
        }

        await using var scope = scopes.CreateAsyncScope();
        var meeting = await scope.ServiceProvider.GetRequiredService<PublicReads>().MeetingAsync(code, cancellationToken);
        var answer = meeting is null
            ? new NowAnswer([]).Write()
            : await scope.ServiceProvider.GetRequiredService<NowBoard>().WriteAsync(meeting.Meeting, language, cancellationToken);
        _told[(code, language)] = (mark, answer);
        return answer;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "What is on could not be told to the pages that follow.")]
        public static partial void NotTold(ILogger logger, Exception exception);
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Reading;

/// <summary>
/// The public version of every meeting as this node knows it: part of each public cache key. Told after each commit of this node, re-read
/// every second for those of others. A render that began before a release is kept under the version it began with, so no reader gets it later.
/// </summary>
public sealed class PublicVersions : IAfterCommit
{
    private readonly ConcurrentDictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<MeetingId, MeetingCode> _codes = new();
    private string _all = string.Empty;

    /// <summary>Version of one meeting; of all meetings together when there is no such meeting.</summary>
    public string For(string? meetingCode) => meetingCode is not null && _texts.TryGetValue(meetingCode, out var text) ? text : Volatile.Read(ref _all);

    public async Task RefreshAsync(PortalDbContext store, CancellationToken cancellationToken)
    {
        var versions = await store.Meetings.AsNoTracking().Select(meeting => new { meeting.Id, meeting.Code, meeting.PublicVersion }).ToListAsync(cancellationToken);
        foreach (var version in versions)
        {
            Raise(version.Id, version.Code, version.PublicVersion);
        }
    }

    public Task CommittedAsync(IReadOnlyList<Meeting> meetings)
    {
        foreach (var meeting in meetings)
        {
            Raise(meeting.Id, meeting.Code, meeting.PublicVersion);
        }

        return Task.CompletedTask;
    }

    private void Raise(MeetingId id, MeetingCode code, long version)
    {
        if (_codes.TryGetValue(id, out var former) && former != code)
        {
            // What was kept under the former address must not answer there any more.
            _versions.TryRemove(former.Value, out _);
            _texts.TryRemove(former.Value, out _);
        }

        _codes[id] = code;
        // A re-read that began before a commit must not take the version back.
        var raised = _versions.AddOrUpdate(code.Value, version, (_, known) => Math.Max(known, version));
        var text = raised.ToString(CultureInfo.InvariantCulture);
        if (!_texts.TryGetValue(code.Value, out var known) || !string.Equals(known, text, StringComparison.Ordinal))
        {
            _texts[code.Value] = text;
            Volatile.Write(ref _all, string.Join(';', _versions.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")));
        }
    }
}

using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Rooms;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Pages.Shared;

namespace MeetingPortal.Web.Now;

/// <summary>Puts what officers said of the rooms into words, and tells the cache when these words read differently by themselves.</summary>
public sealed class NowBoard(PublicReads reads, PublicEpochs epochs, MeetingClock clock)
{
    private const int DaysBefore = 1;

    public async Task<IReadOnlyList<NowLine>> ReadAsync(Meeting meeting, Language language, CancellationToken cancellationToken)
    {
        var told = await reads.NowAsync(meeting, cancellationToken);
        foreach (var now in told)
        {
            epochs.Expect(now.LapsesAt);
        }

        if (told.Count > 0)
        {
            // "Since 22:40" is of yesterday from then on, and says so.
            epochs.Expect(WallClock.InstantAt(meeting.Frame().DayOf(clock.Now).AddDays(1), TimeOnly.MinValue, meeting.Zone));
        }

        return [.. told.Select(now => LineOf(now, meeting, language))];
    }

    /// <summary>The same as programs and the page's script get it.</summary>
    public async Task<string> WriteAsync(Meeting meeting, Language language, CancellationToken cancellationToken) =>
        new NowAnswer(await ReadAsync(meeting, language, cancellationToken)).Write();

    /// <summary>The part of a page; null while there is nothing to tell and the meeting is far.</summary>
    public async Task<NowBlock?> BlockAsync(Meeting meeting, Language language, CancellationToken cancellationToken)
    {
        var (lines, isNear) = (await ReadAsync(meeting, language, cancellationToken), IsNear(meeting));
        return lines.Count > 0 || isNear ? new NowBlock(meeting.Code, lines) : null;
    }

    /// <summary>True from the day before the meeting until the day after it: then the page stays in touch.</summary>
    private bool IsNear(Meeting meeting)
    {
        var (frame, zone) = (meeting.Frame(), meeting.Zone);
        epochs.Expect(WallClock.InstantAt(frame.StartsOn.AddDays(-DaysBefore), TimeOnly.MinValue, zone));
        epochs.Expect(WallClock.InstantAt(frame.EndsOn.AddDays(DaysBefore + 1), TimeOnly.MinValue, zone));
        var today = frame.DayOf(clock.Now);
        return frame.StartsOn.AddDays(-DaysBefore) <= today && today <= frame.EndsOn.AddDays(DaysBefore);
    }

    private NowLine LineOf(PublicNow now, Meeting meeting, Language language) => new(
        now.Room,
        TextOf(now.RoomName, language) ?? new NowText(string.Empty),
        new NowText(StateOf(now, language)),
        WhatOf(now, language),
        NoteOf(now, language),
        new NowText(Texts.Format(Texts.In("Now_Since", language), SinceOf(now.Since, meeting, language))),
        now.Since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture));

    private static string StateOf(PublicNow now, Language language) => now switch
    {
        { IsPrivate: true } => Texts.In("Programme_Private", language),
        { State: NowState.Closed } => Texts.In("Now_Closed", language),
        { State: NowState.Suspended, Until: { } until } => Texts.Format(Texts.In("Now_SuspendedUntil", language), Formats.Time(until)),
        { State: NowState.Suspended } => Texts.In("Now_Suspended", language),
        { Item: null, Text: null } => Texts.In("Now_InSession", language),
        _ => Texts.In("Overview_OnNow", language),
    };

    private static NowText? WhatOf(PublicNow now, Language language)
    {
        if (now.State == NowState.Closed)
        {
            return null;
        }

        if (now.Item is not { } item)
        {
            return now.Text is null ? null : TextOf(now.Text, language);
        }

        var number = Texts.Format(Texts.In("Programme_Item", language), item.Number.In(language));
        return TextOf(item.Title, language) is { } title ? title with { Text = $"{number} {title.Text}" } : new NowText(number);
    }

    private static NowText? NoteOf(PublicNow now, Language language)
    {
        var remark = now.Remark == NowRemark.None ? null : Texts.In($"NowRemark_{now.Remark}", language);
        var note = now.Note is null ? null : TextOf(now.Note, language);
        return (remark, note) switch
        {
            (null, _) => note,
            (_, null) => new NowText(remark),
            _ => note with { Text = $"{remark} · {note.Text}" },
        };
    }

    private string SinceOf(DateTimeOffset since, Meeting meeting, Language language)
    {
        var local = WallClock.At(since, meeting.Zone);
        return meeting.Frame().DayOf(since) == meeting.Frame().DayOf(clock.Now) ? Formats.Time(TimeOnly.FromDateTime(local.DateTime)) : Formats.DateAndTime(local, language);
    }

    private static NowText? TextOf(LocalizedText text, Language language) =>
        text.Best(language) is var (found, best) ? new NowText(best.Text, found == language ? null : found.Tag) : null;
}

using System.Globalization;
using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Meetings;

/// <summary>Sets a deadline of a meeting, or changes one; a new one is hidden from readers until it is shown.</summary>
/// <param name="Deadline">Null for a new one.</param>
/// <param name="IsRegistration">Whether a new one is that for notes verbales and names.</param>
/// <param name="BasedOn"><see cref="DeadlineData.MarkOf"/> the deadline as the form showed it; empty for a new one.</param>
public sealed record SaveDeadline(MeetingId Meeting, Guid? Deadline, DeadlineData Data, bool IsRegistration, string BasedOn);

/// <summary>What an officer says of a deadline.</summary>
/// <param name="SourceNote">What it rests on, or null.</param>
public sealed record DeadlineData(LocalizedText Label, DateOnly Date, TimeOnly Time, SourceStatus Source, string? SourceNote)
{
    /// <summary>Marks a deadline as it is now.</summary>
    public static string MarkOf(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return MeetingSettings.MarkOf(deadline.Label, deadline.Date.ToString("O", CultureInfo.InvariantCulture), deadline.Time.ToString("O", CultureInfo.InvariantCulture), deadline.Source.ToString(), deadline.SourceNote);
    }
}

public sealed class SaveDeadlineHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<Guid>> HandleAsync(SaveDeadline command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<Guid>(
            actor,
            nameof(SaveDeadline),
            async (scope, cancellation) =>
            {
                var meeting = await scope.Store.Meetings.SingleAsync(candidate => candidate.Id == command.Meeting, cancellation);
                if (Refuse(command.Data, meeting) is { } refusal)
                {
                    return refusal;
                }

                var saved = command.Deadline is { } id
                    ? await ChangeAsync(scope.Store, command, id, cancellation)
                    : await AddAsync(scope.Store, command, cancellation);
                if (saved.Match(_ => true, _ => false))
                {
                    await scope.PublicContentChangedAsync(meeting.Id, cancellation);
                }

                return saved;
            },
            cancellationToken);

    private static Refusal? Refuse(DeadlineData data, Meeting meeting)
    {
        if (data.Label.IsEmpty)
        {
            return new Refusal(MeetingRefusals.LabelMissing);
        }

        return new LastMinute(data.Date, data.Time).EndsAt(meeting.Zone) is null ? new Refusal(Refusals.SittingTimeSkipped) : null;
    }

    private static async Task<Outcome<Guid>> ChangeAsync(PortalDbContext store, SaveDeadline command, Guid id, CancellationToken cancellationToken)
    {
        var deadline = await store.Deadlines.SingleOrDefaultAsync(candidate => candidate.Id == id && candidate.MeetingId == command.Meeting, cancellationToken);
        if (deadline is null)
        {
            return new Refusal(Refusals.ItemGone);
        }

        if (!string.Equals(DeadlineData.MarkOf(deadline), command.BasedOn, StringComparison.Ordinal))
        {
            return new Refusal(Refusals.ChangedMeanwhile);
        }

        (deadline.Label, deadline.Date, deadline.Time) = (command.Data.Label, command.Data.Date, command.Data.Time);
        (deadline.Source, deadline.SourceNote) = (command.Data.Source, command.Data.SourceNote);
        return deadline.Id;
    }

    private async Task<Outcome<Guid>> AddAsync(PortalDbContext store, SaveDeadline command, CancellationToken cancellationToken)
    {
        var taken = await store.Deadlines.Where(other => other.MeetingId == command.Meeting).Select(other => other.Slug).ToListAsync(cancellationToken);
        if (command.IsRegistration && taken.Contains(Deadline.Registration, StringComparer.Ordinal))
        {
            return new Refusal(MeetingRefusals.DeadlineTaken);
        }

        var deadline = new Deadline
        {
            Id = Guid.CreateVersion7(clock.Now),
            MeetingId = command.Meeting,
            Slug = command.IsRegistration ? Deadline.Registration : ItemSlug.Of(ItemSlug.WordsOf(command.Data.Label), "deadline", [.. taken, Deadline.Registration]),
            Label = command.Data.Label,
            Date = command.Data.Date,
            Time = command.Data.Time,
            Source = command.Data.Source,
            SourceNote = command.Data.SourceNote,
        };
        store.Deadlines.Add(deadline);
        return deadline.Id;
    }
}

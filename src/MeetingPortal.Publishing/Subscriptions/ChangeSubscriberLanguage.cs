using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Subscriptions;

/// <summary>Chooses the language of what is written to an address.</summary>
public sealed record ChangeSubscriberLanguage(Guid Subscriber, Language Language);

public sealed class ChangeSubscriberLanguageHandler(Writes writes)
{
    /// <returns>True, whether there is such a subscriber or not.</returns>
    public Task<Outcome<bool>> HandleAsync(ChangeSubscriberLanguage command, CancellationToken cancellationToken) =>
        writes.RunAsync<bool>(
            Actor.Visitor,
            nameof(ChangeSubscriberLanguage),
            async (scope, cancellation) =>
            {
                if (await scope.Store.Subscribers.SingleOrDefaultAsync(row => row.Id == command.Subscriber, cancellation) is { } subscriber)
                {
                    subscriber.Language = command.Language;
                }

                return true;
            },
            cancellationToken);
}

using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Meetings;

/// <summary>Names a web page or a mailbox no more.</summary>
/// <param name="BasedOn"><see cref="MeetingLine.Mark"/> as the page showed it.</param>
public sealed record RemoveMeetingLine(MeetingId Meeting, MeetingLineKind Kind, Guid Line, string BasedOn);

public sealed class RemoveMeetingLineHandler(Writes writes)
{
    public Task<Outcome<bool>> HandleAsync(RemoveMeetingLine command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<bool>(
            actor,
            nameof(RemoveMeetingLine),
            async (scope, cancellation) =>
            {
                var known = await MeetingLine.FindAsync(scope.Store, command.Meeting, command.Kind, command.Line, cancellation);
                if (known is null || !string.Equals(known.Mark, command.BasedOn, StringComparison.Ordinal))
                {
                    return new Refusal(known is null ? Refusals.ItemGone : Refusals.ChangedMeanwhile);
                }

                scope.Store.Remove<object>(command.Kind == MeetingLineKind.Contact
                    ? await scope.Store.MeetingContacts.SingleAsync(contact => contact.Id == command.Line, cancellation)
                    : await scope.Store.MeetingWebPages.SingleAsync(page => page.Id == command.Line, cancellation));
                await scope.PublicContentChangedAsync(command.Meeting, cancellation);
                return true;
            },
            cancellationToken);
}

using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>
/// Makes a one-time sign-in address for the fictional documents officer of a demonstration, with a right in every meeting of the store.
/// For Development only; the caller sees to that.
/// </summary>
public sealed record IssueDemonstrationLink;

public sealed class IssueDemonstrationLinkHandler(Writes writes, TimeProvider time)
{
    private const string Email = "documents.officer@demonstration.invalid";

    /// <returns>The secret of the address; it is nowhere stored.</returns>
    public Task<Outcome<string>> HandleAsync(IssueDemonstrationLink command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<string>(
            actor,
            nameof(IssueDemonstrationLink),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                var user = await OfficerAsync(scope, now, cancellation);
                var granted = await scope.Store.Grants.Where(grant => grant.UserId == user).Select(grant => grant.MeetingId).ToListAsync(cancellation);
                var meetings = await scope.Store.Meetings.Select(meeting => meeting.Id).ToListAsync(cancellation);
                scope.Store.Grants.AddRange(meetings.Except(granted).Select(meeting => new Grant
                {
                    Id = Guid.CreateVersion7(now),
                    UserId = user,
                    Role = Role.DocumentsOfficer,
                    MeetingId = meeting,
                }));
                var secret = SignInSecret.Make();
                scope.Store.SignInLinks.Add(new SignInLink
                {
                    Id = Guid.CreateVersion7(now),
                    UserId = user,
                    SecretHash = SignInSecret.HashOf(secret),
                    ExpiresAt = now + SignInLink.Lifetime,
                });
                return secret;
            },
            cancellationToken);

    private static async Task<UserId> OfficerAsync(WriteScope scope, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var normalized = Email.ToUpperInvariant();
        var known = await scope.Store.Users.SingleOrDefaultAsync(user => user.NormalizedEmail == normalized, cancellationToken);
        if (known is not null)
        {
            return known.UserId;
        }

        var officer = new PortalUser
        {
            Id = Guid.CreateVersion7(now),
            DisplayName = "Dana Example (fictional)",
            UserName = Email,
            NormalizedUserName = normalized,
            Email = Email,
            NormalizedEmail = normalized,
            EmailConfirmed = true,
            SecurityStamp = SignInSecret.Make(),
        };
        scope.Store.Users.Add(officer);
        return officer.UserId;
    }
}

using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Makes the code of a sign-in request at the moment its mail is sent; each attempt makes a new one.</summary>
public sealed record PrepareSignInCode(Guid RequestId);

/// <summary>What the mail says, and to whom.</summary>
/// <param name="Code">Grouped for reading.</param>
public sealed record PreparedCode(string Address, string Code, TimeSpan Lifetime);

public sealed class PrepareSignInCodeHandler(Writes writes, TimeProvider time)
{
    /// <summary>Key of the refusal that drops the mail; never shown to anybody.</summary>
    public const string Nobody = "Mail_Nobody";

    /// <returns>A refusal when nobody has the address, or nobody waits for the code any more.</returns>
    public Task<Outcome<PreparedCode>> HandleAsync(PrepareSignInCode command, CancellationToken cancellationToken) =>
        writes.RunAsync<PreparedCode>(
            Actor.Mail,
            nameof(PrepareSignInCode),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                var request = await scope.Store.SignInRequests.SingleOrDefaultAsync(candidate => candidate.Id == command.RequestId, cancellation);
                if (request is null || request.UsedAt is not null || now >= request.AskedAt + SignInRequest.MissionLifetime
                    || await RecipientAsync(scope, request, now, cancellation) is not { } recipient)
                {
                    return new Refusal(Nobody);
                }

                var code = SignInCode.Make();
                var lifetime = recipient.IsStaff ? SignInRequest.StaffLifetime : SignInRequest.MissionLifetime;
                request.CodeIsSent(SignInCode.HashOf(request.Id, code), recipient.User, now, lifetime);
                return new PreparedCode(recipient.Address, SignInCode.Grouped(code), lifetime);
            },
            cancellationToken);

    private static async Task<Recipient?> RecipientAsync(WriteScope scope, SignInRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var user = await scope.Store.Users.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.NormalizedEmail == request.NormalizedEmail, cancellationToken);
        if (user is { Email: { } address })
        {
            var grants = await scope.Store.Grants.AsNoTracking().Where(grant => grant.UserId == user.UserId).ToListAsync(cancellationToken);
            return new Recipient(address, user.UserId, grants.Any(grant => grant.Holds(now) && Roles.IsStaff(grant.Role)));
        }

        var invitation = request.InvitationId is { } id
            ? await scope.Store.Invitations.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken)
            : null;
        return invitation?.IsOpen(now) == true ? new Recipient(invitation.Email, User: null, Roles.IsStaff(invitation.Role)) : null;
    }

    private sealed record Recipient(string Address, UserId? User, bool IsStaff);
}

using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Makes whoever reads the server's output the portal's first administrator; the caller has checked the link from there.</summary>
public sealed record MakeFirstAdministrator(string Name, string Email);

public sealed class MakeFirstAdministratorHandler(Writes writes, TimeProvider time)
{
    /// <returns>The account; a refusal once the portal has an administrator.</returns>
    public Task<Outcome<UserId>> HandleAsync(MakeFirstAdministrator command, CancellationToken cancellationToken) =>
        writes.RunAsync<UserId>(
            Actor.Start,
            nameof(MakeFirstAdministrator),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                if (await scope.Store.Grants.AnyAsync(grant => grant.Role == Role.PortalAdministrator && (grant.Until == null || grant.Until > now), cancellation))
                {
                    return new Refusal(AccessRefusals.AdministratorExists);
                }

                if (!NameText.TryClean(command.Name, out var name) || name.Length == 0)
                {
                    return new Refusal(NameText.CharacterRefused);
                }

                var email = command.Email.Trim();
                var normalized = email.ToUpperInvariant();
                var user = await scope.Store.Users.SingleOrDefaultAsync(candidate => candidate.NormalizedEmail == normalized, cancellation);
                if (user is null)
                {
                    user = PortalUser.Create(name, email, now);
                    scope.Store.Users.Add(user);
                }

                scope.Store.Grants.Add(new Grant { Id = Guid.CreateVersion7(now), UserId = user.UserId, Role = Role.PortalAdministrator });
                return user.UserId;
            },
            cancellationToken);
}

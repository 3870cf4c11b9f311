using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Somebody asks for a code. Whether anybody has the address is found out when the mail is sent, so that the answer cannot tell.</summary>
/// <param name="Email">As typed; for an invitation the address that it records.</param>
/// <param name="InvitationId">The invitation that the right code shall accept.</param>
public sealed record StartSignIn(string Email, Language Language, Guid? InvitationId = null);

/// <summary>What the asking browser keeps. It names a request also where none was made because the address asked too often.</summary>
/// <param name="Secret">Stored nowhere else; its hash is.</param>
public sealed record StartedSignIn(Guid RequestId, string Secret);

public sealed class StartSignInHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<StartedSignIn>> HandleAsync(StartSignIn command, CancellationToken cancellationToken) =>
        writes.RunAsync<StartedSignIn>(
            Actor.Start,
            nameof(StartSignIn),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                var since = now - SignInRequest.CountedFor;
                var (id, secret) = (Guid.CreateVersion7(now), OneTimeSecret.Make());
                var email = command.Email.Trim().ToUpperInvariant();
                var asked = await scope.Store.SignInRequests.CountAsync(request => request.NormalizedEmail == email && request.AskedAt > since, cancellation);
                if (asked < SignInRequest.MaxPerAddress)
                {
                    scope.Store.SignInRequests.Add(new SignInRequest
                    {
                        Id = id,
                        NormalizedEmail = email,
                        BrowserHash = OneTimeSecret.HashOf(secret),
                        InvitationId = command.InvitationId,
                        AskedAt = now,
                    });
                    scope.Send(OutboxMail.Of(MailKind.SignInCode, id, address: null, command.Language, now));
                }

                return new StartedSignIn(id, secret);
            },
            cancellationToken);
}

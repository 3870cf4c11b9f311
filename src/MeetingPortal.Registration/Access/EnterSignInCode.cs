using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Types the code in the browser that asked for it; the right one uses the request up and accepts the invitation that started it.</summary>
public sealed record EnterSignInCode(Guid RequestId, string BrowserSecret, string? Code);

/// <summary>Who showed to be the owner of which account.</summary>
/// <param name="MissionId">The mission of the invitation that was accepted, if any.</param>
/// <param name="MeetingId">The meeting of that invitation, if it names one.</param>
public sealed record SignedIn(UserId UserId, MissionId? MissionId = null, MeetingId? MeetingId = null);

public sealed class EnterSignInCodeHandler(Writes writes, TimeProvider time)
{
    /// <returns>The account; <see cref="AccessRefusals.CodeWrong"/> for whatever is wrong with the code; <see cref="AccessRefusals.InvitationClosed"/> when the code is right and the invitation is not.</returns>
    public async Task<Outcome<SignedIn>> HandleAsync(EnterSignInCode command, CancellationToken cancellationToken)
    {
        var outcome = await writes.RunAsync<Attempt>(
            Actor.Start, nameof(EnterSignInCode), (scope, cancellation) => TryAsync(scope, command, time.GetUtcNow(), cancellation), cancellationToken);
        return outcome.Match<Outcome<SignedIn>>(
            attempt => attempt.SignedIn is { } signedIn ? signedIn : new Refusal(AccessRefusals.CodeWrong), refusal => refusal);
    }

    private static async Task<Outcome<Attempt>> TryAsync(WriteScope scope, EnterSignInCode command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var request = await scope.Store.SignInRequests.SingleOrDefaultAsync(candidate => candidate.Id == command.RequestId, cancellationToken);
        if (request is null || !SecretText.AreEqual(request.BrowserHash, OneTimeSecret.HashOf(command.BrowserSecret)))
        {
            return Attempt.Failed;
        }

        // A wrong code is no refusal here: the try has to be saved.
        var entered = request.Enter(SignInCode.HashOf(request.Id, SignInCode.Read(command.Code)), now);
        if (!entered.Match(_ => true, _ => false))
        {
            return Attempt.Failed;
        }

        return request.InvitationId is { } invitation
            ? await AcceptAsync(scope, request, invitation, now, cancellationToken)
            : await SignInAsync(scope, request, cancellationToken);
    }

    private static async Task<Outcome<Attempt>> SignInAsync(WriteScope scope, SignInRequest request, CancellationToken cancellationToken)
    {
        var user = request.UserId is { Value: var id } ? await scope.Store.Users.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) : null;
        if (user is null || !string.Equals(user.NormalizedEmail, request.NormalizedEmail, StringComparison.Ordinal))
        {
            return Attempt.Failed;
        }

        return new Attempt(new SignedIn(user.UserId));
    }

    private static async Task<Outcome<Attempt>> AcceptAsync(
        WriteScope scope, SignInRequest request, Guid invitationId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var invitation = await scope.Store.Invitations.SingleOrDefaultAsync(candidate => candidate.Id == invitationId, cancellationToken);
        if (invitation is null || !string.Equals(invitation.Email.ToUpperInvariant(), request.NormalizedEmail, StringComparison.Ordinal))
        {
            return Attempt.Failed;
        }

        var user = await UserOf(scope, invitation, now, cancellationToken);
        if (invitation.AcceptedBy == user.UserId)
        {
            return Of(user, invitation);
        }

        var accepted = invitation.Accept(user.UserId, now);
        if (accepted.Match<Refusal?>(_ => null, refusal => refusal) is { } closed)
        {
            return closed;
        }

        // Who holds the same right already keeps it as it is.
        var wanted = new Grant { Id = Guid.CreateVersion7(now), UserId = user.UserId, Role = invitation.Role, MissionId = invitation.MissionId };
        await scope.GiveAsync(wanted, now, cancellationToken);
        await scope.TellAdministratorsAsync(MailKind.MissionInvitationAccepted, invitation, user.UserId, now, cancellationToken);
        return Of(user, invitation);
    }

    private static async Task<PortalUser> UserOf(WriteScope scope, Invitation invitation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var normalized = invitation.Email.ToUpperInvariant();
        if (await scope.Store.Users.SingleOrDefaultAsync(candidate => candidate.NormalizedEmail == normalized, cancellationToken) is { } known)
        {
            return known;
        }

        var made = PortalUser.Create(invitation.Name, invitation.Email, now);
        scope.Store.Users.Add(made);
        return made;
    }

    private static Attempt Of(PortalUser user, Invitation invitation) => new(new SignedIn(user.UserId, invitation.MissionId, invitation.MeetingId));

    private sealed record Attempt(SignedIn? SignedIn)
    {
        public static readonly Attempt Failed = new(SignedIn: null);
    }
}

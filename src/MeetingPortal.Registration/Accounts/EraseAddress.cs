using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Accounts;

/// <summary>
/// Erases a focal point, a member of staff or a requester who holds no right any more: the account, invitations, requests for access with
/// their letters, sign-ins, subscriptions, addresses and words of messages, and what the audit kept of them. That something was done, and when, stays.
/// </summary>
public sealed record EraseAddress(string Email);

public sealed class EraseAddressHandler(Writes writes, TimeProvider time)
{
    private const string Erased = "–";

    public Task<Outcome<bool>> HandleAsync(EraseAddress command, Actor actor, CancellationToken cancellationToken) => writes.RunAsync<bool>(
        actor,
        nameof(EraseAddress),
        async (scope, cancellation) =>
        {
            scope.BeginErasure();
            var now = time.GetUtcNow();
            var trace = await AddressTrace.ReadAsync(scope.Store, command.Email, cancellation);
            if (trace.IsNothing)
            {
                return new Refusal(AccountRefusals.AddressUnknown);
            }

            if (trace.Account is { } account && (await scope.Store.HeldAsync(account.UserId, now, cancellation)).Count > 0)
            {
                return new Refusal(AccountRefusals.HoldsRights);
            }

            await EraseAccountAsync(scope, trace, cancellation);
            await EraseInvitationsAsync(scope, trace.Invitations, now, cancellation);
            await EraseRequestsAsync(scope, trace.Requests, actor, now, cancellation);
            if (trace.Subscriber is { } subscriber)
            {
                // With all that it is told of.
                scope.Store.Subscribers.Remove(subscriber);
            }

            EraseMessages(scope, trace.Messages, command.Email.Trim());
            return true;
        },
        cancellationToken);

    private static async Task EraseAccountAsync(WriteScope scope, AddressTrace trace, CancellationToken cancellationToken)
    {
        var store = scope.Store;
        await AuditErasure.EraseSubjectsAsync(scope, nameof(SignInRequest), [.. trace.SignIns.Select(row => row.Id.ToString())], cancellationToken);
        store.SignInRequests.RemoveRange(trace.SignIns);
        if (trace.Account is { } account)
        {
            // What is left are rights whose time is over.
            store.Grants.RemoveRange(await store.Grants.Where(grant => grant.UserId == account.UserId).ToListAsync(cancellationToken));
            await store.SecondFactorOf(account).ClearAsync(cancellationToken);
            await AuditErasure.EraseSubjectsAsync(scope, nameof(PortalUser), [account.Id.ToString()], cancellationToken);
            store.Users.Remove(account);
        }
    }

    private static async Task EraseInvitationsAsync(WriteScope scope, IReadOnlyList<Invitation> invitations, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var invitation in invitations)
        {
            invitation.Withdraw(now);
            var row = scope.Store.Entry(invitation);
            (row.Property(entry => entry.Name).CurrentValue, row.Property(entry => entry.Email).CurrentValue) = (string.Empty, string.Empty);
        }

        await AuditErasure.EraseSubjectsAsync(scope, nameof(Invitation), [.. invitations.Select(row => row.Id.ToString())], cancellationToken);
    }

    /// <summary>A letter was sent for its request alone and goes with it: without a row its bytes are removed.</summary>
    private static async Task EraseRequestsAsync(
        WriteScope scope, IReadOnlyList<AccessRequest> requests, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var request in requests)
        {
            // Nobody is told: there is no address any more.
            request.SetAside(Erased, actor.UserId!.Value, now);
            var row = scope.Store.Entry(request);
            (row.Property(entry => entry.ContactName).CurrentValue, row.Property(entry => entry.Email).CurrentValue) = (string.Empty, string.Empty);
            (row.Property(entry => entry.Message).CurrentValue, row.Property(entry => entry.Reason).CurrentValue) = (null, null);
        }

        var letters = requests.Select(request => request.LetterId).OfType<StoredFileId>().ToList();
        scope.Store.StoredFiles.RemoveRange(await scope.Store.StoredFiles.Where(file => letters.Contains(file.Id)).ToListAsync(cancellationToken));
        await AuditErasure.EraseSubjectsAsync(scope, nameof(StoredFile), [.. letters.Select(id => id.ToString())], cancellationToken);
        await AuditErasure.EraseSubjectsAsync(scope, nameof(AccessRequest), [.. requests.Select(row => row.Id.ToString())], cancellationToken);
    }

    /// <summary>A message keeps as many values as its text has places.</summary>
    private static void EraseMessages(WriteScope scope, IReadOnlyList<OutboxMessage> messages, string email)
    {
        foreach (var message in messages)
        {
            var row = scope.Store.Entry(message);
            row.Property(entry => entry.Values).CurrentValue = [.. message.Values.Select(_ => Erased)];
            if (string.Equals(message.Address, email, StringComparison.OrdinalIgnoreCase))
            {
                row.Property(entry => entry.Address).CurrentValue = null;
            }

            message.State = message.State is MailState.Waiting or MailState.Dead ? MailState.Dropped : message.State;
        }
    }
}

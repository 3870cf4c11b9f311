using MeetingPortal.Data;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Mail;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Accounts;

/// <summary>Everything that the store keeps of the person at an e-mail address, but for what stands in delegations.</summary>
/// <param name="SignIns">Codes that were asked for with the address.</param>
/// <param name="Messages">To the address, or to others about the person.</param>
/// <param name="Subscriber">With what it is told of; null when it is told of nothing.</param>
public sealed record AddressTrace(
    PortalUser? Account,
    IReadOnlyList<Invitation> Invitations,
    IReadOnlyList<AccessRequest> Requests,
    IReadOnlyList<SignInRequest> SignIns,
    IReadOnlyList<OutboxMessage> Messages,
    Subscriber? Subscriber)
{
    public bool IsNothing => Account is null && Subscriber is null && Invitations.Count + Requests.Count + SignIns.Count + Messages.Count == 0;

    public static async Task<AddressTrace> ReadAsync(PortalDbContext store, string email, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        var normalized = email.Trim().ToUpperInvariant();
        var account = await store.Users.SingleOrDefaultAsync(user => user.NormalizedEmail == normalized, cancellationToken);
        var accountId = account?.UserId;
        var signIns = await store.SignInRequests.Where(request => request.NormalizedEmail == normalized).ToListAsync(cancellationToken);

        // Databases do not agree on what the small letter of a letter is, so addresses are compared here.
        var invited = (await store.Invitations.Select(row => new { row.Id, row.Email }).ToListAsync(cancellationToken)).FindAll(row => IsIt(row.Email)).ConvertAll(row => row.Id);
        var asked = (await store.AccessRequests.Select(row => new { row.Id, row.Email }).ToListAsync(cancellationToken)).FindAll(row => IsIt(row.Email)).ConvertAll(row => row.Id);
        var written = (await store.OutboxMessages.Where(row => row.Address != null).Select(row => new { row.Id, row.Address }).ToListAsync(cancellationToken))
            .FindAll(row => IsIt(row.Address)).ConvertAll(row => row.Id);
        var invitations = await store.Invitations.Where(row => invited.Contains(row.Id) || (row.AcceptedBy != null && row.AcceptedBy == accountId)).ToListAsync(cancellationToken);
        var requests = await store.AccessRequests.Where(row => asked.Contains(row.Id)).ToListAsync(cancellationToken);
        List<Guid> subjects = [.. invitations.Select(row => row.Id), .. requests.Select(row => row.Id), .. account is null ? Array.Empty<Guid>() : [account.Id]];
        var messages = await store.OutboxMessages.Where(row => written.Contains(row.Id) || subjects.Contains(row.SubjectId)).ToListAsync(cancellationToken);
        var subscriber = await store.Subscribers.SingleOrDefaultAsync(row => row.NormalizedEmail == normalized, cancellationToken);
        return new AddressTrace(account, invitations, requests, signIns, messages, subscriber);

        bool IsIt(string? address) => string.Equals(address?.ToUpperInvariant(), normalized, StringComparison.Ordinal);
    }
}

using MeetingPortal.Data;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A request for access with the name of the State or organization.</summary>
public sealed record AccessRequestRow(AccessRequest Request, string PartyName);

/// <summary>What officers see of requests for access; always within one meeting.</summary>
public sealed class AccessRequests(PortalDbContext store)
{
    /// <summary>Requests that wait, longest first, or those that were answered, newest first.</summary>
    public async Task<IReadOnlyList<AccessRequestRow>> ListAsync(MeetingId meeting, bool isWaiting, Language language, CancellationToken cancellationToken)
    {
        var requests = await store.AccessRequests.AsNoTracking()
            .Where(request => request.MeetingId == meeting && request.State == AccessRequestState.Waiting == isWaiting)
            .ToListAsync(cancellationToken);
        var codes = requests.Select(request => request.StateCode).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var names = await store.States.AsNoTracking().Where(state => codes.Contains(state.Code)).ToDictionaryAsync(state => state.Code, state => state.Name, StringComparer.Ordinal, cancellationToken);
        var rows = requests.Select(request => new AccessRequestRow(
            request, request.StateCode is { } code ? names[code].Best(language)?.Text.Text ?? string.Empty : request.OrganizationName!));
        return isWaiting ? [.. rows.OrderBy(row => row.Request.ReceivedAt)] : [.. rows.OrderByDescending(row => row.Request.DecidedAt)];
    }

    public async Task<AccessRequestRow?> FindAsync(MeetingId meeting, Guid id, Language language, CancellationToken cancellationToken)
    {
        var request = await store.AccessRequests.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id && candidate.MeetingId == meeting, cancellationToken);
        if (request is null)
        {
            return null;
        }

        var state = request.StateCode is { } code ? await store.States.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Code == code, cancellationToken) : null;
        return new AccessRequestRow(request, state?.Name.Best(language)?.Text.Text ?? request.OrganizationName ?? string.Empty);
    }

    /// <summary>What the mail is about that the answer sent: the request that was set aside, or the invitation; null while it waits.</summary>
    public async Task<Guid?> AnsweredBySubjectAsync(AccessRequest request, CancellationToken cancellationToken) => request.State switch
    {
        AccessRequestState.SetAside => request.Id,
        AccessRequestState.Invited => await store.Invitations.AsNoTracking()
            .Where(invitation => invitation.MeetingId == request.MeetingId && invitation.InvitedBy == request.DecidedBy!.Value && invitation.Email == request.Email.Trim())
            .OrderByDescending(invitation => invitation.ExpiresAt)
            .Select(invitation => (Guid?)invitation.Id)
            .FirstOrDefaultAsync(cancellationToken),
        _ => null,
    };
}

using System.Security.Claims;
using MeetingPortal.Data;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>What a member of staff has to do with a meeting: the ways into it follow the person's rights.</summary>
/// <param name="Waiting">Delegations of real States and organizations that wait for an officer; 0 for who does not decide on them.</param>
/// <param name="Notices">Messages to subscribers that wait to be sent.</param>
/// <param name="Requests">Requests for access that wait.</param>
public sealed record DeskRights(bool Documents, bool Registration, bool Translation, int Waiting = 0, int Requests = 0, int Notices = 0);

public sealed class StaffDesk(Rights rights, PortalDbContext store)
{
    public async Task<DeskRights> OfAsync(ClaimsPrincipal user, MeetingId meeting, CancellationToken cancellationToken)
    {
        var held = await rights.HeldAsync(user.PortalUserId!.Value, cancellationToken);
        var roles = held.Where(grant => grant.MeetingId == meeting).Select(grant => grant.Role).ToHashSet();
        var documents = roles.Contains(Role.DocumentsOfficer);
        var registers = roles.Contains(Role.RegistrationOfficer);
        var translates = documents || roles.Contains(Role.Translator);
        var desk = new DeskRights(documents, registers, translates, Notices: documents ? await NoticesAsync(meeting, cancellationToken) : 0);
        return registers
            ? desk with { Waiting = await WaitingAsync(meeting, cancellationToken), Requests = await RequestsAsync(meeting, cancellationToken) }
            : desk;
    }

    private Task<int> WaitingAsync(MeetingId meeting, CancellationToken cancellationToken) => store.Delegations.CountAsync(
        delegation => delegation.MeetingId == meeting
            && (delegation.State == DelegationState.Submitted || delegation.State == DelegationState.UnderReview)
            && !store.States.Any(state => state.Code == delegation.StateCode && state.IsFictional),
        cancellationToken);

    private Task<int> NoticesAsync(MeetingId meeting, CancellationToken cancellationToken) => store.Notices.CountAsync(
        notice => notice.MeetingId == meeting && notice.State == NoticeState.Draft, cancellationToken);

    private Task<int> RequestsAsync(MeetingId meeting, CancellationToken cancellationToken) => store.AccessRequests.CountAsync(
        request => request.MeetingId == meeting && request.State == AccessRequestState.Waiting, cancellationToken);
}

using MeetingPortal.Data.Files;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Requests;

/// <summary>A mission or organization without an invitation asks for access. No mail goes out: nobody knows yet whose the address is.</summary>
/// <param name="StateCode">Of a real State; null for an organization.</param>
/// <param name="OrganizationName">In the requester's words; null for a State.</param>
/// <param name="Email">An address that <see cref="EmailShape"/> takes.</param>
/// <param name="Letter">The row of the received file.</param>
/// <param name="File">Its bytes; kept only when the request is.</param>
/// <param name="Network">Where the request comes from, as limits count senders.</param>
public sealed record RequestAccess(
    MeetingId MeetingId,
    string? StateCode,
    string? OrganizationName,
    string ContactName,
    string Email,
    Language Language,
    string? Message,
    StoredFile Letter,
    IncomingFile File,
    string Network);

public sealed class RequestAccessHandler(Writes writes, IFileStore files, RequestNetworks networks, MeetingClock clock)
{
    /// <returns>True also when the address has enough waiting requests and this one was not kept: the answer tells nothing about others.</returns>
    public Task<Outcome<bool>> HandleAsync(RequestAccess command, CancellationToken cancellationToken) =>
        writes.RunAsync<bool>(Actor.Visitor, nameof(RequestAccess), (scope, cancellation) => ReceiveAsync(scope, command, cancellation), cancellationToken);

    private async Task<Outcome<bool>> ReceiveAsync(WriteScope scope, RequestAccess command, CancellationToken cancellationToken)
    {
        if (!await IsPartyAsync(scope, command, cancellationToken))
        {
            return new Refusal(AccessRequestRules.StateUnknown);
        }

        var waiting = await scope.Store.AccessRequests.AsNoTracking()
            .Where(request => request.MeetingId == command.MeetingId && request.State == AccessRequestState.Waiting)
            .Select(request => new { request.Id, request.Email })
            .ToListAsync(cancellationToken);
        if (waiting.Count(request => string.Equals(request.Email, command.Email, StringComparison.OrdinalIgnoreCase)) >= AccessRequestRules.WaitingPerAddress)
        {
            return true;
        }

        if (waiting.Count >= AccessRequestRules.WaitingPerMeeting)
        {
            return new Refusal(AccessRequestRules.TooManyRequests);
        }

        var ofNetwork = networks.WaitingOf(command.Network, command.MeetingId, [.. waiting.Select(request => request.Id)]);
        return ofNetwork < AccessRequestRules.WaitingPerNetwork ? Add(scope, command) : new Refusal(AccessRequestRules.TooManyOfNetwork);
    }

    private Outcome<bool> Add(WriteScope scope, RequestAccess command)
    {
        var isClean = NameText.TryClean(command.ContactName, out var name)
            & NameText.TryClean(command.OrganizationName, out var organization)
            & NameText.TryCleanLines(command.Message, out var message);
        if (!isClean)
        {
            return new Refusal(NameText.CharacterRefused);
        }

        // Not before: what is refused or not kept must leave nothing on the disk. Kept again at another try of this operation, it stays as it is.
        files.Keep(command.File, FileArea.Private);
        var id = Guid.CreateVersion7(clock.Now);
        networks.Note(id, command.MeetingId, command.Network);
        scope.Store.StoredFiles.Add(command.Letter);
        scope.Store.AccessRequests.Add(new AccessRequest
        {
            Id = id,
            MeetingId = command.MeetingId,
            StateCode = command.StateCode,
            OrganizationName = command.StateCode is null ? organization : null,
            ContactName = name,
            Email = command.Email,
            Language = command.Language,
            Message = message.Length > 0 ? message : null,
            LetterId = command.Letter.Id,
            ReceivedAt = clock.Now,
        });
        return true;
    }

    private static async Task<bool> IsPartyAsync(WriteScope scope, RequestAccess command, CancellationToken cancellationToken) => command.StateCode is { } code
        ? await scope.Store.States.AnyAsync(state => state.Code == code && !state.IsFictional, cancellationToken)
        : !string.IsNullOrWhiteSpace(command.OrganizationName);
}

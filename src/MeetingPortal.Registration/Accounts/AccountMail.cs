using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Accounts;

/// <summary>Messages about accounts.</summary>
internal static class AccountMail
{
    /// <summary>Tells every portal administrator of something about an account, each in the language of that administrator.</summary>
    /// <param name="except">The administrator who did it and need not be told.</param>
    public static async Task TellAdministratorsAsync(
        this WriteScope scope, MailKind kind, PortalUser about, Guid? except, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var administrators = await scope.Store.Grants
            .Where(grant => grant.Role == Role.PortalAdministrator && (grant.Until == null || grant.Until > now))
            .Select(grant => grant.UserId)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var administrator in administrators.Where(id => id.Value != except))
        {
            var user = await scope.Store.AccountAsync(administrator, cancellationToken);
            scope.Send(OutboxMail.Of(kind, about.Id, user.Email, user.Language, now, [MailValue.OneLine(about.DisplayName)]));
        }
    }
}

using MeetingPortal.Data.Mail;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Correspondence;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Registration.Delegations;

/// <summary>What the sender of mail does before it sends.</summary>
internal static class SubmissionMails
{
    public static async Task AddressMailAsync(this TestStore store, CancellationToken cancellationToken)
    {
        var waiting = await store.ReadAsync(context => context.OutboxMessages.AsNoTracking().Where(message => message.Address == null).ToListAsync(cancellationToken));
        foreach (var message in waiting.Where(message => message.IsToBeAddressed))
        {
            await AddressAsync(store, message, cancellationToken);
        }
    }

    /// <returns>How many messages were made.</returns>
    public static async Task<int> AddressAsync(TestStore store, OutboxMessage message, CancellationToken cancellationToken) =>
        (await store.WithAsync<AddressSubmissionMailHandler, Outcome<int>>(handler => handler.HandleAsync(new AddressSubmissionMail(message), cancellationToken))).Done();
}

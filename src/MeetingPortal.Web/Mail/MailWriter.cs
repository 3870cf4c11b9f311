using MeetingPortal.Data.Mail;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;

namespace MeetingPortal.Web.Mail;

/// <summary>Makes a message of a row of the outbox at the moment it is sent; codes and secrets come to be here and are kept nowhere.</summary>
internal sealed class MailWriter(PrepareSignInCodeHandler codes, PrepareInvitationHandler invitations, SubscriptionMail subscriptions, MailTexts texts, AccountLinks links, TimeProvider time)
{
    /// <summary>Null when there is nobody to send it to, or no reason any more.</summary>
    public Task<ReadyMail?> WriteAsync(OutboxMessage message, CancellationToken cancellationToken) => message.Kind switch
    {
        MailKind.SignInCode => CodeAsync(message, cancellationToken),
        MailKind.Invitation => InvitationAsync(message, cancellationToken),
        MailKind.SubscriptionAsked => ReadyAsync(message, subscriptions.AskedAsync(message, cancellationToken)),
        MailKind.Notice => ReadyAsync(message, subscriptions.NoticeAsync(message, cancellationToken)),
        _ => Task.FromResult(message.Address is { } address ? Ready(message, address, message.Values) : null),
    };

    private async Task<ReadyMail?> CodeAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var outcome = await codes.HandleAsync(new PrepareSignInCode(message.SubjectId), cancellationToken);
        return outcome.Match<ReadyMail?>(
            code => Ready(message, code.Address, [code.Code, code.Lifetime.TotalMinutes.ToString("0", System.Globalization.CultureInfo.InvariantCulture)]), _ => null);
    }

    private async Task<ReadyMail?> InvitationAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var outcome = await invitations.HandleAsync(new PrepareInvitation(message.SubjectId), cancellationToken);
        return outcome.Match<ReadyMail?>(invitation => Ready(message, invitation.Facts.Invitation.Email, ValuesOf(invitation, message.Language)), _ => null);
    }

    private string[] ValuesOf(PreparedInvitation prepared, Language language)
    {
        var (facts, invitation) = (prepared.Facts, prepared.Facts.Invitation);
        return
        [
            MailValue.OneLine(invitation.Name),
            MailValue.OneLine(facts.PartyName.Best(language)?.Text.Text),
            facts.Meeting is { } meeting ? MailValue.OneLine(meeting.ShortCode) : string.Empty,
            links.Invitation(language, prepared.Secret),
            Formats.Date(DateOnly.FromDateTime(invitation.ExpiresAt.UtcDateTime), language),
            MailValue.OneLine(facts.InvitedBy),
        ];
    }

    private async Task<ReadyMail?> ReadyAsync(OutboxMessage message, Task<AddressedValues?> making) =>
        await making is { } made ? Ready(message, made.Address, made.Values, made.Unsubscribe) : null;

    private ReadyMail Ready(OutboxMessage message, string address, IReadOnlyList<string> values, string? unsubscribe = null) => new(
        message.MessageId,
        address,
        MailTexts.Subject(message.Kind, message.Language, values),
        texts.Body(message.Kind, message.Language, values),
        message.Language,
        time.GetUtcNow(),
        unsubscribe);
}

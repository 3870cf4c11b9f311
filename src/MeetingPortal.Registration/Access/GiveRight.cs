using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Gives a right to the account of that address; one that does not exist is opened. The person is told by mail. A mission's present primary administrator becomes the backup of a new one.</summary>
/// <param name="Name">The person's name, for an account that is opened.</param>
/// <param name="Language">The language of mail to an account that is opened.</param>
/// <param name="InWords">The role, and where it holds, in the language of the message.</param>
public sealed record GiveRight(string Name, string Email, Language Language, WantedRight Right, IReadOnlyList<string> InWords);

/// <param name="Until">The instant from which it no longer holds; null means until it is taken away.</param>
public sealed record WantedRight(Role Role, MeetingId? Meeting = null, MissionId? Mission = null, Language? Language = null, DateTimeOffset? Until = null);

public sealed class GiveRightHandler(Writes writes, TimeProvider time)
{
    /// <returns>The account.</returns>
    public Task<Outcome<UserId>> HandleAsync(GiveRight command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<UserId>(
            actor,
            nameof(GiveRight),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                if (await UserAsync(scope, command, now, cancellation) is not { } user)
                {
                    return new Refusal(NameText.CharacterRefused);
                }

                var wanted = new Grant
                {
                    Id = Guid.CreateVersion7(now),
                    UserId = user.UserId,
                    Role = command.Right.Role,
                    MeetingId = command.Right.Meeting,
                    MissionId = command.Right.Mission,
                    Language = command.Right.Language,
                    Until = command.Right.Until,
                };
                return (await scope.GiveAsync(wanted, now, cancellation)).Match<Outcome<UserId>>(
                    _ =>
                    {
                        scope.Send(OutboxMail.Of(MailKind.RightGiven, wanted.Id, user.Email, user.Language, now, [.. command.InWords.Select(MailValue.OneLine)]));
                        return user.UserId;
                    },
                    refusal => refusal);
            },
            cancellationToken);

    /// <summary>The account; null when one would have to be opened under a name that is none.</summary>
    private static async Task<PortalUser?> UserAsync(WriteScope scope, GiveRight command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var normalized = command.Email.ToUpperInvariant();
        if (await scope.Store.Users.SingleOrDefaultAsync(user => user.NormalizedEmail == normalized, cancellationToken) is { } known)
        {
            return known;
        }

        if (!NameText.TryClean(command.Name, out var name) || name.Length == 0)
        {
            return null;
        }

        var made = PortalUser.Create(name, command.Email, now);
        made.Language = command.Language;
        scope.Store.Users.Add(made);
        return made;
    }
}

using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Domain.Access;

/// <summary>Who does something: a signed-in person, or the portal itself (seeding, workers).</summary>
/// <param name="Name">What the audit and a release keep: <c>portal:seed</c> or <c>user:</c> with the account's id, never a person's name.</param>
/// <param name="UserId">The account, when a person acts.</param>
public sealed record Actor(string Name, UserId? UserId)
{
    public static readonly Actor Seed = new("portal:seed", null);

    public static readonly Actor Start = new("portal:start", null);

    /// <summary>The worker that sends mail.</summary>
    public static readonly Actor Mail = new("portal:mail", null);

    /// <summary>Somebody who is not signed in.</summary>
    public static readonly Actor Visitor = new("portal:visitor", null);

    public static Actor User(UserId id) => new($"user:{id}", id);
}

using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using Xunit;

namespace MeetingPortal.Domain.Tests.Access;

/// <summary>Every way in which a right comes, goes and changes, allowed and refused.</summary>
public class GrantTransitionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly UserId Ada = new(Guid.CreateVersion7(Now));
    private static readonly UserId Bo = new(Guid.CreateVersion7(Now));
    private static readonly MeetingId Meeting = new(Guid.CreateVersion7(Now));
    private static readonly MissionId Mission = new(Guid.CreateVersion7(Now));

    public static TheoryData<Role, bool, bool, bool> Scopes
    {
        get
        {
            var data = new TheoryData<Role, bool, bool, bool>();
            foreach (var role in Enum.GetValues<Role>())
            {
                foreach (var bits in Enumerable.Range(0, 8))
                {
                    data.Add(role, (bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public void Give_Scope_IsTakenOnlyWhenItFitsTheRole(Role role, bool hasMeeting, bool hasMission, bool hasLanguage)
    {
        var fits = role switch
        {
            Role.PortalAdministrator => !hasMeeting && !hasMission && !hasLanguage,
            Role.Translator => hasMeeting && !hasMission && hasLanguage,
            Role.MissionAdministrator or Role.MissionBackupAdministrator or Role.MissionCollaborator => !hasMeeting && hasMission && !hasLanguage,
            _ => hasMeeting && !hasMission && !hasLanguage,
        };

        var outcome = Grant.Give(Right(role, hasMeeting, hasMission, hasLanguage), [], Now);

        Assert.Equal(fits ? null : AccessRefusals.ScopeMissing, outcome.Match<string?>(_ => null, refusal => refusal.Key));
    }

    [Theory]
    [InlineData(-1, AccessRefusals.UntilPassed)]
    [InlineData(0, AccessRefusals.UntilPassed)]
    [InlineData(1, null)]
    public void Give_End_MustBeAhead(int seconds, string? refused) =>
        Assert.Equal(refused, Grant.Give(Of(Ada, Role.PortalAdministrator, null, Now.AddSeconds(seconds)), [], Now).Match<string?>(_ => null, refusal => refusal.Key));

    [Theory]
    [InlineData(Role.MissionAdministrator, null, AccessRefusals.AlreadyHeld)]
    [InlineData(Role.MissionCollaborator, null, null)]
    [InlineData(Role.MissionAdministrator, -1, null)]
    [InlineData(Role.MissionAdministrator, 1, AccessRefusals.AlreadyHeld)]
    public void Give_HeldAlready_IsRefusedWhileItHolds(Role held, int? until, string? refused)
    {
        var before = Of(Ada, held, Mission, until is { } seconds ? Now.AddSeconds(seconds) : null);

        Assert.Equal(refused, Grant.Give(Of(Ada, Role.MissionAdministrator, Mission), [before], Now).Match<string?>(_ => null, refusal => refusal.Key));
    }

    [Theory]
    [InlineData(Role.PortalAdministrator, null, AccessRefusals.LastAdministrator)]
    [InlineData(Role.PortalAdministrator, Role.PortalAdministrator, null)]
    [InlineData(Role.PortalAdministrator, Role.MissionAdministrator, AccessRefusals.LastAdministrator)]
    [InlineData(Role.MissionAdministrator, null, AccessRefusals.LastAdministrator)]
    [InlineData(Role.MissionAdministrator, Role.MissionBackupAdministrator, null)]
    [InlineData(Role.MissionBackupAdministrator, Role.MissionAdministrator, null)]
    [InlineData(Role.MissionBackupAdministrator, null, AccessRefusals.LastAdministrator)]
    [InlineData(Role.MissionAdministrator, Role.MissionCollaborator, AccessRefusals.LastAdministrator)]
    [InlineData(Role.MissionCollaborator, null, null)]
    public void TakeAway_LastAdministrator_Stays(Role role, Role? other, string? refused)
    {
        var right = Of(Ada, role, Roles.IsStaff(role) ? null : Mission);
        Grant[] all = other is { } second ? [right, Of(Bo, second, Roles.IsStaff(second) ? null : Mission)] : [right];

        Assert.Equal(refused, right.TakeAway(all, Now).Match<string?>(_ => null, refusal => refusal.Key));
    }

    [Theory]
    [InlineData(Role.PortalAdministrator, AccessRefusals.LastAdministrator)]
    [InlineData(Role.MissionAdministrator, null)]
    [InlineData(Role.MissionBackupAdministrator, null)]
    public void TakeAway_LastAdministratorByThePortal_StaysOnlyOfThePortal(Role role, string? refused)
    {
        var right = Of(Ada, role, Roles.IsStaff(role) ? null : Mission);

        Assert.True(right.IsLastAdministrator([right], Now));
        Assert.Equal(refused, right.TakeAway([right], Now, byPortal: true).Match<string?>(_ => null, refusal => refusal.Key));
    }

    [Fact]
    public void Give_Primary_TakesOverAndTheFormerBecomesTheBackup()
    {
        var (primary, gone) = (Of(Ada, Role.MissionAdministrator, Mission), Of(Ada, Role.MissionAdministrator, Mission, Now));
        var elsewhere = Of(Ada, Role.MissionAdministrator, new MissionId(Guid.CreateVersion7(Now)));
        var wanted = Of(Bo, Role.MissionAdministrator, Mission);

        var change = Grant.Give(wanted, [primary, gone, elsewhere], Now).Match(value => value, _ => null!);

        Assert.Equal([primary], change.Gone);
        Assert.Equal([(Bo, Role.MissionAdministrator), (Ada, Role.MissionBackupAdministrator)], change.New.Select(grant => (grant.UserId, grant.Role)));
        Assert.All(change.New, grant => Assert.Equal(Mission, grant.MissionId));
    }

    [Theory]
    [InlineData(Role.MissionBackupAdministrator)]
    [InlineData(Role.MissionCollaborator)]
    public void Give_AnyOtherRole_LeavesThePrimaryAsItIs(Role role)
    {
        var wanted = Of(Bo, role, Mission);

        var change = Grant.Give(wanted, [Of(Ada, Role.MissionAdministrator, Mission)], Now).Match(value => value, _ => null!);

        Assert.Empty(change.Gone);
        Assert.Equal([wanted], change.New);
    }

    [Fact]
    public void TakeAway_OtherAdministratorsTimeIsOver_TheLastStays()
    {
        var right = Of(Ada, Role.PortalAdministrator, null);

        var outcome = right.TakeAway([right, Of(Bo, Role.PortalAdministrator, null, Now)], Now);

        Assert.Equal(AccessRefusals.LastAdministrator, outcome.Match<string?>(_ => null, refusal => refusal.Key));
    }

    [Theory]
    [InlineData(Role.MissionAdministrator, Role.MissionAdministrator, AccessRefusals.AlreadyHeld)]
    [InlineData(Role.MissionAdministrator, Role.MissionCollaborator, AccessRefusals.LastAdministrator)]
    [InlineData(Role.MissionAdministrator, Role.MissionBackupAdministrator, null)]
    [InlineData(Role.MissionCollaborator, Role.MissionBackupAdministrator, null)]
    [InlineData(Role.MissionCollaborator, Role.PortalAdministrator, AccessRefusals.ScopeMissing)]
    [InlineData(Role.MissionAdministrator, Role.RegistrationOfficer, AccessRefusals.ScopeMissing)]
    public void ChangeTo_OfTheOnlyPerson_KeepsTheRules(Role from, Role to, string? refused)
    {
        var right = Of(Ada, from, Mission);

        Assert.Equal(refused, right.ChangeTo(to, [right], Now).Match<string?>(_ => null, refusal => refusal.Key));
    }

    [Fact]
    public void ChangeTo_Primary_TakesOverAndTheFormerBecomesTheBackup()
    {
        var (primary, backup) = (Of(Ada, Role.MissionAdministrator, Mission), Of(Bo, Role.MissionBackupAdministrator, Mission));

        var change = backup.ChangeTo(Role.MissionAdministrator, [primary, backup], Now).Match(value => value, _ => null!);

        Assert.Equal([backup, primary], change.Gone);
        Assert.Equal([(Bo, Role.MissionAdministrator), (Ada, Role.MissionBackupAdministrator)], change.New.Select(grant => (grant.UserId, grant.Role)));
    }

    private static Grant Right(Role role, bool hasMeeting, bool hasMission, bool hasLanguage) => new()
    {
        Id = Guid.CreateVersion7(Now),
        UserId = Ada,
        Role = role,
        MeetingId = hasMeeting ? Meeting : null,
        MissionId = hasMission ? Mission : null,
        Language = hasLanguage ? Language.French : null,
    };

    private static Grant Of(UserId user, Role role, MissionId? mission, DateTimeOffset? until = null) =>
        new() { Id = Guid.CreateVersion7(Now), UserId = user, Role = role, MissionId = mission, Until = until };
}

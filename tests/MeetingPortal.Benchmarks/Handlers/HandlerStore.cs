using MeetingPortal.Benchmarks.Portal;
using MeetingPortal.Data;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Providers;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Registration;
using MeetingPortal.Registration.Delegations;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Benchmarks.Handlers;

/// <summary>A store with many delegations of eight people each, ready to be handed in: one of each fictional organization, whose mission has one account.</summary>
internal sealed class HandlerStore : MeasuredStore
{
    public const int Delegations = 300;
    public const int People = 8;

    /// <summary>Code of the meeting.</summary>
    public const string MeetingName = "utopia";

    /// <summary>Takes away what handing in and deciding wrote, so that every turn begins with the same rows.</summary>
    private static readonly string[] Reset =
    [
        """DELETE FROM "SubmissionItems" """,
        """DELETE FROM "Submissions" """,
        """DELETE FROM "OutboxMessages" """,
        """DELETE FROM "AuditEntries" """,
        """DELETE FROM "HeadsOnDays" """,
        """DELETE FROM "AcknowledgedMembers" """,
        """UPDATE "Delegations" SET "State" = 'Draft', "StateBeforeSubmission" = 'Draft', "LastNumber" = 0, "AcknowledgedNumber" = NULL, "Version" = 1""",
    ];

    private HandlerStore(DatabaseOptions options, string folder)
        : base(options, folder, services => services.AddRegistration())
    {
    }

    public IReadOnlyList<DelegationKey> Keys { get; private set; } = [];

    public static async Task<HandlerStore> MakeAsync(DatabaseOptions options, string folder)
    {
        var store = new HandlerStore(options, folder);
        await store.MigrateAsync();
        await store.FillAsync();
        return store;
    }

    public Task ResetAsync() => WithAsync<PortalDbContext, int>(async context =>
    {
        foreach (var sql in Reset)
        {
            await context.Database.ExecuteSqlRawAsync(sql);
        }

        return 0;
    });

    /// <summary>Address of the account of the mission of that number, counted from 1.</summary>
    public static string AddressOf(int number) => $"utopian-{number}@utopia.invalid";

    private async Task FillAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var meeting = MeetingOf(now);
        var organizations = Enumerable.Range(1, Delegations).Select(number => OrganizationOf(number, now)).ToList();
        Keys = [.. organizations.Select(organization => new DelegationKey(meeting.Id, new Party(null, organization.Id)))];
        await WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(
            Actor.Start,
            "FillBenchmark",
            (scope, _) =>
            {
                scope.Store.Add(meeting);
                scope.Store.AddRange(organizations.SelectMany((organization, index) => EntitiesOf(organization, meeting.Id, index + 1, now)));
                return Task.FromResult<Outcome<bool>>(true);
            },
            CancellationToken.None));
        await ResetAsync();
    }

    private static IEnumerable<object> EntitiesOf(Organization organization, MeetingId meeting, int number, DateTimeOffset now)
    {
        var mission = new Mission { Id = NewId.At<MissionId>(now), Code = MissionCode.Parse($"mission-{number}"), OrganizationId = organization.Id, City = "Amaurot", Language = Language.French };
        var user = PortalUser.Create($"Utopian {number} (fictional)", AddressOf(number), now);
        var delegation = new Delegation { Id = NewId.At<DelegationId>(now), MeetingId = meeting, OrganizationId = organization.Id, Serial = number, CreatedAt = now };
        foreach (var person in Enumerable.Range(1, People))
        {
            delegation.Add(PersonOf(person), isSomebodyElse: false, now);
        }

        return [organization, mission, user, new Grant { Id = Guid.CreateVersion7(now), UserId = user.UserId, Role = Role.MissionCollaborator, MissionId = mission.Id }, delegation];
    }

    private static DelegateDetails PersonOf(int number) => new()
    {
        Role = number == 1 ? DelegateRole.HeadOfDelegation : DelegateRole.Adviser,
        Honorific = "H.E. Ms.",
        FamilyName = $"van der Linden {number}",
        GivenNames = "Raphaëlle Marie",
        FunctionalTitle = "Ambassador, Permanent Representative to the Conference on Disarmament",
        Institution = "Permanent Mission of Utopia",
        City = "Geneva",
        Email = $"delegate-{number}@utopia.invalid",
        Language = Language.French,
        NeedsNameTag = true,
    };

    private static Organization OrganizationOf(int number, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Slug = $"utopia-{number}",
        Name = new LocalizedText(Language.All.Select(language => KeyValuePair.Create(language, new LanguageText($"Organization {number} (fictional)", TextStatus.Own)))),
        Kind = "observer",
        Source = string.Empty,
    };

    private static Meeting MeetingOf(DateTimeOffset now) => new()
    {
        Id = NewId.At<MeetingId>(now),
        Code = MeetingCode.Parse(MeetingName),
        ShortCode = "UTOPIA",
        EditionNumber = 1,
        Treaty = LocalizedText.Empty,
        Title = LocalizedText.Of(Language.English, "First Meeting in Utopia"),
        StartsOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(30),
        EndsOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(33),
        ZoneId = "Europe/Zurich",
        City = LocalizedText.Empty,
        Venue = LocalizedText.Empty,
        Room = LocalizedText.Empty,
        SymbolRoot = "UTOPIA",
    };
}

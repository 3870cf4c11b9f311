using MeetingPortal.Data;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Web.Pages.Mission;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A mission of the State or organization.</summary>
/// <param name="HasAccounts">True when somebody acts for it here and is told what is decided.</param>
public sealed record CaseMission(Domain.Missions.Mission Mission, bool HasAccounts);

/// <summary>A delegation as an officer sees it: what was handed in, never what its mission only prepares.</summary>
/// <param name="IsOver">True when the meeting is over and its missions change nothing any more.</param>
public sealed record DelegationCase(
    MissionDelegation Current, Delegation Delegation, bool IsOver, bool IsFictional, IReadOnlyList<CaseMission> Missions, IReadOnlyDictionary<UserId, string> Names)
{
    public LocalizedText Name => Current.Name;

    public Submission? Open => Current.Open;

    /// <summary>Of the newest first.</summary>
    public IReadOnlyList<Submission> Submissions => Current.Submissions;

    public bool IsTold => Missions.Any(mission => mission.HasAccounts);

    /// <summary>The languages in which the delegation's missions are written to, each once.</summary>
    public IReadOnlyList<Language> Languages => [.. Missions.Select(mission => mission.Mission.Language).Distinct().Order()];

    /// <summary>True when the person is in the delegation as the mission has it or as it is acknowledged.</summary>
    public bool IsThere(PersonId person) =>
        Delegation.Members.Any(member => member.PersonId == person) || Current.Acknowledged.Any(place => place.Person == person);

    /// <summary>True when nothing hinders the erasing of the person: neither a submission that waits nor, before the meeting is over, the delegation itself.</summary>
    public bool MayErase(PersonId person) => Open?.Items.Any(item => item.PersonAfter == person) != true && (IsOver || !IsThere(person));

    public Submission? Find(int number) => Submissions.FirstOrDefault(submission => submission.Number == number);

    /// <summary>Display name of an account; null when it exists no more.</summary>
    public string? NameOf(UserId? user) => user is { } id ? Names.GetValueOrDefault(id) : null;
}

/// <summary>Reads one delegation for the officers' pages; always within the one meeting that the address names.</summary>
public sealed class CaseReads(PortalDbContext store, MissionReads missions, MeetingClock clock, TimeProvider time)
{
    public async Task<DelegationCase?> FindAsync(Meeting meeting, int serial, CancellationToken cancellationToken)
    {
        var known = await store.Delegations.AsNoTracking().SingleOrDefaultAsync(
            delegation => delegation.MeetingId == meeting.Id && delegation.Serial == serial, cancellationToken);
        if (known is null)
        {
            return null;
        }

        var current = await missions.DelegationAsync(new DelegationKey(meeting.Id, known.Party), cancellationToken);
        var isFictional = await store.States.AnyAsync(state => state.Code == known.StateCode && state.IsFictional, cancellationToken);
        var names = await NamesAsync(current.Submissions, cancellationToken);
        return new DelegationCase(current, current.Delegation!, meeting.Frame().IsOver(clock.Now), isFictional, await MissionsAsync(known, cancellationToken), names);
    }

    public Task<StoredFile?> NoteAsync(StoredFileId? file, CancellationToken cancellationToken) =>
        file is { } id ? missions.NoteAsync(id, cancellationToken) : Task.FromResult<StoredFile?>(null);

    private async Task<IReadOnlyList<CaseMission>> MissionsAsync(Delegation delegation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await store.Missions.AsNoTracking()
            .Where(mission => mission.StateCode == delegation.StateCode && mission.OrganizationId == delegation.OrganizationId)
            .OrderBy(mission => mission.Code)
            .Select(mission => new CaseMission(mission, store.Grants.Any(grant => grant.MissionId == mission.Id && (grant.Until == null || grant.Until > now))))
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyDictionary<UserId, string>> NamesAsync(IReadOnlyList<Submission> submissions, CancellationToken cancellationToken)
    {
        var ids = submissions.SelectMany(submission => new[] { submission.SubmittedBy, submission.ReviewBegunBy, submission.EndedBy })
            .OfType<UserId>().Select(user => user.Value).Distinct().ToList();
        return await store.Users.AsNoTracking().Where(user => ids.Contains(user.Id))
            .ToDictionaryAsync(user => new UserId(user.Id), user => user.DisplayName, cancellationToken);
    }
}

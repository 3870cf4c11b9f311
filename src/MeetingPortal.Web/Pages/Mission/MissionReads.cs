using MeetingPortal.Data;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Registration.Correspondence;
using MeetingPortal.Registration.Delegations;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Mission;

/// <summary>A delegation as its mission sees it.</summary>
/// <param name="Delegation">Null before anybody has entered anything.</param>
/// <param name="Acknowledged">What the secretariat has acknowledged, in the order of every list.</param>
/// <param name="Submissions">The newest first.</param>
/// <param name="Deadline">The deadline that readers are shown; null while none is.</param>
public sealed record MissionDelegation(
    LocalizedText Name,
    Delegation? Delegation,
    IReadOnlyList<DelegationPlace> Acknowledged,
    IReadOnlyList<Submission> Submissions,
    StoredFile? Note,
    Deadline? Deadline)
{
    public IReadOnlyList<DelegationPlace> Places { get; } = Delegation?.Places() ?? [];

    /// <summary>What would be handed in now.</summary>
    public IReadOnlyList<DelegationChange> Pending { get; } = DelegationDifference.Between(Acknowledged, Delegation?.Places() ?? []);

    /// <summary>True when the note verbale that is there is none of an acknowledged delegation.</summary>
    public bool HasNewNote => Note is not null && EarlierWith(Note.Id) is null;

    /// <summary>True when a question can be answered though nothing in the delegation changes: by going back, or in words.</summary>
    public bool OnlyAnswers => Pending.Count == 0 && !HasNewNote && Delegation?.State == DelegationState.ClarificationRequested;

    public bool HasSomethingToSubmit => Pending.Count > 0 || HasNewNote || OnlyAnswers;

    /// <summary>
    /// What the mission has changed since it last handed in: while that waits or is asked about, all of it differs from what was acknowledged,
    /// and none of it is news to the mission.
    /// </summary>
    public IReadOnlyList<DelegationChange> Unsent => LastHandedIn is { } last ? DelegationDifference.Between(ListAt(last), Places) : Pending;

    public bool HasUnsentNote => LastHandedIn is { } last ? Note is not null && Note.Id != last.NoteVerbaleId : HasNewNote;

    public Submission? Open => Submissions.FirstOrDefault(submission => submission.IsOpen);

    public Submission? LastAcknowledged => Submissions.FirstOrDefault(submission => submission.State == SubmissionState.Acknowledged);

    /// <summary>The question that the mission has still to answer, if there is one.</summary>
    public Submission? Question => Delegation?.State == DelegationState.ClarificationRequested
        ? Submissions.FirstOrDefault(submission => submission.State == SubmissionState.ClarificationRequested)
        : null;

    private Submission? LastHandedIn => Open ?? Question;

    /// <summary>True when nothing was acknowledged before it: its changes are its list, person by person.</summary>
    public bool IsFirst(Submission wanted) => !Submissions.Any(past => past.State == SubmissionState.Acknowledged && past.Number < wanted.Number);

    /// <summary>The first acknowledged submission of that note verbale, before the one of that number: it stands beside names that it does not know.</summary>
    public Submission? EarlierWith(StoredFileId? note, int before = int.MaxValue) => note is null ? null : Submissions.LastOrDefault(
        past => past.State == SubmissionState.Acknowledged && past.Number < before && past.NoteVerbaleId == note);

    /// <summary>The whole delegation as it was handed in with that submission.</summary>
    public IReadOnlyList<DelegationPlace> ListAt(Submission wanted)
    {
        IReadOnlyList<DelegationPlace> list = [];
        foreach (var submission in Submissions.Reverse().Where(past => past.State == SubmissionState.Acknowledged && past.Number < wanted.Number).Append(wanted))
        {
            list = DelegationDifference.Apply(list, submission.Items.OrderBy(item => item.Number).Select(item => item.Change), submission.Order);
        }

        return list;
    }
}

/// <summary>Reads what the pages of missions show; always within the one meeting and the one State or organization of the address.</summary>
public sealed class MissionReads(PortalDbContext store)
{
    public async Task<MissionDelegation> DelegationAsync(DelegationKey key, CancellationToken cancellationToken)
    {
        var name = await PartyNames.OfAsync(store, key.Party, cancellationToken);
        var deadline = await store.Deadlines.AsNoTracking().SingleOrDefaultAsync(
            candidate => candidate.MeetingId == key.Meeting && candidate.Slug == Deadline.Registration && candidate.IsPublic, cancellationToken);
        var delegation = await store.Delegations.AsNoTracking().Include(candidate => candidate.Members).SingleOrDefaultAsync(
            candidate => candidate.MeetingId == key.Meeting && candidate.StateCode == key.Party.StateCode && candidate.OrganizationId == key.Party.OrganizationId,
            cancellationToken);
        if (delegation is null)
        {
            return new MissionDelegation(name, null, [], [], null, deadline);
        }

        var acknowledged = await store.AcknowledgedMembers.AsNoTracking().Where(member => member.DelegationId == delegation.Id).ToListAsync(cancellationToken);
        var submissions = await store.Submissions.AsNoTracking().Include(submission => submission.Items)
            .Where(submission => submission.DelegationId == delegation.Id)
            .OrderByDescending(submission => submission.Number)
            .ToListAsync(cancellationToken);
        var note = delegation.NoteVerbaleId is { } file ? await NoteAsync(file, cancellationToken) : null;
        return new MissionDelegation(name, delegation, DelegationPlace.InOrder(acknowledged.Select(member => member.Place)), submissions, note, deadline);
    }

    public Task<StoredFile?> NoteAsync(StoredFileId file, CancellationToken cancellationToken) =>
        store.StoredFiles.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == file, cancellationToken);
}

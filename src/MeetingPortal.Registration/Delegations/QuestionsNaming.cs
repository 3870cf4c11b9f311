using System.Globalization;
using MeetingPortal.Data;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Delegations;

/// <summary>Finds officers' questions that may name a person who does not stand in what they are about ("Does Y replace X?").</summary>
public sealed class QuestionsNaming(PortalDbContext store)
{
    private const CompareOptions Alike = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>The submissions whose question holds a family name that the person has or had, whatever its capitals and accents.</summary>
    public async Task<IReadOnlyList<Submission>> OfAsync(Delegation delegation, PersonId person, CancellationToken cancellationToken)
    {
        var names = await SeatHistory.FamilyNamesAsync(store, delegation, person, cancellationToken);
        var asked = await store.Submissions.AsNoTracking()
            .Where(submission => submission.DelegationId == delegation.Id && submission.Reason != null)
            .Where(submission => !submission.Items.Any(item => item.PersonBefore == person || item.PersonAfter == person))
            .OrderBy(submission => submission.Number)
            .ToListAsync(cancellationToken);
        var words = CultureInfo.InvariantCulture.CompareInfo;
        return [.. asked.Where(submission => names.Any(name => words.IndexOf(submission.Reason!, name, Alike) >= 0))];
    }
}

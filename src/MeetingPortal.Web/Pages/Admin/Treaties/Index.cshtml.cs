using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Registration.Parties;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;

namespace MeetingPortal.Web.Pages.Admin.Treaties;

/// <param name="Counts">How many States stand how to it today.</param>
/// <param name="Meetings">Short names of those that count their parties by it.</param>
public sealed record TreatyLine(string Code, IReadOnlyDictionary<TreatyStatus, int> Counts, IReadOnlyList<string> Meetings);

/// <summary>The treaties by which meetings count their parties.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
public sealed class IndexModel(AdminReads reads, TreatyParties parties, MeetingClock clock) : TreatyPageModel(reads, parties, clock)
{
    public IReadOnlyList<TreatyLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Treaties_Title;
        var meetings = (await Reads.MeetingsAsync(cancellationToken)).ToLookup(meeting => meeting.TreatyCode, meeting => meeting.ShortCode, StringComparer.Ordinal);
        var lines = new List<TreatyLine>();
        foreach (var code in await Parties.CodesAsync(cancellationToken))
        {
            lines.Add(new TreatyLine(code, await Parties.CountsAsync(code, Today, cancellationToken), [.. meetings[code]]));
        }

        Lines = lines;
    }
}

using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Pages.Secretariat;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;

namespace MeetingPortal.Web.Pages.Admin.History;

/// <summary>What happened to accounts, rights, invitations and messages, the newest first.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
public sealed class IndexModel(AdminReads reads, StaffReads staff) : AdminPageModel(reads)
{
    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Admin_History;
        Entries = await Reads.HistoryAsync(cancellationToken);
        _names = await staff.NamesAsync(Entries.SelectMany(entry => new[] { entry.Actor, SubjectOf(entry) }), cancellationToken);
    }

    public string ActorName(AuditEntry entry) => _names.GetValueOrDefault(entry.Actor) ?? Strings.History_Portal;

    /// <summary>The person whom the row is about, or null.</summary>
    public string? PersonOf(AuditEntry entry) => _names.GetValueOrDefault(SubjectOf(entry));

    /// <summary>The account in the row: its own, that of a right, or that of a second factor's secret; an invitation or a message has none.</summary>
    private static string SubjectOf(AuditEntry entry)
    {
        var of = entry.Changes.FirstOrDefault(change => change.Field is "UserId");
        var own = entry.SubjectType is nameof(PortalUser) || entry.SubjectId.Contains('|') ? entry.SubjectId.Split('|')[0] : null;
        return $"user:{of?.After ?? of?.Before ?? own}";
    }
}

using MeetingPortal.Domain.Documents;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A page of one document of the meeting: loads the document that the address names.</summary>
public abstract class DocumentPageModel(StaffReads reads, DocumentDesk desk) : StaffPageModel(reads)
{
    private IReadOnlyList<StaffDocument> _all = [];

    public StaffDocument Current { get; private set; } = null!;

    /// <summary>The meeting's documents that supersede it, are superseded by it, are read with it, or are of the same root.</summary>
    public IEnumerable<(FamilyRelation Relation, StaffDocument Document)> Family() =>
        from other in _all
        where other.Document.Id != Current.Document.Id
        let relation = DocumentFamily.Of(Current.Symbols, other.Symbols)
        where relation is not null
        orderby relation
        select (relation.Value, other);

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        _all = await desk.AllAsync(Meeting, HttpContext.RequestAborted);
        if (!Guid.TryParse(RouteData.Values["document"] as string, out var id) || _all.FirstOrDefault(candidate => candidate.Document.Id.Value == id) is not { } found)
        {
            return false;
        }

        Current = found;
        return true;
    }
}

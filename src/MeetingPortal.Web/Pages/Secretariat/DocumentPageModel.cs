using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A page of one document of the meeting: loads the document that the address names.</summary>
public abstract class DocumentPageModel(StaffReads reads, DocumentDesk desk) : StaffPageModel(reads)
{
    public StaffDocument Current { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        if (!Guid.TryParse(RouteData.Values["document"] as string, out var id) || await desk.FindAsync(Meeting, id, HttpContext.RequestAborted) is not { } found)
        {
            return false;
        }

        Current = found;
        return true;
    }
}

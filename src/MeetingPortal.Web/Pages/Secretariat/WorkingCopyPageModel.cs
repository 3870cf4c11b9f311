using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A page that edits the working copy of the meeting's agenda or programme.</summary>
public abstract class WorkingCopyPageModel<TContent>(StaffReads reads, ContentKind kind) : StaffPageModel(reads)
    where TContent : PublicationContent
{
    /// <summary>Null on a page that offers to begin it.</summary>
    public StaffPublication? Publication { get; private set; }

    /// <summary>True after a save that was taken.</summary>
    public bool IsSaved { get; protected set; }

    /// <summary>True when the form was sent for something that is there no more.</summary>
    protected bool IsGone { get; set; }

    public TContent Working => (TContent)Publication!.Copy.Content;

    protected ContentKind Kind => kind;

    /// <summary>True where a meeting without one is told so instead of answered with 404.</summary>
    protected virtual bool MayBeMissing => false;

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        await ReloadAsync();
        return Publication is not null || MayBeMissing;
    }

    /// <summary>Reads the working copy again, after a save that was refused for somebody else's.</summary>
    protected async Task ReloadAsync() =>
        Publication = (await Reads.PublicationsAsync(Meeting.Id, HttpContext.RequestAborted)).FirstOrDefault(row => row.Publication.Kind == kind);

    /// <summary>The form again, with everything that was typed, when what it changes was removed meanwhile; null when the save may go on.</summary>
    /// <param name="typed">The form, bound as "Input".</param>
    protected IActionResult? GoneMeanwhile(IMayBeGone typed)
    {
        if (!IsGone || typed.AddsAnew)
        {
            return null;
        }

        ModelState.Remove($"Input.{nameof(IMayBeGone.AddsAnew)}");
        typed.AddsAnew = true;
        ModelState.AddModelError(string.Empty, Strings.Refusal_GoneMeanwhile);
        return this.Invalid();
    }

    /// <param name="editor">Address of the page that shows the whole working copy and says that it was saved.</param>
    /// <param name="slug">The part of that page to go to, or null.</param>
    protected RedirectResult SavedIn(string editor, string? slug = null) => Redirect($"{editor}?saved=true{(slug is null ? null : $"#{slug}")}");

    /// <summary>The identity that a part of the address names, or null.</summary>
    protected ItemId? Named(string part) => Guid.TryParse(RouteData.Values[part] as string, out var id) ? new ItemId(id) : null;
}

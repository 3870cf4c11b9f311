using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Pages;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.AddPage;

/// <summary>Begins a page of practical information in the officer's language and leads to its text.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, AddPageHandler add, SecretariatLinks links) : StaffPageModel(reads)
{
    [BindProperty]
    [StringLength(PageContent.TitleMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.EditPage_TitleTooLong))]
    public string? PageTitle { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var outcome = await add.HandleAsync(new Publishing.Pages.AddPage(Meeting.Id, Language, PageTitle ?? string.Empty), User.AsActor(), cancellationToken);
        return outcome.Match(slug => Redirect(links.EditPage(Language, Meeting.Code, slug, Language)), refusal => this.Invalid(refusal, nameof(PageTitle)));
    }

    protected override Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Title = Strings.AddPage_Title;
        return base.LoadAsync(context);
    }
}

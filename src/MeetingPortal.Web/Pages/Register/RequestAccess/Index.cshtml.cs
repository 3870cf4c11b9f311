using System.Globalization;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Registration.Requests;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Pages.Public;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using MeetingPortal.Web.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace MeetingPortal.Web.Pages.Register.RequestAccess;

/// <summary>A mission or organization without an invitation asks for access with its letter.</summary>
[UploadForm]
[EnableRateLimiting(RateLimits.Upload)]
public sealed class IndexModel(PublicReads reads, MeetingClock clock, UploadReader uploads, RequestAccessHandler request, PublicLinks links)
    : MeetingPageModel(reads, clock)
{
    public const string FileField = "File";

    public RequestAccessInput Input { get; } = new();

    /// <summary>Code and name of each State, in the alphabetical order of the page's language.</summary>
    public IReadOnlyList<(string Code, string Name)> States { get; private set; } = [];

    public override bool IsUnlisted => true;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.Language = Language.Code;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        using var upload = await uploads.ReadAsync(HttpContext);
        await TryUpdateModelAsync(Input, nameof(Input), upload.Fields);
        foreach (var (field, message) in Input.Faults())
        {
            ModelState.AddModelError($"{nameof(Input)}.{field}", message);
        }

        if (upload.Refusal is { } refused)
        {
            ModelState.AddModelError(FileField, Texts.OfKey(refused.Key));
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var outcome = await SendAsync(upload, cancellationToken);
        return outcome.Match(
            _ => Redirect(links.RequestReceived(Language, Meeting.Code)),
            refusal => this.Invalid(refusal, refusal.Key is AccessRequestRules.StateUnknown ? "Input.State" : string.Empty));
    }

    private Task<Outcome<bool>> SendAsync(Upload upload, CancellationToken cancellationToken) =>
        request.HandleAsync(
            new Registration.Requests.RequestAccess(
                Meeting.Meeting.Id,
                Input.IsOrganization ? null : Input.State,
                Input.IsOrganization ? Input.OrganizationName : null,
                Input.Name!,
                Input.Email!.Trim(),
                Input.LanguageOr(Language),
                Input.Message,
                upload.ToRow(FileArea.Private, Meeting.Meeting.Id, Now),
                upload.File!,
                Networks.Of(HttpContext)),
            cancellationToken);

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Register_Request;
        var order = StringComparer.Create(CultureInfo.GetCultureInfo(Language.Code), ignoreCase: true);
        States =
        [
            .. (await Reads.StatesAsync(cancellationToken))
                .Select(state => (state.Code, Name: state.Name.Best(Language)?.Text.Text ?? string.Empty))
                .OrderBy(state => state.Name, order),
        ];
    }
}

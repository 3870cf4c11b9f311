using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.DecideOnFile;

/// <summary>What the officer sees and decides of one file: publish now or at an instant, hold back, correct, withdraw, remove.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(
    StaffReads reads,
    DocumentDesk desk,
    PublishDocumentFileHandler publish,
    HoldBackDocumentFileHandler holdBack,
    WithdrawDocumentFileHandler withdraw,
    RemoveDocumentFileHandler remove,
    CorrectDocumentFileHandler correct,
    MeetingClock clock,
    SecretariatLinks links) : DocumentPageModel(reads, desk)
{
    [BindProperty]
    public DecisionInput Input { get; set; } = new();

    /// <summary>The file that the address names.</summary>
    public StaffFile Named { get; private set; } = null!;

    public FileStanding Standing => StaffDocument.Of(Named.File, clock.Now);

    public void OnGet()
    {
        (Input.SeenVersion, Input.Stage, Input.IssuedOn) = (Named.File.Version, Named.File.Stage, Named.File.IssuedOn is { } issued ? DayField.Of(issued) : null);
        Input.Day = DayField.Of(Meeting.StartsOn);
        Input.Time = "10:00";
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken) =>
        Answer(await publish.HandleAsync(new PublishDocumentFile(Key, At: null), User.AsActor(), cancellationToken));

    public async Task<IActionResult> OnPostScheduleAsync(CancellationToken cancellationToken)
    {
        if (Input.InstantIn(Meeting.Zone) is not { } instant)
        {
            ModelState.AddModelError("Input.Day", Strings.DocumentDesk_InstantWrong);
            return this.Invalid();
        }

        return Answer(await publish.HandleAsync(new PublishDocumentFile(Key, instant), User.AsActor(), cancellationToken));
    }

    public async Task<IActionResult> OnPostHoldBackAsync(CancellationToken cancellationToken) =>
        Answer(await holdBack.HandleAsync(new HoldBackDocumentFile(Key), User.AsActor(), cancellationToken));

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? Answer(await withdraw.HandleAsync(new WithdrawDocumentFile(Key, Input.Reason), User.AsActor(), cancellationToken))
        : this.Invalid();

    public async Task<IActionResult> OnPostCorrectAsync(CancellationToken cancellationToken)
    {
        if (DayField.IsWrong(Input.IssuedOn))
        {
            ModelState.AddModelError("Input.IssuedOn", Strings.DocumentDesk_DateWrong);
            return this.Invalid();
        }

        var stage = Enum.IsDefined(Input.Stage) ? Input.Stage : Named.File.Stage;
        return Answer(await correct.HandleAsync(new CorrectDocumentFile(Key, stage, DayField.Read(Input.IssuedOn)), User.AsActor(), cancellationToken));
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        var outcome = await remove.HandleAsync(new RemoveDocumentFile(Key), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.Document(Language, Meeting.Code, Current.Document.Id) + "?done=removed"), Refused);
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        if (!await base.LoadAsync(context) || !Guid.TryParse(RouteData.Values["file"] as string, out var id)
            || Current.Files.FirstOrDefault(file => file.File.Id.Value == id) is not { } found)
        {
            return false;
        }

        Named = found;
        Title = Localisation.Texts.Format(Strings.DocumentDesk_FileOf, Current.Symbol.AsIssued, Localisation.LanguageNames.Of(found.File.Language));
        return true;
    }

    private DocumentFileKey Key => new(Meeting.Id, Named.File.Id, Input.SeenVersion);

    private IActionResult Answer(Outcome<DocumentFile> outcome) => outcome.Match(
        _ => Redirect(links.DocumentFile(Language, Meeting.Code, Current.Document.Id, Named.File.Id)),
        Refused);

    private IActionResult Refused(Refusal refusal)
    {
        // Deciding again from here is done in sight of how the file stands now.
        Input.SeenVersion = Named.File.Version;
        return this.Invalid(refusal, refusal.Key switch
        {
            DocumentRefusals.InstantPassed => "Input.Day",
            DocumentRefusals.ReasonMissing => "Input.Reason",
            _ => string.Empty,
        });
    }
}

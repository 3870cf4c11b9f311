using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Drops;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.ReviewDrop;

/// <summary>What was dropped, file by file, with what was recognised; nothing of it is public until the officer confirms it here. Every button keeps what is typed.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(
    StaffReads reads, DropReads drops, ChangeDropHandler change, LeaveOutDroppedFilesHandler leaveOut, ConfirmDropHandler confirm, SecretariatLinks links) : StaffPageModel(reads)
{
    [BindProperty]
    public DropInput Input { get; set; } = new();

    public DropId Drop { get; private set; }

    /// <summary>Empty when they were confirmed or left out, or swept away.</summary>
    public IReadOnlyList<ReviewedFile> Files { get; private set; } = [];

    /// <summary>True when confirming may list a document.</summary>
    public bool HasNewDocuments => Files.Any(file => file is { Document: null, File.Refusal: null });

    /// <summary>The row of a file as it was typed, or as it is known.</summary>
    public DroppedFileInput RowOf(ReviewedFile file) => Input.Files.Find(row => row.Id == file.File.Id.Value) ?? DroppedFileInput.From(file);

    public void OnGet()
    {
        Input.Day = DayField.Of(Meeting.StartsOn);
        Input.Time = "10:00";
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken) =>
        await KeepAsync(cancellationToken) is { } refusal ? await RefusedAsync(refusal, cancellationToken) : Redirect(links.Drop(Language, Meeting.Code, Drop));

    public async Task<IActionResult> OnPostLeaveOutAsync(Guid leave, CancellationToken cancellationToken)
    {
        if (await KeepAsync(cancellationToken) is { } refusal)
        {
            return await RefusedAsync(refusal, cancellationToken);
        }

        await leaveOut.HandleAsync(new LeaveOutDroppedFiles(Meeting.Id, Drop, [new DroppedFileId(leave)]), User.AsActor(), cancellationToken);
        return Files.Count > 1 ? Redirect(links.Drop(Language, Meeting.Code, Drop)) : Redirect(links.DropDocuments(Language, Meeting.Code));
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        var at = Input.When == DropTime.Later ? VenueInstant.Read(Input.Day, Input.Time, Meeting.Zone) : null;
        if (Input.When == DropTime.Later && at is null)
        {
            ModelState.AddModelError("Input.Day", Strings.DocumentDesk_InstantWrong);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        if (await KeepAsync(cancellationToken) is { } refusal)
        {
            return await RefusedAsync(refusal, cancellationToken);
        }

        var taken = Input.Files.Where(file => file.IsTaken).ToDictionary(file => new DroppedFileId(file.Id), file => file.SeenVersion);
        if (await HasFaultsAsync(taken.Keys, cancellationToken))
        {
            return this.Invalid();
        }

        var command = new ConfirmDrop(
            Meeting.Id, Drop, [.. taken.Select(pair => new ConfirmedFile(pair.Key, pair.Value))], new PublishingTime(Input.When != DropTime.HeldBack, at), Input.IsRestAwaited);
        var outcome = await confirm.HandleAsync(command, User.AsActor(), cancellationToken);
        var refused = outcome.Match<Refusal?>(_ => null, why => why);
        return refused is null ? Redirect(links.Documents(Language, Meeting.Code) + "?done=confirmed") : await RefusedAsync(refused, cancellationToken);
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Title = Strings.Drop_ReviewTitle;
        Drop = new DropId(Guid.TryParse(RouteData.Values["drop"] as string, out var id) ? id : default);
        Files = await drops.ReviewAsync(Meeting, Drop, only: null, HttpContext.RequestAborted);
        return true;
    }

    /// <summary>Keeps what was typed; why not, or null.</summary>
    private async Task<Refusal?> KeepAsync(CancellationToken cancellationToken)
    {
        if (Input.Files.FindIndex(file => DayField.IsWrong(file.IssuedOn)) is >= 0 and var wrong)
        {
            ModelState.AddModelError($"Input.Files[{wrong}].IssuedOn", Strings.DocumentDesk_DateWrong);
            return new Refusal(Domain.Documents.DocumentRefusals.DropDayWrong);
        }

        if (!ModelState.IsValid)
        {
            return new Refusal(Domain.Documents.DocumentRefusals.DropTextLong);
        }

        var outcome = await change.HandleAsync(new ChangeDrop(Meeting.Id, Drop, Input.Changes()), User.AsActor(), cancellationToken);
        var refusal = outcome.Match<Refusal?>(_ => null, refused => refused);
        if (refusal is null)
        {
            Input.Files.ForEach(file => file.SeenVersion++);
            Files = await drops.ReviewAsync(Meeting, Drop, only: null, cancellationToken);
        }

        return refusal;
    }

    /// <summary>Tells beside its field what keeps a chosen file from being confirmed.</summary>
    private async Task<bool> HasFaultsAsync(IEnumerable<DroppedFileId> taken, CancellationToken cancellationToken)
    {
        foreach (var file in await drops.ReviewAsync(Meeting, Drop, taken.ToHashSet(), cancellationToken))
        {
            var index = Files.ToList().FindIndex(row => row.File.Id == file.File.Id);
            foreach (var fault in file.Faults)
            {
                var field = fault switch { DropFault.LanguageMissing => "Language", DropFault.TitleMissing => "Title", DropFault.NotTaken => "IsTaken", _ => "Symbol" };
                ModelState.AddModelError($"Input.Files[{index}].{field}", Texts.Format(Strings.Drop_FaultOf, file.File.Name, Texts.OfKey($"DropFault_{fault}")));
            }
        }

        return !ModelState.IsValid;
    }

    /// <summary>Deciding again from here is done in sight of how the files stand now; what was typed stays.</summary>
    private async Task<IActionResult> RefusedAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        Files = await drops.ReviewAsync(Meeting, Drop, only: null, cancellationToken);
        foreach (var file in Files)
        {
            RowOf(file).SeenVersion = file.File.Version;
        }

        return this.Invalid(refusal, string.Equals(refusal.Key, Domain.Documents.DocumentRefusals.InstantPassed, StringComparison.Ordinal) ? "Input.Day" : string.Empty);
    }
}

using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Pasting;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Domain.Reference.Parties;
using MeetingPortal.Registration.Parties;
using MeetingPortal.Registration.Pasting;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Admin.PasteParties;

/// <summary>
/// Takes the days of a treaty's States from a list, as a mission takes people: checked first, row by row, then taken; what is not in order
/// stays in the text. The first list of a treaty makes it known.
/// </summary>
[Authorize(Policy = Policies.PortalAdministrator)]
public sealed class IndexModel(AdminReads reads, TreatyParties parties, TakePastedPartiesHandler take, MeetingClock clock, AdminLinks links) : TreatyPageModel(reads, parties, clock)
{
    private const string TextField = $"{nameof(Input)}.{nameof(PastePartiesInput.Text)}";
    private const string CodeField = $"{nameof(Input)}.{nameof(PastePartiesInput.Code)}";

    [BindProperty]
    public PastePartiesInput Input { get; set; } = new();

    public IReadOnlyList<PastedParty> Rows { get; private set; } = [];

    /// <summary>What was taken just now, when rows are left.</summary>
    public string? Notice { get; private set; }

    /// <summary>True when the address names no treaty.</summary>
    public bool IsNew { get; private set; }

    public int Takes => Rows.Count(row => row.IsTaken);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        IsNew = RouteData.Values["treaty"] is null;
        if (!IsNew && !await LoadAsync(RouteData.Values["treaty"] as string))
        {
            context.Result = NotFound();
            return;
        }

        Title = IsNew ? Strings.Treaties_Add : Strings.Treaty_AddList;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync() => await CheckAsync() is { } refusal ? this.Invalid(refusal, FieldOf(refusal)) : Page();

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken)
    {
        var wasSeen = string.Equals(Input.Checked, Input.Fingerprint, StringComparison.Ordinal);
        if ((IsNew ? TreatyCode.Read(Input.Code) : Treaty) is not { } treaty || !wasSeen)
        {
            return await RefusedAsync(new Refusal(TableRefusals.ChangedMeanwhile));
        }

        var outcome = await take.HandleAsync(new TakePastedParties(treaty, IsNew, Input.Text, Input.AreConfirmed, Input.Seen ?? string.Empty), User.AsActor(), cancellationToken);
        return await outcome.Match(taken => TakenAsync(treaty, taken), RefusedAsync);
    }

    /// <summary>A day as a cell shows it; a dash says that there is none.</summary>
    public string Day(DateOnly? day) => day is { } known ? Formats.Date(known, Language) : "–";

    private async Task<IActionResult> TakenAsync(string treaty, TakenParties taken)
    {
        if (taken.Left.Length == 0)
        {
            return Redirect($"{links.Treaty(Language, treaty)}?added={taken.Added}&changed={taken.Changed}");
        }

        // The treaty is known now: what is left belongs to its own page.
        IsNew = false;
        Title = Strings.Treaty_AddList;
        await CompareAsync(treaty);
        ModelState.Remove(TextField);
        Input.Text = taken.Left;
        Notice = Texts.Format(Strings.Paste_Taken, taken.Added, taken.Changed);
        await CheckAsync();
        return Page();
    }

    private async Task<IActionResult> RefusedAsync(Refusal refusal)
    {
        var shown = await CheckAsync() ?? refusal;
        return this.Invalid(shown, FieldOf(shown));
    }

    /// <summary>Compares the list with what is stored now.</summary>
    private async Task<Refusal?> CheckAsync()
    {
        if ((IsNew ? TreatyCode.Read(Input.Code) : Treaty) is not { } treaty)
        {
            return new Refusal(TreatyRefusals.CodeWrong);
        }

        if (IsNew && (await Parties.CodesAsync(HttpContext.RequestAborted)).Contains(treaty, StringComparer.Ordinal))
        {
            return new Refusal(TreatyRefusals.CodeTaken);
        }

        await CompareAsync(treaty);
        return PastedTable.Read(Input.Text).Match(Check, refusal => refusal);
    }

    private Refusal? Check(IReadOnlyList<PastedRow> rows)
    {
        var list = PastedParties.Of(rows);
        if (list.Refusal is null)
        {
            Rows = list.Against([.. States.Select(state => state.State)], States.ToDictionary(state => state.State.Code, state => state.Dates, StringComparer.Ordinal));
            (Input.Seen, Input.Checked) = (TreatyParties.Mark(States), Input.Fingerprint);
            ModelState.Remove($"{nameof(Input)}.{nameof(PastePartiesInput.Seen)}");
            ModelState.Remove($"{nameof(Input)}.{nameof(PastePartiesInput.Checked)}");
        }

        return list.Refusal;
    }

    private static string FieldOf(Refusal refusal) => refusal.Key switch
    {
        TreatyRefusals.CodeWrong or TreatyRefusals.CodeTaken => CodeField,
        TableRefusals.ChangedMeanwhile or TableRefusals.NothingToTake => string.Empty,
        _ => TextField,
    };
}

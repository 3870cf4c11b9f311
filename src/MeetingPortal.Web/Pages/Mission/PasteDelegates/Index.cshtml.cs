using MeetingPortal.Domain.Delegations.Pasting;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Pasting;
using MeetingPortal.Registration.Delegations.Pasting;
using MeetingPortal.Registration.Pasting;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Mission.PasteDelegates;

/// <summary>
/// Enters many people at once from a list that the mission has: checked first, row by row, then taken. What is not in order stays in the text,
/// where it can be mended; the same list taken again changes nothing.
/// </summary>
[Authorize(Policy = Policies.EditDelegation)]
public sealed class IndexModel(MissionDesk desk, TakePastedListHandler take, MissionLinks links) : MissionPageModel(desk)
{
    private const string TextField = $"{nameof(Input)}.{nameof(PasteInput.Text)}";
    private const string ColumnsField = $"{nameof(Input)}.{nameof(PasteInput.Columns)}[0]";

    [BindProperty]
    public PasteInput Input { get; set; } = new();

    /// <summary>The list as it is understood; null before it was checked.</summary>
    public PastedList? List { get; private set; }

    public IReadOnlyList<PastedPerson> People { get; private set; } = [];

    /// <summary>What was taken just now, when rows are left.</summary>
    public string? Notice { get; private set; }

    public bool AsksForColumns => List is { Refusal: not null };

    public int Takes => People.Count(person => person.IsTaken);

    public void OnGet() => Title = Strings.Paste_Title;

    public IActionResult OnPost()
    {
        Title = Strings.Paste_Title;
        return Check() is { } refusal ? this.Invalid(refusal, FieldOf(refusal)) : Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Paste_Title;
        var wasSeen = string.Equals(Input.Checked, Input.Fingerprint, StringComparison.Ordinal);
        var outcome = wasSeen
            ? await take.HandleAsync(new TakePastedList(Key, Input.Text, [.. Input.Columns], Mission.Language, Input.SeenVersion), User.AsActor(), cancellationToken)
            : new Refusal(TableRefusals.ChangedMeanwhile);
        return await outcome.Match(taken => TakenAsync(taken), RefusedAsync);
    }

    private async Task<IActionResult> TakenAsync(TakenList taken)
    {
        if (taken.Left.Length == 0)
        {
            return Redirect($"{links.Delegation(Language, Mission.Code, Meeting.Code)}?added={taken.Added}&changed={taken.Changed}");
        }

        await LoadAsync();
        ModelState.Remove(TextField);
        Input.Text = taken.Left;
        Notice = Texts.Format(Strings.Paste_Taken, taken.Added, taken.Changed);
        Check();
        return Page();
    }

    private async Task<IActionResult> RefusedAsync(Refusal refusal)
    {
        await LoadAsync();
        return this.Invalid(Check() ?? refusal, FieldOf(refusal));
    }

    /// <summary>Compares the list with the delegation as it is now.</summary>
    private Refusal? Check()
    {
        if (PastedTable.Read(Input.Text).Match(rows => (rows, refusal: (Refusal?)null), refused => ([], refused)) is var (rows, refusal) && refusal is not null)
        {
            return refusal;
        }

        var list = PastedList.Of(rows, []);
        var heading = list.Heading?.Source ?? string.Empty;
        list = string.Equals(heading, Input.SeenHeading ?? string.Empty, StringComparison.Ordinal) ? PastedList.Of(rows, [.. Input.Columns]) : list;
        (List, Input.Columns, Input.SeenHeading) = (list, [.. list.Columns], heading);
        (Input.SeenVersion, Input.Checked) = (Current.Delegation?.Version ?? 0, Input.Fingerprint);
        foreach (var field in ModelState.Keys.Where(key => !string.Equals(key, TextField, StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(field);
        }

        People = list.Refusal is null ? list.Against(Current.Delegation?.Members ?? [], Mission.Language) : [];
        return list.Refusal;
    }

    private static string FieldOf(Refusal refusal) => refusal.Key switch
    {
        TableRefusals.Empty or TableRefusals.TooLong => TextField,
        PastedRefusals.NoNames or TableRefusals.ColumnTwice => ColumnsField,
        _ => string.Empty,
    };
}

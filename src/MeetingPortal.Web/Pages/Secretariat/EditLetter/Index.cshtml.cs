using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.EditLetter;

/// <summary>Edits the working copy of the letter; nothing that is typed is lost when a save is refused.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, BeginPublicationHandler begin, EditLetterHandler edit, MeetingClock clock, SecretariatLinks links)
    : WorkingCopyPageModel<LetterContent>(reads, ContentKind.Letter)
{
    [BindProperty]
    public LetterInput Input { get; set; } = new();

    /// <summary>The letter as readers would see it, after "Show preview".</summary>
    public LetterContent? Preview { get; private set; }

    /// <summary>The parts of the letter in its order: name of the field, label, hint, rows, value.</summary>
    public IReadOnlyList<(string Field, string Label, string? Hint, int Rows, string? Value)> Fields => FieldsOf(Input);

    protected override bool MayBeMissing => true;

    public void OnGet([FromQuery] bool saved)
    {
        IsSaved = saved;
        Input = Publication is null ? new LetterInput() : LetterInput.From(Working);
    }

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var outcome = await begin.HandleAsync(new BeginPublication(Meeting.Id, Kind), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.Letter(Language, Meeting.Code)), refusal => this.Invalid(refusal));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Typed() is not { } letter)
        {
            return Publication is null ? NotFound() : this.Invalid();
        }

        var outcome = await edit.HandleAsync(new Publishing.WorkingCopies.EditLetter(Meeting.Id, letter, Input.BasedOn), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.Letter(Language, Meeting.Code) + "?saved=true"), Refused);
    }

    public IActionResult OnPostPreview()
    {
        Preview = Typed();
        return Preview is not null ? Page() : Publication is null ? NotFound() : this.Invalid();
    }

    /// <summary>Every part in which what was typed differs from what somebody else saved meanwhile.</summary>
    public IEnumerable<(string Label, string? Theirs, string? Mine, Domain.Languages.Language Language)> Between(LetterInput theirs)
    {
        var written = Domain.Languages.Language.Find(Input.Language) ?? Domain.Languages.Language.English;
        return Domain.Languages.Language.All.Select(language => (Strings.EditPage_Title, theirs.Title.In(language), Input.Title.In(language), language))
            .Append((Strings.EditLetter_WrittenOn, theirs.WrittenOn, Input.WrittenOn, Language))
            .Concat(FieldsOf(theirs).Zip(Fields, (their, mine) => (mine.Label, their.Value, mine.Value, written)))
            .Where(part => !string.Equals(part.Item2?.ReplaceLineEndings(), part.Item3?.ReplaceLineEndings(), StringComparison.Ordinal));
    }

    protected override Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Title = Strings.EditLetter_Title;
        return base.LoadAsync(context);
    }

    private static IReadOnlyList<(string Field, string Label, string? Hint, int Rows, string? Value)> FieldsOf(LetterInput input) =>
    [
        (nameof(Input.DateLine), Strings.EditLetter_DateLine, Strings.EditLetter_DateLineHint, 1, input.DateLine),
        (nameof(Input.Addressees), Strings.EditLetter_Addressees, Strings.EditLetter_LinesHint, 3, input.Addressees),
        (nameof(Input.Reference), Strings.EditLetter_Reference, null, 1, input.Reference),
        (nameof(Input.Salutation), Strings.EditLetter_Salutation, null, 1, input.Salutation),
        (nameof(Input.Body), Strings.EditLetter_Body, Strings.EditLetter_BodyHint, 18, input.Body),
        (nameof(Input.Closing), Strings.EditLetter_Closing, null, 1, input.Closing),
        (nameof(Input.Signature), Strings.EditLetter_Signature, Strings.EditLetter_LinesHint, 4, input.Signature),
    ];

    /// <summary>What was typed, or null when something in it is wrong.</summary>
    private LetterContent? Typed()
    {
        if (DayField.Read(Input.WrittenOn) is null)
        {
            ModelState.AddModelError("Input.WrittenOn", Strings.DocumentDesk_DateWrong);
        }

        if (Input.Title.IsLongerThan(PageContent.TitleMaxLength))
        {
            ModelState.AddModelError("Input.Title", Strings.SixTexts_TooLong);
        }

        return ModelState.IsValid && Publication is not null
            ? Input.ToContent(Working, DayField.Read(Input.WrittenOn)!.Value, User.FindFirst(SessionClaims.DisplayName)!.Value, Meeting.Frame().DayOf(clock.Now))
            : null;
    }

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is Refusals.ChangedMeanwhile)
        {
            See(LetterInput.From(Working), Input);
        }

        return this.Invalid(refusal, refusal.Key is Refusals.ItemTitleMissing ? "Input.Title" : "Input.Body");
    }
}

using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Releases;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.ReleasePublication;

/// <summary>Shows what readers will notice and releases the working copy with one sentence, now or at an instant; a release cannot be changed.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(
    StaffReads reads, ReleasePublicationHandler release, PlanReleaseHandler plan, CancelPlannedReleaseHandler cancel, MeetingClock clock, SecretariatLinks links) : StaffPageModel(reads)
{
    private StaffPublication? _agenda;

    [BindProperty]
    public ReleaseInput Input { get; set; } = new();

    public StaffPublication Publication { get; private set; } = null!;

    public IReadOnlyList<ContentChange> Pending { get; private set; } = [];

    /// <summary>True when something differs from what readers have, or they have nothing since a withdrawal.</summary>
    public bool CanRelease => Pending.Count > 0 || Publication is { Standing: not null, Current.WithdrawnAt: not null };

    /// <summary>What to look at first, of a programme.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public string PublicationTitle { get; private set; } = string.Empty;

    public bool IsReleased { get; private set; }

    public async Task<IActionResult> OnGetAsync(string kind, string slug, [FromQuery] bool released, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(kind, slug, cancellationToken))
        {
            return NotFound();
        }

        IsReleased = released;
        Input.WorkingVersion = Publication.Copy.Version;
        (Input.Day, Input.Time) = (DayField.Of(Meeting.Frame().DayOf(clock.Now).AddDays(1)), "09:00");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string kind, string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(kind, slug, cancellationToken))
        {
            return NotFound();
        }

        foreach (var code in Input.TooLong())
        {
            ModelState.AddModelError($"Input.Sentence[{code}]", Texts.Format(Strings.Release_SentenceTooLong, Domain.Publications.Release.SentenceMaxLength));
        }

        if (Input.IsPlanned && Input.InstantIn(Meeting.Zone) is null)
        {
            ModelState.AddModelError("Input.Day", Strings.DocumentDesk_InstantWrong);
        }

        return ModelState.IsValid ? (await DecideAsync(cancellationToken)).Match(Redirect, Refused) : this.Invalid();
    }

    public async Task<IActionResult> OnPostCancelAsync(string kind, string slug, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (!await LoadAsync(kind, slug, cancellationToken))
        {
            return NotFound();
        }

        Input.WorkingVersion = Publication.Copy.Version;
        var outcome = await cancel.HandleAsync(new CancelPlannedRelease(Meeting.Id, Publication.Publication.Id), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(Address), refusal => this.Invalid(refusal));
    }

    /// <summary>The item as readers have it, or else as it is being worked on.</summary>
    public AgendaItem? Item(ItemId id) => (_agenda?.Standing?.Content as AgendaContent)?.Find(id) ?? (_agenda?.Copy.Content as AgendaContent)?.Find(id);

    private string Address => links.Release(Language, Meeting.Code, Publication.Publication.Kind, Publication.Publication.Slug);

    /// <returns>The address to go to next.</returns>
    private async Task<Outcome<string>> DecideAsync(CancellationToken cancellationToken)
    {
        var (id, version, sentence) = (Publication.Publication.Id, Input.WorkingVersion, Input.ToText());
        return Input.IsPlanned
            ? (await plan.HandleAsync(new PlanRelease(Meeting.Id, id, version, sentence, Input.InstantIn(Meeting.Zone)!.Value), User.AsActor(), cancellationToken)).Then<string>(_ => Address)
            : (await release.HandleAsync(new Publishing.Releases.ReleasePublication(Meeting.Id, id, version, sentence), User.AsActor(), cancellationToken)).Then<string>(_ => Address + "?released=true");
    }

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is Refusals.ChangedMeanwhile)
        {
            // The difference on the page is the new one now; releasing again is a decision made in sight of it.
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.WorkingVersion)}");
            Input.WorkingVersion = Publication.Copy.Version;
        }

        return this.Invalid(refusal, refusal.Key switch
        {
            Refusals.SentenceMissing => $"Input.Sentence[{Language.Code}]",
            Refusals.InstantPassed => "Input.Day",
            _ => string.Empty,
        });
    }

    private async Task<bool> LoadAsync(string kind, string slug, CancellationToken cancellationToken)
    {
        if (await FindAsync(kind, slug, cancellationToken) is not { } publication)
        {
            return false;
        }

        Publication = publication;
        Pending = publication.Pending();
        var content = publication.Copy.Content;
        if (content is ProgrammeContent programme)
        {
            _agenda = await Reads.PublicationAsync(Meeting.Id, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken);
            Warnings =
            [
                .. programme.HasAgendaItems && _agenda?.Standing is null ? [Strings.Release_AgendaFirst] : Array.Empty<string>(),
                .. ProgrammeWarningTexts.Of(programme, _agenda?.Copy.Content as AgendaContent, Meeting, Language),
            ];
        }

        PublicationTitle = ContentTitles.Of(content.Kind, content.OwnTitle, content.IsOutline, Language);
        Title = Texts.Format(Strings.Release_Title, PublicationTitle);
        return true;
    }
}

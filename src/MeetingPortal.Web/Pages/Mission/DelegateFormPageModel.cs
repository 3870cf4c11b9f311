using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Mission;

/// <summary>A page with the form of one person: adding, changing, replacing.</summary>
public abstract class DelegateFormPageModel(MissionDesk desk, MissionLinks links) : MissionPageModel(desk)
{
    [BindProperty]
    public DelegateInput Input { get; set; } = new();

    /// <summary>True when the mission has to say whether a person of the same name is another one.</summary>
    public bool AsksForNamesake { get; private set; }

    /// <summary>Who is in that place now; set when a save was refused because somebody else changed it meanwhile.</summary>
    public DelegateDetails? Theirs { get; private set; }

    /// <summary>True where the form can be sent and opened again for the next person.</summary>
    public virtual bool OffersAnother => false;

    /// <summary>What a save is told that somebody else came before.</summary>
    protected virtual string ChangedMeanwhile => Strings.Refusal_PersonChangedMeanwhile;

    protected MissionLinks OwnLinks { get; } = links;

    /// <summary>Back to the list, to the person who was saved, with a notice when invisible marks were taken off the edges.</summary>
    protected IActionResult Saved(Outcome<SeatId> outcome, string target) => outcome.Match(
        seat => Redirect($"{target}?saved={seat}{(Lost() ? "&cleaned=true" : string.Empty)}#p-{seat}"),
        Refused);

    /// <summary>Reads who is there now when somebody else came before: saving again is then a decision made in sight of it.</summary>
    protected async Task SeeTheirsAsync(Outcome<SeatId> outcome, Guid seat)
    {
        if (outcome.Match(_ => string.Empty, refusal => refusal.Key) is not DelegationRefusals.PersonChangedMeanwhile)
        {
            return;
        }

        await LoadAsync();
        if (Member(seat) is { } member)
        {
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.SeenVersion)}");
            Input.SeenVersion = member.Version;
            Theirs = member.Details;
        }
    }

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is DelegationRefusals.PersonChangedMeanwhile)
        {
            ModelState.AddModelError(string.Empty, ChangedMeanwhile);
            return this.Invalid();
        }

        AsksForNamesake = refusal.Key is DelegationRefusals.SamePersonTwice;
        return this.Invalid(refusal, refusal.Key switch
        {
            DelegationRefusals.SamePersonTwice => $"{nameof(Input)}.{nameof(Input.IsSomebodyElse)}",
            DelegationRefusals.HeadDatesReversed or DelegationRefusals.HeadDatesOutside => $"{nameof(Input)}.{nameof(Input.HeadFrom)}",
            NameText.CharacterRefused => $"{nameof(Input)}.{Refusing()}",
            _ => string.Empty,
        });
    }

    /// <summary>The first field whose text holds what no name may.</summary>
    private string Refusing() => Fields().FirstOrDefault(field => !NameText.TryClean(field.Text, out _)).Name ?? nameof(Input.FamilyName);

    private bool Lost() => Fields().Any(field => NameText.LosesMarks(field.Text));

    private IEnumerable<(string Name, string? Text)> Fields() =>
    [
        (nameof(Input.FamilyName), Input.FamilyName),
        (nameof(Input.GivenNames), Input.GivenNames),
        (nameof(Input.PrintedName), Input.PrintedName),
        (nameof(Input.Honorific), Input.Honorific),
        (nameof(Input.FunctionalTitle), Input.FunctionalTitle),
        (nameof(Input.Institution), Input.Institution),
        (nameof(Input.City), Input.City),
        (nameof(Input.Email), Input.Email),
    ];
}

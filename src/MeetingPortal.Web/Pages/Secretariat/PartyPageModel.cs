using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.People;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Of = MeetingPortal.Domain.Languages.Language;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A page on which an officer says whose mission is meant. Where the party has missions, one is chosen: a city has as many names as languages.</summary>
public abstract class PartyPageModel(StaffReads reads, PartyReads parties) : StaffPageModel(reads)
{
    public PartyFields Fields { get; private set; } = null!;

    protected PartyReads Parties { get; } = parties;

    /// <summary>The city of the meeting as it is written in English, whatever the page's language: the city of most missions.</summary>
    protected string MeetingCity => Meeting.City.Best(Of.English)?.Text.Text ?? string.Empty;

    protected Task<PartyChoice> ChoiceAsync(CancellationToken cancellationToken) => Parties.ChoiceAsync(Meeting.Id, Language, cancellationToken);

    /// <summary>Loads what the fields offer for what is in them.</summary>
    /// <param name="hasLanguage">False where the language of correspondence is known.</param>
    protected async Task OfferAsync(PartyInput input, PartyChoice choice, bool hasLanguage, CancellationToken cancellationToken)
    {
        var missions = choice.Find(input.Party) is { } option ? await Parties.MissionsAsync(option.Party, cancellationToken) : [];
        Fields = new PartyFields(input, choice, missions, input.IsAnotherOrganization ? choice.Like(input.OrganizationName ?? string.Empty) : [], hasLanguage);
    }

    /// <summary>What the officer has chosen; null with the faults in the model state when something is missing.</summary>
    protected ChosenMission? Chosen()
    {
        var party = Fields.Input.IsAnotherOrganization ? AnotherOrganization() : KnownParty();
        var city = City();
        return ModelState.IsValid && party is not null && city is not null ? new ChosenMission(Fields.Choice.Find(Fields.Input.Party), party, city) : null;
    }

    private WantedParty? KnownParty()
    {
        if (Fields.Choice.Find(Fields.Input.Party) is { } option)
        {
            return WantedParty.Of(option.Party);
        }

        Fault(nameof(PartyInput.Party), Strings.Refusal_PartyUnknown);
        return null;
    }

    private WantedParty? AnotherOrganization()
    {
        if (!NameText.TryClean(Fields.Input.OrganizationName, out var name))
        {
            Fault(nameof(PartyInput.OrganizationName), Strings.Refusal_CharacterRefused);
            return null;
        }

        if (name.Length is 0 or > Organization.NameMaxLength)
        {
            Fault(nameof(PartyInput.OrganizationName), name.Length == 0 ? Strings.AccessRequest_OrganizationMissing : Texts.Format(Strings.AccessRequest_TooLong, Organization.NameMaxLength));
            return null;
        }

        if (Fields.Namesakes.Count > 0 && !Fields.Input.IsNoneOfThem)
        {
            Fault(nameof(PartyInput.IsNoneOfThem), Strings.Behalf_NamesakesFirst);
            return null;
        }

        return WantedParty.Organization(name);
    }

    private string? City()
    {
        var input = Fields.Input;
        var isOffered = Fields.Missions.Count > 0 && string.Equals(input.OfferedFor, input.Party, StringComparison.Ordinal);
        var wanted = isOffered && input.Mission is not PartyInput.AnotherCity ? input.Mission : input.City;
        if (Fields.Missions.FirstOrDefault(mission => NameLikeness.AreSame(mission.City, wanted ?? string.Empty)) is { } known)
        {
            return input.Mission = known.City;
        }

        if (Fields.Missions.Count > 0 && !(isOffered && input.Mission is PartyInput.AnotherCity))
        {
            Fault(nameof(PartyInput.Mission), Strings.Behalf_ChooseMission);
            return null;
        }

        var isGood = NameText.TryClean(wanted, out var city) && city.Length is > 0 and <= Domain.Missions.Mission.CityMaxLength;
        if (!isGood)
        {
            Fault(nameof(PartyInput.City), Texts.Format(Strings.Requests_CityMissing, Domain.Missions.Mission.CityMaxLength));
        }

        return isGood ? city : null;
    }

    private void Fault(string field, string message) => ModelState.AddModelError($"Input.{field}", message);
}

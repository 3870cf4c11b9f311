using MeetingPortal.Registration.Access;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>For whom an officer works, and where: the fields of <c>_PartyFields</c>.</summary>
public class PartyInput
{
    /// <summary>Value of <see cref="Party"/> for an organization that is in no list.</summary>
    public const string AnotherOrganization = "new";

    /// <summary>Value of <see cref="Mission"/> for a city that is in no list.</summary>
    public const string AnotherCity = "-";

    /// <summary>"state:" or "organization:" with its key, or <see cref="AnotherOrganization"/>.</summary>
    public string? Party { get; set; }

    /// <summary>Name of an organization that is in no list.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>"It is none of those whose names are like it."</summary>
    public bool IsNoneOfThem { get; set; }

    /// <summary>City of one of the party's missions, or <see cref="AnotherCity"/>; empty as long as none was offered.</summary>
    public string? Mission { get; set; }

    /// <summary>The party whose missions the form offered.</summary>
    public string? OfferedFor { get; set; }

    public string? City { get; set; }

    public string? Language { get; set; }

    /// <summary>Who types a name and chooses nothing means the name.</summary>
    public bool IsAnotherOrganization =>
        string.Equals(Party, AnotherOrganization, StringComparison.Ordinal) || (string.IsNullOrEmpty(Party) && !string.IsNullOrWhiteSpace(OrganizationName));
}

/// <summary>What the fields offer.</summary>
/// <param name="Missions">Of the chosen party.</param>
/// <param name="Namesakes">Organizations whose names are like the one that was typed.</param>
/// <param name="HasLanguage">False where the language of correspondence is known.</param>
public sealed record PartyFields(
    PartyInput Input, PartyChoice Choice, IReadOnlyList<Domain.Missions.Mission> Missions, IReadOnlyList<PartyOption> Namesakes, bool HasLanguage);

/// <summary>Whose mission the officer has chosen, and where it sits.</summary>
/// <param name="Option">The party, where it is in the list.</param>
public sealed record ChosenMission(PartyOption? Option, WantedParty Party, string City);

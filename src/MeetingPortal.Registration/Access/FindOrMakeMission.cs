using System.Globalization;
using System.Text;
using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;
using MeetingPortal.Registration.Correspondence;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Finds the office of a State or an organization in a city, or notes it where there is none yet.</summary>
/// <param name="City">As the mission writes it; accents and capitals do not make another city.</param>
/// <param name="Language">In which a new mission is written to; one that is known keeps its own.</param>
public sealed record FindOrMakeMission(Party Party, string City, Language Language);

public sealed class FindOrMakeMissionHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<Mission>> HandleAsync(FindOrMakeMission command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync(
            actor,
            nameof(FindOrMakeMission),
            (scope, cancellation) => RunAsync(scope, command, time.GetUtcNow(), cancellation),
            cancellationToken);

    /// <summary>The same inside an operation that goes on with the mission.</summary>
    public static async Task<Outcome<Mission>> RunAsync(WriteScope scope, FindOrMakeMission command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!NameText.TryClean(command.City, out var city) || city.Length is 0 or > Mission.CityMaxLength)
        {
            return new Refusal(MissionRefusals.CityMissing);
        }

        var store = scope.Store;
        if (!await ExistsAsync(store, command.Party, cancellationToken))
        {
            return new Refusal(MissionRefusals.PartyUnknown);
        }

        var known = await store.Missions
            .Where(mission => mission.StateCode == command.Party.StateCode && mission.OrganizationId == command.Party.OrganizationId)
            .ToListAsync(cancellationToken);
        var same = known.FirstOrDefault(mission => CultureInfo.InvariantCulture.CompareInfo.Compare(
            mission.City, city, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols) == 0);
        if (same is not null)
        {
            return same;
        }

        var made = new Mission
        {
            Id = NewId.At<MissionId>(now),
            Code = await CodeAsync(store, command.Party, city, cancellationToken),
            StateCode = command.Party.StateCode,
            OrganizationId = command.Party.OrganizationId,
            City = city,
            Language = command.Language,
        };
        store.Missions.Add(made);
        return made;
    }

    private static async Task<bool> ExistsAsync(PortalDbContext store, Party party, CancellationToken cancellationToken) => party switch
    {
        { StateCode: { } code, OrganizationId: null } => await store.States.AnyAsync(state => state.Code == code, cancellationToken),
        { StateCode: null, OrganizationId: { } id } => await store.Organizations.AnyAsync(organization => organization.Id == id, cancellationToken),
        _ => false,
    };

    /// <summary>The English name and the city as an address can hold them, with a number where that is taken.</summary>
    private static async Task<MissionCode> CodeAsync(PortalDbContext store, Party party, string city, CancellationToken cancellationToken)
    {
        // Room for the hyphen and a number of three digits.
        const int Most = MissionCode.MaxLength - 4;
        var name = (await PartyNames.OfAsync(store, party, cancellationToken)).Best(Language.English)?.Text.Text;
        var text = Plain($"{name} {city}");
        var wanted = text.Length > Most ? text[..Most].TrimEnd('-') : text.PadRight(2, 'x');
        for (var number = 1; ; number++)
        {
            var code = MissionCode.Parse(number == 1 ? wanted : string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}"));
            if (!await store.Missions.AnyAsync(mission => mission.Code == code, cancellationToken))
            {
                return code;
            }
        }
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                plain.Append(character);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherPunctuation or UnicodeCategory.FinalQuotePunctuation)
                && plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        return plain.ToString().Trim('-');
    }
}

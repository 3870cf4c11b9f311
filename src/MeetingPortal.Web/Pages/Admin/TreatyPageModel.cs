using System.Globalization;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Registration.Parties;

namespace MeetingPortal.Web.Pages.Admin;

/// <summary>A page about the States of the treaty that the address names.</summary>
public abstract class TreatyPageModel(AdminReads reads, TreatyParties parties, MeetingClock clock) : AdminPageModel(reads)
{
    /// <summary>Code of the treaty; empty where none is named.</summary>
    public string Treaty { get; private set; } = string.Empty;

    /// <summary>All States, in the order of their names in the page's language.</summary>
    public IReadOnlyList<TreatyState> States { get; private set; } = [];

    /// <summary>The day for which the status is told (UTC).</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.Now.UtcDateTime);

    protected TreatyParties Parties { get; } = parties;

    /// <param name="treaty">Its code, as the address has it.</param>
    /// <returns>False when no days of such a treaty are stored.</returns>
    protected async Task<bool> LoadAsync(string? treaty)
    {
        if (treaty is null || !(await Parties.CodesAsync(HttpContext.RequestAborted)).Contains(treaty, StringComparer.Ordinal))
        {
            return false;
        }

        await CompareAsync(treaty);
        return true;
    }

    /// <summary>Reads what is stored of the treaty as it is now, which is nothing of a new one.</summary>
    protected async Task CompareAsync(string treaty)
    {
        Treaty = treaty;
        var order = StringComparer.Create(CultureInfo.GetCultureInfo(Language.Code), CompareOptions.None);
        States = [.. (await Parties.StatesAsync(Treaty, HttpContext.RequestAborted)).OrderBy(state => NameOf(state.State), order)];
    }

    /// <summary>The State's name in the page's language.</summary>
    public string NameOf(State state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Name.Best(Language)?.Text.Text ?? state.Code;
    }
}

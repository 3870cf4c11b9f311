using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Domain.Searching;
using MeetingPortal.Registration.Parties;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Admin.Treaty;

/// <summary>Since when a treaty binds which State.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
public sealed class IndexModel(AdminReads reads, TreatyParties parties, MeetingClock clock, AdminLinks links) : TreatyPageModel(reads, parties, clock)
{
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    [FromQuery(Name = "status")]
    public TreatyStatus? Status { get; set; }

    public IReadOnlyList<TreatyState> Shown { get; private set; } = [];

    /// <summary>What was just done, said once.</summary>
    public string? Notice { get; private set; }

    public override string SamePageIn(Language language) =>
        links.Treaty(language, Treaty) + QueryString.Create([KeyValuePair.Create("q", Search), KeyValuePair.Create("status", Status?.ToString())]).ToUriComponent();

    /// <param name="saved">Code of the State whose days were just saved.</param>
    /// <param name="added">How many States a list added days to.</param>
    /// <param name="changed">Of how many it changed the days.</param>
    public async Task<IActionResult> OnGetAsync([FromRoute] string treaty, [FromQuery] string? saved, [FromQuery] int? added, [FromQuery] int? changed)
    {
        if (!await LoadAsync(treaty))
        {
            return NotFound();
        }

        Title = Texts.Format(Strings.Treaty_Title, Treaty);
        Shown = [.. States.Where(state => Status is null || state.Dates.On(Today) == Status).Where(IsFound)];
        Notice = States.FirstOrDefault(state => string.Equals(state.State.Code, saved, StringComparison.Ordinal)) is { } known ? Texts.Format(Strings.Treaty_Saved, NameOf(known.State))
            : added is not null && changed is not null ? Texts.Format(Strings.Paste_Taken, added, changed)
            : null;
        return Page();
    }

    /// <summary>A day as a cell shows it; a dash says that there is none.</summary>
    public string Day(DateOnly? day) => day is { } known ? Formats.Date(known, Language) : "–";

    private bool IsFound(TreatyState state) => SearchWords.Fold(NameOf(state.State)).Contains(SearchWords.Fold(Search ?? string.Empty), StringComparison.Ordinal);
}

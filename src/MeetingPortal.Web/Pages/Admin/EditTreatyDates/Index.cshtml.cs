using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Registration.Parties;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Admin.EditTreatyDates;

/// <summary>The days of one State's relation to a treaty: when it signed, deposited its instrument, became bound, and left.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
public sealed class IndexModel(AdminReads reads, TreatyParties parties, SaveTreatyDatesHandler save, MeetingClock clock, AdminLinks links) : TreatyPageModel(reads, parties, clock)
{
    [BindProperty]
    public TreatyDatesInput Input { get; set; } = new();

    /// <summary>What somebody else saved meanwhile; set when a save was refused for it.</summary>
    public IReadOnlyList<(string Label, string Day)>? Theirs { get; private set; }

    private TreatyState State { get; set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!await LoadAsync(RouteData.Values["treaty"] as string)
            || States.FirstOrDefault(state => string.Equals(state.State.Code, RouteData.Values["state"] as string, StringComparison.OrdinalIgnoreCase)) is not { } known)
        {
            context.Result = NotFound();
            return;
        }

        State = known;
        Title = $"{NameOf(known.State)} – {Treaty}";
        await next();
    }

    public void OnGet() => Input = TreatyDatesInput.From(State);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Input.Check(ModelState))
        {
            return this.Invalid();
        }

        var command = new SaveTreatyDates(Treaty, State.State.Code, Input.ToDates(), Input.AreConfirmed, Input.BasedOn);
        return (await save.HandleAsync(command, User.AsActor(), cancellationToken)).Match(_ => Redirect($"{links.Treaty(Language, Treaty)}?saved={State.State.Code}"), Refused);
    }

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is Refusals.ChangedMeanwhile)
        {
            ModelState.Remove("Input.BasedOn");
            Input.BasedOn = State.Dates.Mark;
            Theirs = Lines(State.Dates);
        }

        return this.Invalid(refusal, refusal.Key switch
        {
            TreatyRefusals.SignedAfterDeposit => "Input.SignedOn",
            TreatyRefusals.InForceTooEarly or TreatyRefusals.WithdrawnNeverInForce => "Input.InForceOn",
            TreatyRefusals.WithdrawnTooEarly => "Input.WithdrawnOn",
            _ => string.Empty,
        });
    }

    private IReadOnlyList<(string Label, string Day)> Lines(TreatyDates dates) =>
    [
        .. new[]
        {
            (Strings.Treaty_SignedOn, dates.SignedOn), (Strings.Treaty_DepositedOn, dates.DepositedOn), (Strings.Treaty_InForceOn, dates.InForceOn), (Strings.Treaty_WithdrawnOn, dates.WithdrawnOn),
        }.Select(line => (line.Item1, line.Item2 is { } day ? Formats.Date(day, Language) : "–")),
    ];
}

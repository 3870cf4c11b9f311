using System.Globalization;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.People;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Of = MeetingPortal.Domain.Languages.Language;

namespace MeetingPortal.Web.Pages.Admin.GiveRight;

/// <summary>Gives a right to an account, or to a person for whom one is opened: first the role, then what the role needs.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
public sealed class IndexModel(AdminReads reads, GiveRightHandler give, AdminLinks links) : AdminPageModel(reads)
{
    [BindProperty]
    public GiveRightInput Input { get; set; } = new();

    /// <summary>The account of the address; null for a person who may have none.</summary>
    public AccountLine? Account { get; private set; }

    /// <summary>Null while the role is still to be chosen.</summary>
    public Role? Role { get; private set; }

    public RoleScope? Needs => Role is { } role ? Roles.ScopeOf(role) : null;

    /// <summary>Code of the meeting that the address asks for, or null.</summary>
    [FromQuery(Name = "meeting")]
    public string? MeetingAsked { get; set; }

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public IReadOnlyList<NamedMission> Missions { get; private set; } = [];

    public override string SamePageIn(Of language) => links.GiveRight(language, Account?.User.UserId, Role, MeetingAsked);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var query = Request.Query;
        if (query["account"].ToString() is { Length: > 0 } account)
        {
            Account = Guid.TryParse(account, out var id) ? await Reads.AccountAsync(new UserId(id), HttpContext.RequestAborted) : null;
        }

        Role = Enum.TryParse<Role>(query["role"], out var role) && Enum.IsDefined(role) ? role : null;
        if ((query.ContainsKey("account") && Account is null) || (query.ContainsKey("role") && Role is null))
        {
            context.Result = NotFound();
            return;
        }

        Title = Role is { } wanted ? Texts.Format(Strings.Admin_GiveRole, RoleTexts.Of(wanted)) : Strings.Admin_GiveRight;
        Meetings = await Reads.MeetingsAsync(HttpContext.RequestAborted);
        Missions = await Reads.MissionsAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => (Input.MailLanguage, Input.Meeting) = (Language.Code, MeetingAsked);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Role is not { } role)
        {
            return NotFound();
        }

        var person = await PersonAsync(cancellationToken);
        var right = WantedFor(role);
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        string[] words = [RoleTexts.Of(role, person.Language), PlaceOf(right, person.Language)];
        var outcome = await give.HandleAsync(new Registration.Access.GiveRight(person.Name, person.Email, person.Language, right, words), User.AsActor(), cancellationToken);
        return outcome.Match(account => Redirect($"{links.Account(Language, account)}?done=given"), refusal => this.Invalid(refusal, FieldOf(refusal.Key)));
    }

    private async Task<(string Name, string Email, Of Language)> PersonAsync(CancellationToken cancellationToken)
    {
        var (email, name) = ((Input.Email ?? string.Empty).Trim(), (Input.Name ?? string.Empty).Trim());
        if ((Account ?? await Reads.AccountAsync(email, cancellationToken)) is { } known)
        {
            return (known.User.DisplayName, known.User.Email!, known.User.Language);
        }

        Need(name.Length > 0, nameof(Input.Name), Strings.Admin_NameMissing);
        Need(EmailShape.Fits(email), nameof(Input.Email), Strings.Admin_EmailWrong);
        return (name, email, Of.Find(Input.MailLanguage) ?? Language);
    }

    private WantedRight WantedFor(Role role)
    {
        var until = DayField.Read(Input.LastDay) is { } day
            ? new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : (DateTimeOffset?)null;
        Need(!DayField.IsWrong(Input.LastDay), nameof(Input.LastDay), Strings.Admin_LastDayWrong);
        var scope = Roles.ScopeOf(role);
        return new WantedRight(
            role,
            scope is RoleScope.Meeting or RoleScope.MeetingLanguage ? Meetings.FirstOrDefault(meeting => meeting.Code.Value.Equals(Input.Meeting, StringComparison.Ordinal))?.Id : null,
            scope is RoleScope.Mission ? Missions.FirstOrDefault(mission => mission.Mission.Code.Value.Equals(Input.Mission, StringComparison.Ordinal))?.Mission.Id : null,
            scope is RoleScope.MeetingLanguage ? Of.Find(Input.Language) : null,
            until);
    }

    private string PlaceOf(WantedRight right, Of language) =>
        Meetings.FirstOrDefault(meeting => meeting.Id == right.Meeting)?.ShortCode
        ?? Missions.FirstOrDefault(mission => mission.Mission.Id == right.Mission)?.Name.Best(language)?.Text.Text
        ?? Strings.ResourceManager.GetString(nameof(Strings.Frame_SiteName), CultureInfo.GetCultureInfo(language.Code))!;

    private void Need(bool isThere, string field, string message)
    {
        if (!isThere)
        {
            ModelState.AddModelError($"{nameof(Input)}.{field}", message);
        }
    }

    private string FieldOf(string refusal) => refusal switch
    {
        NameText.CharacterRefused => "Input.Name",
        AccessRefusals.UntilPassed => "Input.LastDay",
        AccessRefusals.ScopeMissing => Needs == RoleScope.Mission ? "Input.Mission" : "Input.Meeting",
        _ => string.Empty,
    };
}

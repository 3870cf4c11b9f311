using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.People;
using MeetingPortal.Registration.Files;
using MeetingPortal.Registration.Requests;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Files;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.AnswerRequest;

/// <summary>One request for access beside its letter: the officer invites, or sets it aside with a reason. Either sends a mail.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
[ShowsFiles]
public sealed class IndexModel(
    StaffReads reads, AccessRequests requests, MailReads mails, MeetingClock clock, PrivateFiles files, PrivateFileViews views, InviteRequesterHandler invite, SetAccessRequestAsideHandler setAside, SecretariatLinks links)
    : StaffPageModel(reads)
{
    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public AccessRequestRow Row { get; private set; } = null!;

    public IReadOnlyList<Domain.Missions.Mission> Missions { get; private set; } = [];

    public PrivateFileView? Letter { get; private set; }

    /// <summary>What became of the mail that the answer sent.</summary>
    public MailStanding? Mail { get; private set; }

    /// <summary>Messages keep the system's time; every other time on this page is the meeting's.</summary>
    public TimeSpan ClockOffset => clock.Offset;

    public AccessRequest AccessRequest => Row.Request;

    public bool IsWaiting => AccessRequest.State == AccessRequestState.Waiting;

    public async Task<IActionResult> OnGetAsync(Guid request, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(request, cancellationToken))
        {
            return NotFound();
        }

        Input.Mission = Missions.Count > 0 ? Missions[0].City : null;
        return Page();
    }

    public async Task<IActionResult> OnPostInviteAsync(Guid request, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(request, cancellationToken))
        {
            return NotFound();
        }

        if (!NameText.TryClean(Input.CityOfMission, out var city) || city.Length is 0 or > Domain.Missions.Mission.CityMaxLength)
        {
            ModelState.AddModelError("Input.City", Texts.Format(Strings.Requests_CityMissing, Domain.Missions.Mission.CityMaxLength));
            return this.Invalid();
        }

        var outcome = await invite.HandleAsync(new InviteRequester(Meeting.Id, request, city), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.Requests(Language, Meeting.Code)), refusal => this.Invalid(refusal));
    }

    public async Task<IActionResult> OnPostSetAsideAsync(Guid request, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(request, cancellationToken))
        {
            return NotFound();
        }

        if (!NameText.TryCleanLines(Input.Reason, out var reason) || reason.Length > AccessRequest.ReasonMaxLength)
        {
            ModelState.AddModelError("Input.Reason", Texts.Format(Strings.AccessRequest_TooLong, AccessRequest.ReasonMaxLength));
            return this.Invalid();
        }

        var outcome = await setAside.HandleAsync(new SetAccessRequestAside(Meeting.Id, request, reason), User.AsActor(), cancellationToken);
        return outcome.Match(
            _ => Redirect(links.Requests(Language, Meeting.Code)),
            refusal => this.Invalid(refusal, refusal.Key is AccessRefusals.ReasonMissing ? "Input.Reason" : string.Empty));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(Meeting.Id, id, Language, cancellationToken) is not { } row)
        {
            return false;
        }

        Row = row;
        Title = Texts.Format(Strings.Requests_Of, row.PartyName);
        Mail = await requests.AnsweredBySubjectAsync(row.Request, cancellationToken) is { } subject ? await mails.LastAsync(subject, cancellationToken) : null;
        Missions = await requests.MissionsAsync(row.Request, cancellationToken);
        if (row.Request.LetterId is { } letter && await files.FindAsync(letter, Meeting.Id, cancellationToken) is { } file)
        {
            Letter = views.Of(file, links.File(Language, Meeting.Code, letter));
        }

        return true;
    }
}

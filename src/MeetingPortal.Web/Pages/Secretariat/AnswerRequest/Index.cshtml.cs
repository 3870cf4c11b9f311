using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.People;
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
    StaffReads reads,
    PartyReads parties,
    AccessRequests requests,
    RequestLetters letters,
    MailReads mails,
    InviteRequesterHandler invite,
    SetAccessRequestAsideHandler setAside,
    SecretariatLinks links) : PartyPageModel(reads, parties)
{
    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public AccessRequestRow Row { get; private set; } = null!;

    public PrivateFileView? Letter { get; private set; }

    /// <summary>What became of the mail that the answer sent.</summary>
    public MailStanding? Mail { get; private set; }

    public AccessRequest AccessRequest => Row.Request;

    public bool IsWaiting => AccessRequest.State == AccessRequestState.Waiting;

    public async Task<IActionResult> OnGetAsync(Guid request, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(request, cancellationToken))
        {
            return NotFound();
        }

        await ProposeAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostInviteAsync(Guid request, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(request, cancellationToken))
        {
            return NotFound();
        }

        await OfferAsync(Input, await ChoiceAsync(cancellationToken), hasLanguage: false, cancellationToken);
        if (Chosen() is not { } chosen)
        {
            return this.Invalid();
        }

        var outcome = await invite.HandleAsync(new InviteRequester(Meeting.Id, request, chosen.Party, chosen.City), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.Requests(Language, Meeting.Code) + "?done=invited"), refusal => this.Invalid(refusal));
    }

    public async Task<IActionResult> OnPostSetAsideAsync(Guid request, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(request, cancellationToken))
        {
            return NotFound();
        }

        await ProposeAsync(cancellationToken);
        if (!NameText.TryCleanLines(Input.Reason, out var reason) || reason.Length > AccessRequest.ReasonMaxLength)
        {
            ModelState.AddModelError("Input.Reason", Texts.Format(Strings.AccessRequest_TooLong, AccessRequest.ReasonMaxLength));
            return this.Invalid();
        }

        var outcome = await setAside.HandleAsync(new SetAccessRequestAside(Meeting.Id, request, reason), User.AsActor(), cancellationToken);
        return outcome.Match(
            _ => Redirect(links.Requests(Language, Meeting.Code) + "?done=aside"),
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
        Letter = await letters.FindAsync(row.Request, Meeting, Language, cancellationToken);
        return true;
    }

    /// <summary>The State that the request names, or the organization whose name is likest to what it says; the officer decides.</summary>
    private async Task ProposeAsync(CancellationToken cancellationToken)
    {
        (Input.City, Input.OrganizationName) = (MeetingCity, AccessRequest.OrganizationName);
        var choice = await ChoiceAsync(cancellationToken);
        var likest = choice.Like(Input.OrganizationName ?? string.Empty);
        Input.Party = AccessRequest.StateCode is { } code
            ? PartyOption.ValueOf(new Party(code, null))
            : likest.Count > 0 ? likest[0].Value : PartyInput.AnotherOrganization;
        await OfferAsync(Input, choice, hasLanguage: false, cancellationToken);
        Input.Mission = Fields.Missions.Count > 0 ? Fields.Missions[0].City : null;
    }
}

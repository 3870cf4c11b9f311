using MeetingPortal.Domain.Delegations;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Files;
using MeetingPortal.Web.Pages.Secretariat.DelegationHistory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.PastSubmission;

/// <summary>What was handed in at one moment, what it asked for and what became of it.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
[ShowsFiles]
public sealed class IndexModel(CaseDesk desk) : CasePageModel(desk)
{
    public Submission Submission { get; private set; } = null!;

    public IReadOnlyList<DelegationChange> Changes => [.. Submission.Items.OrderBy(item => item.Number).Select(item => item.Change)];

    /// <summary>People of this submission whose data may be erased.</summary>
    public IReadOnlyList<GonePerson> Gone =>
    [
        .. Changes.SelectMany(change => new[] { change.Before, change.After }).OfType<DelegationPlace>()
            .Where(place => !place.Details.IsErased && Case.MayErase(place.Person))
            .DistinctBy(place => place.Person)
            .Select(place => new GonePerson(place.Person, place.Details.Name)),
    ];

    /// <summary>The whole delegation as it was handed in.</summary>
    public IReadOnlyList<DelegationPlace> List => Case.Current.ListAt(Submission);

    public async Task<IActionResult> OnGetAsync(int serial, int number, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(serial, cancellationToken) || Case.Find(number) is not { } submission)
        {
            return NotFound();
        }

        Submission = submission;
        Title = $"{ReferenceOf(submission)} – {PartyName}";
        await LoadNoteAsync(submission, cancellationToken);
        return Page();
    }
}

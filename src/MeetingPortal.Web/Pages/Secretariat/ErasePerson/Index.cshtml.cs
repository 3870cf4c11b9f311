using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Pages.Secretariat.DelegationHistory;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.ErasePerson;

/// <summary>Erases what is known of somebody who is in a delegation no more, after saying what goes and what stays.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
public sealed class IndexModel(CaseDesk desk, HistoryReads history, ErasePersonHandler erase) : CasePageModel(desk)
{
    public GonePerson Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int serial, Guid person, CancellationToken cancellationToken) =>
        await FindAsync(serial, person, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int serial, Guid person, CancellationToken cancellationToken)
    {
        if (!await FindAsync(serial, person, cancellationToken))
        {
            return NotFound();
        }

        var outcome = await erase.HandleAsync(new Registration.Delegations.ErasePerson(Meeting.Id, serial, Person.Person), User.AsActor(), cancellationToken);
        return outcome.Match(
            _ => Redirect(Desk.Links.DelegationHistory(Language, Meeting.Code, serial) + "?erased=true"),
            refusal => this.Invalid(refusal));
    }

    private async Task<bool> FindAsync(int serial, Guid person, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(serial, cancellationToken))
        {
            return false;
        }

        Person = (await history.GoneAsync(Case, cancellationToken)).FirstOrDefault(gone => gone.Person == PersonId.From(person))!;
        Title = Texts.Format(Strings.Review_EraseTitle, Person?.Name);
        return Person is not null;
    }
}

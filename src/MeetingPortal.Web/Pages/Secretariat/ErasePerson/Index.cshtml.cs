using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Pages.Secretariat.DelegationHistory;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.ErasePerson;

/// <summary>Erases what is known of somebody who is in a delegation no more, or whose meeting is over, after saying what goes and what stays.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
public sealed class IndexModel(CaseDesk desk, HistoryReads history, QuestionsNaming questions, ErasePersonHandler erase) : CasePageModel(desk)
{
    public GonePerson Person { get; private set; } = null!;

    /// <summary>Questions about other submissions that may name the person.</summary>
    public IReadOnlyList<Submission> Questions { get; private set; } = [];

    /// <summary>Numbers of those that are to be erased as well.</summary>
    public IReadOnlyCollection<int> Ticked { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int serial, Guid person, CancellationToken cancellationToken) =>
        await FindAsync(serial, person, null, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int serial, Guid person, [FromForm] int[] questions, CancellationToken cancellationToken)
    {
        if (!await FindAsync(serial, person, questions, cancellationToken))
        {
            return NotFound();
        }

        var outcome = await erase.HandleAsync(new Registration.Delegations.ErasePerson(Meeting.Id, serial, Person.Person, Ticked), User.AsActor(), cancellationToken);
        return outcome.Match(
            _ => Redirect(Desk.Links.DelegationHistory(Language, Meeting.Code, serial) + "?erased=true"),
            refusal => this.Invalid(refusal));
    }

    /// <param name="ticked">Null for a form that was not sent yet: everything is ticked.</param>
    private async Task<bool> FindAsync(int serial, Guid person, IReadOnlyCollection<int>? ticked, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(serial, cancellationToken))
        {
            return false;
        }

        Person = (await history.GoneAsync(Case, cancellationToken)).FirstOrDefault(gone => gone.Person == PersonId.From(person))!;
        Title = Texts.Format(Strings.Review_EraseTitle, Person?.Name);
        if (Person is null)
        {
            return false;
        }

        Questions = await questions.OfAsync(Case.Delegation, Person.Person, cancellationToken);
        Ticked = [.. Questions.Select(submission => submission.Number).Where(number => ticked?.Contains(number) != false)];
        return true;
    }
}

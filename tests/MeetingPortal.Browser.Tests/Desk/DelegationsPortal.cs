using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Hosting;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>
/// A portal with four delegations, and its registration officer's window: one waits for the first time, one changes what was acknowledged,
/// one is asked, and one has lost a person.
/// </summary>
public sealed class DelegationsPortal(BrowserFixture fixture) : IAsyncLifetime
{
    private KestrelPortal? _portal;
    private Window? _window;
    private Guid _invitation;
    private PersonId _gone;
    private GivenLetters.Names _letters = new(string.Empty, default, default, default);

    public Window Window => _window ?? throw new InvalidOperationException("There is no browser, so nothing was started.");

    /// <summary>The address with what this portal made in place of the names in braces.</summary>
    public string Filled(string address) =>
        _letters.Fill(address).Replace("{invitation}", _invitation.ToString(), StringComparison.Ordinal).Replace("{person}", _gone.ToString(), StringComparison.Ordinal);

    public async ValueTask InitializeAsync()
    {
        if (!BrowserFixture.HasBrowser)
        {
            return;
        }

        _portal = new KestrelPortal();
        _portal.StartServer();
        _window = await Window.OpenAsync(fixture.Browser, _portal, Visitor.Desktop, Accessibility.Script);
        await SignIn.AsAsync(_window.Page, _portal, DemonstrationAccount.RegistrationOfficer);
        var given = await GivenDelegations.AtAsync(_portal.Services);
        await FillAsync(given);
        _letters = await GivenLetters.AddAsync(_portal, given, (await given.RealStatesAsync(4))[1]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_window is not null)
        {
            await _window.DisposeAsync();
        }

        if (_portal is not null)
        {
            await _portal.DisposeAsync();
        }
    }

    private async Task FillAsync(GivenDelegations given)
    {
        var states = await given.RealStatesAsync(4);
        var colleague = await given.AccountAsync("Colleague Example (fictional)");
        await given.MissionAsync(states[1], language: Language.French);
        await given.HandedInAsync(
            states[0], FictionalPeople.Adviser("García López", "Ana María") with { HasGroundsPass = false, Email = null }, FictionalPeople.Adviser("الخوري", "ليلى") with { IsListed = false });
        await given.AcknowledgeAsync(await given.HandedInAsync(states[1], FictionalPeople.Adviser("Noor")), colleague);
        await EditAsync(given, states[1], details => details with { FunctionalTitle = "First Counsellor", NeedsNameTag = true });
        await given.HandedInAsync(states[1], FictionalPeople.Adviser("Late", "Lara"));
        await given.AskAsync(await given.HandedInAsync(states[2]), colleague, "Who leads the delegation on 12 September?");
        await given.HandedInAsync(states[3], FictionalPeople.Adviser("Gone", "Gil"));
        await given.RecallAsync(states[3], 1);
        var gone = (await given.FindAsync(states[3])).Members.Single(member => !member.Details.IsHead);
        await given.DoneAsync<RemoveDelegateHandler, SeatId>(
            handler => handler.HandleAsync(new RemoveDelegate(given.Key(states[3]), gone.Id, gone.Version), Actor.User(given.By), CancellationToken.None));
        _gone = gone.PersonId;
        var invitation = await given.DoneAsync<InviteFocalPointHandler, Invitation>(handler => handler.HandleAsync(
            new InviteFocalPoint(given.Meeting, new FindOrMakeMission(WantedParty.Of(states[0]), "Geneva", Language.English), "Amina Example", "amina@mission.example"), Actor.User(colleague), CancellationToken.None));
        _invitation = invitation.Id;
    }

    private static async Task EditAsync(GivenDelegations given, Domain.Missions.Party party, Func<DelegateDetails, DelegateDetails> edit)
    {
        var member = (await given.FindAsync(party)).Members.Single(candidate => !candidate.Details.IsHead);
        await given.DoneAsync<EditDelegateHandler, SeatId>(handler => handler.HandleAsync(
            new EditDelegate(given.Key(party), member.Id, edit(member.Details), member.Version, IsSomebodyElse: true), Actor.User(given.By), CancellationToken.None));
    }
}

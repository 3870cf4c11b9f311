using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using Xunit;
using static MeetingPortal.Domain.Tests.Delegations.Utopians;

namespace MeetingPortal.Domain.Tests.Delegations;

public sealed class DelegationMembersTests
{
    [Theory]
    [InlineData("Giles", "Peter", "Giles", "Peter", true)]
    [InlineData("Giles", "Peter", "GILES", "peter", true)]
    [InlineData("Giles", null, "giles", null, true)]
    [InlineData("Giles", "Peter", "Giles", "Paul", false)]
    [InlineData("Giles", "Peter", "Giles", null, false)]
    [InlineData("İnönü", null, "Inönü", null, false)]
    [InlineData("Giles-More", null, "Giles More", null, false)]
    public void Add_Namesake_IsAskedAboutFirst(string family, string? given, string otherFamily, string? otherGiven, bool isAskedAbout)
    {
        var delegation = Delegation();
        delegation.Added(Person(family, given));
        var version = delegation.Version;

        var outcome = delegation.Add(Person(otherFamily, otherGiven), isSomebodyElse: false, Now);

        Assert.Equal(isAskedAbout ? DelegationRefusals.SamePersonTwice : null, outcome.Refused());
        Assert.Equal(isAskedAbout ? (1, version) : (2, version + 1), (delegation.Members.Count, delegation.Version));
        Assert.Null(delegation.Add(Person(otherFamily, otherGiven), isSomebodyElse: true, Now).Refused());
    }

    [Fact]
    public void Edit_NameOfAnother_IsAskedAboutButOwnNameIsNot()
    {
        var delegation = Delegation();
        var (giles, more) = (delegation.Added(Person("Giles")), delegation.Added(Person("More")));

        Assert.Equal(DelegationRefusals.SamePersonTwice, delegation.Edit(more.Id, Person("GILES"), 1, isSomebodyElse: false).Refused());
        Assert.Null(delegation.Edit(giles.Id, Person("GILES") with { City = "Antwerp" }, 1, isSomebodyElse: false).Refused());
        Assert.Null(delegation.Edit(more.Id, Person("Giles"), 1, isSomebodyElse: true).Refused());

        // Two of one name are known to be two: changing the city of one asks nothing.
        Assert.Null(delegation.Edit(more.Id, Person("Giles") with { City = "London" }, 2, isSomebodyElse: false).Refused());
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("replace")]
    [InlineData("remove")]
    public void Act_OnAnOlderVersionOrNobody_IsRefusedAndChangesNothing(string act)
    {
        var delegation = WithTwo();
        var giles = delegation.Members[1];
        delegation.Edit(giles.Id, Person("Giles") with { City = "Antwerp" }, 1, isSomebodyElse: false).Done();
        var before = (delegation.Version, giles.Version, giles.Place);

        Assert.Equal(DelegationRefusals.PersonChangedMeanwhile, Act(giles.Id, 1));
        Assert.Equal(DelegationRefusals.PersonGone, Act(NewId.At<SeatId>(Now), 1));
        Assert.Equal(before, (delegation.Version, giles.Version, giles.Place));
        Assert.Null(Act(giles.Id, 2));
        Assert.Equal(act is "remove" ? DelegationRefusals.PersonGone : DelegationRefusals.PersonChangedMeanwhile, Act(giles.Id, 2));

        string? Act(SeatId seat, int version) => act switch
        {
            "edit" => delegation.Edit(seat, Person("Tunstall"), version, isSomebodyElse: false).Refused(),
            "replace" => delegation.Replace(seat, Person("Tunstall"), version, isSomebodyElse: false, Now).Refused(),
            _ => delegation.Remove(seat, version).Refused(),
        };
    }

    [Fact]
    public void Replace_AnotherPerson_KeepsSeatAndPlaceInTheList()
    {
        var delegation = WithTwo();
        delegation.Added(Person("More"));
        delegation.Added(Person("Erasmus"));
        var more = delegation.Members.Single(member => member.Details.FamilyName is "More");
        var before = more.Place;

        delegation.Replace(more.Id, Person("Roper"), 1, isSomebodyElse: false, Now).Done();

        Assert.Equal(["Hythlodaeus", "Giles", "Roper", "Erasmus"], delegation.Names());
        Assert.Equal((before.Seat, before.Position), (more.Id, more.Position));
        Assert.NotEqual(before.Person, more.PersonId);
        Assert.Equal(2, more.Version);
    }

    [Fact]
    public void Replace_BySomebodyOfAKnownName_IsAskedAbout()
    {
        var delegation = WithTwo();
        var giles = delegation.Members[1];

        Assert.Equal(DelegationRefusals.SamePersonTwice, delegation.Replace(giles.Id, Person("giles"), 1, isSomebodyElse: false, Now).Refused());
        Assert.Null(delegation.Replace(giles.Id, Person("giles"), 1, isSomebodyElse: true, Now).Refused());
    }

    [Fact]
    public void Places_AnyOrderOfAdding_AreByRoleThenAsAdded()
    {
        var delegation = Delegation();
        foreach (var (name, role) in ((string, DelegateRole)[])
            [("A", DelegateRole.Member), ("B", DelegateRole.Adviser), ("C", DelegateRole.Alternate), ("D", DelegateRole.Representative), ("E", DelegateRole.DeputyHead), ("F", DelegateRole.HeadOfDelegation), ("G", DelegateRole.Adviser)])
        {
            delegation.Added(Person(name, role: role));
        }

        Assert.Equal(["F", "E", "D", "C", "B", "G", "A"], delegation.Names());
    }

    [Fact]
    public void Move_WithinTheRole_ChangesTwoAndStopsAtTheEnds()
    {
        var delegation = WithTwo();
        var (giles, more, erasmus) = (delegation.Members[1], delegation.Added(Person("More")), delegation.Added(Person("Erasmus")));

        delegation.Move(erasmus.Id, up: true).Done();
        Assert.Equal(["Hythlodaeus", "Giles", "Erasmus", "More"], delegation.Names());
        delegation.Move(erasmus.Id, up: true).Done();
        var version = delegation.Version;
        Assert.Equal(["Hythlodaeus", "Erasmus", "Giles", "More"], delegation.Names());

        // The head stands above, but in another role.
        delegation.Move(erasmus.Id, up: true).Done();
        delegation.Move(more.Id, up: false).Done();
        Assert.Equal(["Hythlodaeus", "Erasmus", "Giles", "More"], delegation.Names());
        Assert.Equal(version, delegation.Version);
        delegation.Move(giles.Id, up: false).Done();
        Assert.Equal(["Hythlodaeus", "Erasmus", "More", "Giles"], delegation.Names());
        Assert.Equal(DelegationRefusals.PersonGone, delegation.Move(NewId.At<SeatId>(Now), up: true).Refused());
    }

    [Fact]
    public void Edit_WithinTheRole_KeepsThePlaceInTheList()
    {
        var delegation = WithTwo();
        delegation.Added(Person("More"));
        var giles = delegation.Members[1];

        delegation.Edit(giles.Id, Person("Giles") with { City = "Antwerp" }, 1, isSomebodyElse: false).Done();

        Assert.Equal(["Hythlodaeus", "Giles", "More"], delegation.Names());
    }

    [Fact]
    public void Edit_NewRole_JoinsItAtTheEnd()
    {
        var delegation = WithTwo();
        delegation.Added(Person("More", role: DelegateRole.Representative));
        var giles = delegation.Members[1];

        delegation.Edit(giles.Id, Person("Giles", role: DelegateRole.Representative), 1, isSomebodyElse: false).Done();

        Assert.Equal(["Hythlodaeus", "More", "Giles"], delegation.Names());
    }

    [Fact]
    public void Add_MostPeople_IsTheEnd()
    {
        var delegation = Delegation();
        for (var number = 1; number <= Domain.Delegations.Delegation.MostPeople; number++)
        {
            delegation.Added(Person($"Utopian {number}"));
        }

        Assert.Equal(DelegationRefusals.TooManyPeople, delegation.Add(Person("More"), isSomebodyElse: false, Now).Refused());
    }
}

using CsCheck;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Delegations.Pasting;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Pasting;
using Xunit;

namespace MeetingPortal.Domain.Tests.Delegations.Pasting;

public sealed class PastedListTests
{
    [Theory]
    [InlineData("Role|Family name|Given names|Title|City", "Role FamilyName GivenNames FunctionalTitle City")]
    [InlineData("Nom|Prénom|Fonction|Courriel|Remarques", "FamilyName GivenNames FunctionalTitle Email None")]
    [InlineData("الاسم الكامل|المنصب|الجهة", "FullName FunctionalTitle Institution")]
    [InlineData("№|ФИО|Должность", "None FullName FunctionalTitle")]
    public void Of_RowThatNamesColumns_TellsWhatTheyHold(string heading, string columns)
    {
        var list = List([heading, "x|y|z"]);

        Assert.Equal(columns, string.Join(' ', list.Columns));
        Assert.Single(list.Rows);
    }

    [Fact]
    public void Of_NoHeading_TellsByTheCellsWhatItCanAndAsksForTheRest()
    {
        var list = List(["Head of delegation|Mr.|Giles|a@utopia.example", "Adviser|Ms.|More|b@utopia.example"]);

        Assert.Equal("Role Honorific None Email", string.Join(' ', list.Columns));
        Assert.Equal(PastedRefusals.NoNames, list.Refusal?.Key);
        Assert.Equal(2, list.Rows.Count);
    }

    [Fact]
    public void Of_ColumnsThatWereChosen_AreTaken_UnlessThereAreOthers()
    {
        var rows = Rows(["Post|Who", "Envoy|Giles"]);

        Assert.Equal([DelegateColumn.FunctionalTitle, DelegateColumn.FullName], PastedList.Of(rows, [DelegateColumn.FunctionalTitle, DelegateColumn.FullName]).Columns);
        Assert.Equal([DelegateColumn.None, DelegateColumn.None], PastedList.Of(rows, [DelegateColumn.City]).Columns);
        Assert.Equal(TableRefusals.ColumnTwice, PastedList.Of(rows, [DelegateColumn.City, DelegateColumn.City]).Refusal?.Key);
    }

    [Fact]
    public void Against_EmptyDelegation_ReadsEveryCellAsItStands()
    {
        var person = Assert.Single(List(["Role|Honorific|Given names|Family name|Title|Ministry|City|E-mail", "jefa de delegación|H.E. Ms.|Ana|İNÖNÜ McDonald|Envoy|Ministry of Utopia|Amaurot|a@utopia.example"])
            .Against([], Language.Spanish));

        Assert.Equal(PastedVerdict.New, person.Verdict);
        Assert.Equal(
            new DelegateDetails
            {
                Role = DelegateRole.HeadOfDelegation, Honorific = "H.E. Ms.", GivenNames = "Ana", FamilyName = "İNÖNÜ McDonald", FunctionalTitle = "Envoy",
                Institution = "Ministry of Utopia", City = "Amaurot", Email = "a@utopia.example", Language = Language.Spanish,
            },
            person.Details);
    }

    [Theory]
    [InlineData("|Giles|Envoy|", "")]
    [InlineData("Cook|Giles|Envoy|", PastedRefusals.RoleUnknown)]
    [InlineData("Adviser||Envoy|", PastedRefusals.NameMissing)]
    [InlineData("Adviser|Giles||", PastedRefusals.TitleMissing)]
    [InlineData("Adviser|Giles|Envoy|nobody", PastedRefusals.EmailWrong)]
    [InlineData("Adviser|Gi\u202Eles|Envoy|", PastedRefusals.CellCharacters)]
    [InlineData("Cook||Envoy|nobody", PastedRefusals.EmailWrong + " " + PastedRefusals.NameMissing + " " + PastedRefusals.RoleUnknown)]
    public void Against_EmptyDelegation_SaysEveryFaultOfARow(string row, string faults)
    {
        var person = Assert.Single(List(["Role|Family name|Title|E-mail", row]).Against([], Language.English));

        Assert.Equal(faults, string.Join(' ', person.Faults.Select(fault => fault.Key).Order(StringComparer.Ordinal)));
        Assert.Equal(faults.Length == 0 ? PastedVerdict.New : PastedVerdict.Faulty, person.Verdict);
    }

    [Fact]
    public void Against_CellThatIsTooLong_IsAFault() => Assert.Equal(
        PastedRefusals.CellTooLong,
        Assert.Single(Assert.Single(List(["Name|Title", $"{new string('x', DelegateDetails.NameMaxLength + 1)}|Envoy"]).Against([], Language.English)).Faults).Key);

    [Fact]
    public void Against_TheSameNameInTwoRows_TakesTheFirst() => Assert.Equal(
        [PastedVerdict.New, PastedVerdict.Faulty],
        List(["Name|Title", "Peter GILES|Envoy", "giles, Peter|Counsellor"]).Against([], Language.English).Select(person => person.Verdict));

    [Fact]
    public void Against_PeopleWhoAreThere_ChangesWhatIsSaidAndKeepsTheRest()
    {
        var delegation = Utopians.Delegation();
        delegation.Added(Utopians.Person("Giles") with { GivenNames = "Peter", City = "Amaurot", Role = DelegateRole.Adviser, HasGroundsPass = true });
        delegation.Added(Utopians.Person("More") with { FunctionalTitle = "Envoy" });

        var people = List(["Name|Title|City", "Peter Giles|Ambassador|", "MORE|Envoy|"]).Against([.. delegation.Members], Language.French);

        Assert.Equal([PastedVerdict.Changed, PastedVerdict.Same], people.Select(person => person.Verdict));
        Assert.Equal([DelegateColumn.FunctionalTitle], people[0].Changed);
        Assert.Equal(delegation.Members[0].Details with { FunctionalTitle = "Ambassador" }, people[0].Details);
    }

    [Fact]
    public void Against_TwoPeopleOfThatName_LeavesTheRow()
    {
        var delegation = Utopians.Delegation();
        delegation.Added(Utopians.Person("Giles"));
        Assert.True(delegation.Add(Utopians.Person("Giles"), isSomebodyElse: true, Utopians.Now).Match(_ => true, _ => false));

        Assert.Equal(PastedRefusals.Namesakes, Assert.Single(Assert.Single(List(["Name|Title", "Giles|Envoy"]).Against([.. delegation.Members], Language.English)).Faults).Key);
    }

    /// <summary>What was taken once is there: the second paste of the same list changes nothing and doubles nobody.</summary>
    [Fact]
    public void Against_ListThatWasTaken_FindsNothingNew() =>
        Gen.Select(Gen.OneOf("Adviser", "REP", string.Empty), Gen.OneOf("Peter GILES", "Giles, Peter", "Ana More", "منصور"), Gen.OneOf("Envoy", "Counsellor"), Gen.OneOf(string.Empty, "Amaurot"))
            .Array[1, 6].Sample(rows =>
            {
                var list = List(["Role|Name|Title|City", .. rows.Select(row => $"{row.Item1}|{row.Item2}|{row.Item3}|{row.Item4}")]);
                var delegation = Utopians.Delegation();
                foreach (var person in list.Against([], Language.English).Where(person => person.IsTaken))
                {
                    delegation.Added(person.Details);
                }

                Assert.DoesNotContain(list.Against([.. delegation.Members], Language.English), person => person.IsTaken);
            });

    private static PastedList List(IReadOnlyList<string> rows) => PastedList.Of(Rows(rows), []);

    private static IReadOnlyList<PastedRow> Rows(IReadOnlyList<string> rows) => [.. rows.Select((row, index) => new PastedRow(index + 1, row, row.Split('|')))];
}

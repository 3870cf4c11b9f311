using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Delegations.Pasting;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Pasting;
using MeetingPortal.Registration.Pasting;
using MeetingPortal.Web.Resources;
using System.Globalization;

namespace MeetingPortal.Web.Tests.Registration;

public sealed class PastedTableTests
{
    [Theory]
    [InlineData("Giles\tEnvoy\r\nMore\tCounsellor\r\n", "Giles|Envoy / More|Counsellor")]
    [InlineData("Giles;Envoy, first class\nMore;Counsellor", "Giles|Envoy, first class / More|Counsellor")]
    [InlineData("Giles,Envoy\n\n  \nMore,Counsellor\n", "Giles|Envoy / More|Counsellor")]
    [InlineData("Giles\t\"Envoy\nand more\"\t\n", "Giles|Envoy and more|")]
    [InlineData("\"Giles; Peter\";\"the \"\"Envoy\"\"\"", "Giles; Peter|the \"Envoy\"")]
    [InlineData("Peter \"Pan\" Giles\tEnvoy", "Peter \"Pan\" Giles|Envoy")]
    public void Read_Table_GivesItsCells(string text, string cells) =>
        Assert.Equal(cells, PastedTable.Read(text).Match(rows => string.Join(" / ", rows.Select(row => string.Join('|', row.Cells))), refusal => refusal.Key));

    [Fact]
    public void Read_Table_KeepsEachRowAsItWasPasted()
    {
        var rows = PastedTable.Read("Name\tTitle\r\n\r\nGiles\t\"Envoy\nand more\"\r\n").Match(read => read, _ => []);

        Assert.Equal(["Name\tTitle", "Giles\t\"Envoy\nand more\""], rows.Select(row => row.Source), StringComparer.Ordinal);
        Assert.Equal([1, 2], rows.Select(row => row.Number));
    }

    [Theory]
    [InlineData(null, TableRefusals.Empty)]
    [InlineData(" \r\n \t ", TableRefusals.Empty)]
    public void Read_Nothing_IsRefused(string? text, string refusal) => Assert.Equal(refusal, PastedTable.Read(text).Match(_ => string.Empty, refused => refused.Key));

    [Fact]
    public void Read_MoreThanAListMayHave_IsRefused()
    {
        string Rows(int number) => string.Join('\n', Enumerable.Repeat("Giles\tEnvoy", number));

        Assert.True(PastedTable.Read(Rows(PastedRow.Most + 1)).Match(_ => true, _ => false));
        Assert.Equal(TableRefusals.TooLong, PastedTable.Read(Rows(PastedRow.Most + 2)).Match(_ => string.Empty, refused => refused.Key));
        Assert.Equal(TableRefusals.TooLong, PastedTable.Read(string.Join('\t', Enumerable.Repeat("x", PastedRow.MostCells + 1))).Match(_ => string.Empty, refused => refused.Key));
        Assert.Equal(TableRefusals.TooLong, PastedTable.Read(new string('x', PastedRow.MostCharacters + 1)).Match(_ => string.Empty, refused => refused.Key));
    }

    /// <summary>A list made with the portal's own words, in whichever language, is understood.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_OfThePortalItself_AreKnown(string code)
    {
        string Text(string key) => Strings.ResourceManager.GetString(key, CultureInfo.GetCultureInfo(code))!;
        DelegateColumn[] columns = [.. Enum.GetValues<DelegateColumn>().Except([DelegateColumn.None, DelegateColumn.FullName])];

        Assert.Equal(columns, columns.Select(column => ListWords.ColumnOf(Text($"DelegateField_{column}")) ?? DelegateColumn.None));
        Assert.Equal(DelegateColumn.FullName, ListWords.ColumnOf(Text("Paste_ColumnFullName")));
        Assert.Equal(Enum.GetValues<DelegateRole>().Cast<DelegateRole?>(), Enum.GetValues<DelegateRole>().Select(role => ListWords.RoleOf(Text($"DelegateRole_{role}"))));
    }

    public static TheoryData<string> Languages() => [.. Language.All.Select(language => language.Code)];
}

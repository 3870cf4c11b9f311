using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Pasting;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Domain.Reference.Parties;
using Xunit;

namespace MeetingPortal.Domain.Tests.Reference.Parties;

public sealed class PastedPartiesTests
{
    private static readonly State[] States = [Of("XU", "Utopia", "Utopie"), Of("XV", "Vinland (Kingdom of)", "Vinland (Royaume du)")];

    [Theory]
    [InlineData("State|Signed|Deposited|In force|Withdrawal", "State SignedOn DepositedOn InForceOn WithdrawnOn")]
    [InlineData("Participant|Signature|Ratification, Acceptance(A), Accession(a)", "State SignedOn DepositedOn")]
    [InlineData("État|Date de signature|Adhésion|Entrée en vigueur", "State SignedOn DepositedOn InForceOn")]
    [InlineData("الدولة|التوقيع|التصديق|بدء النفاذ|الانسحاب", "State SignedOn DepositedOn InForceOn WithdrawnOn")]
    [InlineData("国家|签署|批准|生效", "State SignedOn DepositedOn InForceOn")]
    [InlineData("Государство|Подписание|Ратификация|Вступление в силу|Примечания", "State SignedOn DepositedOn InForceOn None")]
    [InlineData("Estado|Firma|Ratificación|Entrada en vigor|Retirada", "State SignedOn DepositedOn InForceOn WithdrawnOn")]
    public void ColumnOf_Headings_AreRecognised(string headings, string columns) =>
        Assert.Equal(columns, string.Join(' ', headings.Split('|').Select(PartyWords.ColumnOf)));

    [Theory]
    [InlineData("Utopia")]
    [InlineData("UTOPIE")]
    [InlineData("xu")]
    [InlineData("Utopia 3, 4")]
    public void Against_StateByAnyOfItsNames_IsFound(string name)
    {
        var row = Assert.Single(List("State|Signed", $"{name}|3 Dec 2008").Against(States, new Dictionary<string, TreatyDates>(StringComparer.Ordinal)));

        Assert.Equal(("XU", PastedVerdict.New, new TreatyDates(new DateOnly(2008, 12, 3))), (row.State?.Code, row.Verdict, row.Dates));
    }

    [Fact]
    public void Against_WhatIsStored_TakesWhatIsNewAndNothingAway()
    {
        var stored = new Dictionary<string, TreatyDates>(StringComparer.Ordinal)
        {
            ["XU"] = new(new DateOnly(2008, 12, 3), new DateOnly(2010, 1, 1)),
            ["XV"] = new(new DateOnly(2008, 12, 3)),
        };

        var rows = List("State|Signed|In force", "Utopia||2010-07-01", "Vinland (Kingdom of)|2008-12-03|").Against(States, stored);

        Assert.Equal((PastedVerdict.Changed, stored["XU"] with { InForceOn = new DateOnly(2010, 7, 1) }), (rows[0].Verdict, rows[0].Dates));
        Assert.Equal((PastedVerdict.Same, stored["XV"]), (rows[1].Verdict, rows[1].Dates));
    }

    [Theory]
    [InlineData("Atlantis|2008-12-03|", TreatyRefusals.StateUnknown)]
    [InlineData("|2008-12-03|", TreatyRefusals.StateMissing)]
    [InlineData("Utopia|3/12/2008|", TreatyRefusals.DayWrong)]
    [InlineData("Utopia|2008-12-03|2007-01-01", TreatyRefusals.InForceTooEarly)]
    [InlineData("Atlantis|soon|", TreatyRefusals.StateUnknown + " " + TreatyRefusals.DayWrong)]
    public void Against_RowAtFault_SaysEverythingThatIsWrong(string row, string keys)
    {
        var read = Assert.Single(List("State|Deposited|In force", row).Against(States, new Dictionary<string, TreatyDates>(StringComparer.Ordinal)));

        Assert.Equal(keys.Split(' '), read.Faults.Select(fault => fault.Key), StringComparer.Ordinal);
        Assert.False(read.IsTaken);
    }

    [Fact]
    public void Against_OneStateTwice_FaultsTheSecond()
    {
        var rows = List("State|Signed", "Utopia|2008-12-03", "XU|2008-12-04").Against(States, new Dictionary<string, TreatyDates>(StringComparer.Ordinal));

        Assert.Equal([PastedVerdict.New, PastedVerdict.Faulty], rows.Select(row => row.Verdict));
        Assert.Equal(TreatyRefusals.RowTwice, Assert.Single(rows[1].Faults).Key);
    }

    [Theory]
    [InlineData("Utopia|2008-12-03", TreatyRefusals.NoStates)]
    [InlineData("State|Remarks", TreatyRefusals.NoDays)]
    [InlineData("State|Signed|Signature", TreatyRefusals.ColumnTwice)]
    [InlineData("State|Signed", TableRefusals.Empty)]
    public void Refusal_OfAListThatCannotBeRead_SaysWhy(string heading, string key) => Assert.Equal(key, List(heading).Refusal?.Key);

    private static PastedParties List(params string[] rows) => PastedParties.Of([.. rows.Select((row, number) => new PastedRow(number + 1, row, row.Split('|')))]);

    private static State Of(string code, string english, string french) => new()
    {
        Code = code,
        Name = new LocalizedText([KeyValuePair.Create(Language.English, new LanguageText(english, TextStatus.Own)), KeyValuePair.Create(Language.French, new LanguageText(french, TextStatus.Own))]),
        FormalName = LocalizedText.Empty,
        RegionalGroup = "None",
    };
}

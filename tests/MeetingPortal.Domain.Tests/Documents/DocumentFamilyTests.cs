using MeetingPortal.Domain.Documents;
using Xunit;

namespace MeetingPortal.Domain.Tests.Documents;

public sealed class DocumentFamilyTests
{
    [Theory]
    [InlineData("CCM/MSP/2023/5", "CCM/MSP/2023/5/Rev.1", FamilyRelation.SupersededBy)]
    [InlineData("CCM/MSP/2023/5/Rev.1", "CCM/MSP/2023/5", FamilyRelation.Supersedes)]
    [InlineData("CCM/MSP/2023/5/Rev.1", "CCM/MSP/2023/5/Rev.2", FamilyRelation.SupersededBy)]
    [InlineData("CCM/MSP/2023/5", "CCM/MSP/2023/5/Add.1", FamilyRelation.ReadWith)]
    [InlineData("CCM/MSP/2023/5/Corr.1", "CCM/MSP/2023/5", FamilyRelation.ReadWith)]
    [InlineData("CCM/MSP/2023/5/Amend.1", "CCM/MSP/2023/5", FamilyRelation.ReadWith)]
    [InlineData("CCM/MSP/2023/5/Rev.1/Corr.1", "CCM/MSP/2023/5/Rev.1", FamilyRelation.ReadWith)]
    [InlineData("CCM/MSP/2023/5/Rev.1/Corr.1", "CCM/MSP/2023/5", FamilyRelation.Related)]
    [InlineData("CCM/MSP/2023/5", "CCM/MSP/2023/6", null)]
    public void Of_Symbols_SaysWhatTheOtherIs(string one, string other, FamilyRelation? relation) =>
        Assert.Equal(relation, DocumentFamily.Of([DocumentSymbol.Parse(one)], [DocumentSymbol.Parse(other)]));

    [Fact]
    public void Of_SeveralSymbols_BelongsToTheFamilyOfEach() =>
        Assert.Equal(
            FamilyRelation.ReadWith,
            DocumentFamily.Of([DocumentSymbol.Parse("APLC/MSP.21/2023/4"), DocumentSymbol.Parse("CCM/MSP/2023/5")], [DocumentSymbol.Parse("CCM/MSP/2023/5/Add.1")]));
}

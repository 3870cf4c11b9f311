using System.Text;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.People;
using Xunit;
using static MeetingPortal.Domain.Tests.Delegations.Utopians;

namespace MeetingPortal.Domain.Tests.Delegations;

/// <summary>M40: names go through as the note verbale has them.</summary>
public sealed class M40CleanDetailsTests
{
    [Theory]
    [InlineData("İnönü", "Hakkı Ilgaz")]
    [InlineData("ışık", "IŞIL")]
    [InlineData("McDonald", "Ian")]
    [InlineData("van der Linden", "Joost")]
    [InlineData("VAN DER LINDEN", "Joost")]
    [InlineData("D’Ivoire-Koné", "Adjoua")]
    [InlineData("O'Neill", "Siobhán")]
    [InlineData("García Márquez", "José de la Cruz")]
    [InlineData("Rodríguez  y  Fernández", "Ana")]
    [InlineData("Suharto", null)]
    [InlineData("王", "小明")]
    [InlineData("Straße", "Groß")]
    [InlineData("عبد الكريم هاشم مصطفى", null)]
    [InlineData("علی‌رضا", "محمد‌حسین")]
    [InlineData("ʻokina", "Kaʻiulani")]
    [InlineData("<script>", "Robert'); --")]
    [InlineData("=SUM(A1)", "@More")]
    public void Of_NameAsWritten_IsKept(string family, string? given)
    {
        var details = CleanDetails.Of(Person(family, given) with { PrintedName = $"{family}, {given}!" }, First, Last).Done();

        Assert.Equal((family, given, $"{family}, {given}!"), (details.FamilyName, details.GivenNames, details.PrintedName));
    }

    [Fact]
    public void Of_DecomposedLettersAndInvisibleEdges_AreComposedAndTakenAway()
    {
        var details = CleanDetails.Of(
            Person("\u200F علی‌رضا \u200E", "\uFEFFJose\u0301".Normalize(NormalizationForm.FormD)) with { Honorific = "  H.E. Ms. ", City = " \u00A0", Institution = "\u200B", Email = " ana@utopia.invalid " },
            First,
            Last).Done();

        Assert.Equal(("علی‌رضا", "José", "H.E. Ms."), (details.FamilyName, details.GivenNames, details.Honorific));
        Assert.Equal((null, null, "ana@utopia.invalid"), (details.City, details.Institution, details.Email));
    }

    [Fact]
    public void Of_TurningMarksInAnyField_AreRefused()
    {
        const string Turned = "More\u202Egpj.exe";
        var person = Person("More");
        DelegateDetails[] turned =
        [
            person with { FamilyName = Turned }, person with { GivenNames = Turned }, person with { PrintedName = Turned }, person with { Honorific = Turned },
            person with { FunctionalTitle = Turned }, person with { Institution = Turned }, person with { City = Turned }, person with { Email = "a\u2067b@utopia.invalid" },
        ];

        Assert.All(turned, details => Assert.Equal(NameText.CharacterRefused, CleanDetails.Of(details, First, Last).Refused()));
    }

    [Fact]
    public void Of_FamilyNameOrTitleMissing_IsRefused()
    {
        Assert.Equal(DelegationRefusals.DetailsIncomplete, CleanDetails.Of(Person(" \u200B"), First, Last).Refused());
        Assert.Equal(DelegationRefusals.DetailsIncomplete, CleanDetails.Of(Person("More") with { FunctionalTitle = "\t" }, First, Last).Refused());
    }

    [Fact]
    public void Of_LongestTexts_AreKeptAndLongerOnesRefused()
    {
        var longest = Person(Text(DelegateDetails.NameMaxLength), Text(DelegateDetails.NameMaxLength)) with
        {
            PrintedName = Text(DelegateDetails.NameMaxLength),
            FunctionalTitle = Text(DelegateDetails.TitleMaxLength),
            Honorific = Text(DelegateDetails.HonorificMaxLength),
            Institution = Text(DelegateDetails.PlaceMaxLength),
            City = Text(DelegateDetails.PlaceMaxLength),
            Email = Text(DelegateDetails.EmailMaxLength),
        };
        DelegateDetails[] longer =
        [
            longest with { FamilyName = longest.FamilyName + "x" }, longest with { GivenNames = longest.GivenNames + "x" }, longest with { PrintedName = longest.PrintedName + "x" },
            longest with { FunctionalTitle = longest.FunctionalTitle + "x" }, longest with { Honorific = longest.Honorific + "x" }, longest with { Institution = longest.Institution + "x" },
            longest with { City = longest.City + "x" }, longest with { Email = longest.Email + "x" },
        ];

        Assert.Equal(longest, CleanDetails.Of(longest, First, Last).Done());
        Assert.All(longer, details => Assert.Equal(DelegationRefusals.DetailsIncomplete, CleanDetails.Of(details, First, Last).Refused()));

        static string Text(int length) => new('é', length);
    }

    [Theory]
    [InlineData(null, null, null, null, null)]
    [InlineData(7, 9, null, null, null)]
    [InlineData(7, 8, null, 8, null)]
    [InlineData(8, 9, 8, null, null)]
    [InlineData(8, 8, 8, 8, null)]
    [InlineData(9, 7, null, null, DelegationRefusals.HeadDatesReversed)]
    [InlineData(6, 8, null, null, DelegationRefusals.HeadDatesOutside)]
    [InlineData(8, 10, null, null, DelegationRefusals.HeadDatesOutside)]
    [InlineData(10, null, null, null, DelegationRefusals.HeadDatesOutside)]
    [InlineData(null, 6, null, null, DelegationRefusals.HeadDatesOutside)]
    public void Of_DatesOfHeadship_AreWithinTheMeetingAndSaidOneWay(int? from, int? until, int? keptFrom, int? keptUntil, string? refusal)
    {
        var outcome = CleanDetails.Of(Head("More", May(from), May(until)), First, Last);

        Assert.Equal(refusal, outcome.Refused());
        if (refusal is null)
        {
            Assert.Equal((May(keptFrom), May(keptUntil)), (outcome.Done().HeadFrom, outcome.Done().HeadUntil));
        }

        static DateOnly? May(int? day) => day is { } number ? new DateOnly(2040, 5, number) : null;
    }

    [Fact]
    public void Of_DatesOfSomebodyWhoIsNoHead_AreDropped()
    {
        var details = CleanDetails.Of(Person("More") with { HeadFrom = Last.AddDays(9), HeadUntil = First }, First, Last).Done();

        Assert.Equal((null, null), (details.HeadFrom, details.HeadUntil));
    }
}

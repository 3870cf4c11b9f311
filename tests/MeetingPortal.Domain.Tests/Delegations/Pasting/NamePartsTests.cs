using CsCheck;
using MeetingPortal.Domain.Delegations.Pasting;
using Xunit;

namespace MeetingPortal.Domain.Tests.Delegations.Pasting;

public sealed class NamePartsTests
{
    [Theory]
    [InlineData("H.E. Ms. Ana GARCÍA LÓPEZ", "H.E. Ms.", "Ana", "GARCÍA LÓPEZ")]
    [InlineData("Mme Inès de la CRUZ", "Mme", "Inès", "de la CRUZ")]
    [InlineData("GARCÍA LÓPEZ Ana", null, "Ana", "GARCÍA LÓPEZ")]
    [InlineData("García López, Ana María", null, "Ana María", "García López")]
    [InlineData("г-н Иван ПЕТРОВ", "г-н", "Иван", "ПЕТРОВ")]
    [InlineData("Brig. Gen. J. R. O’BRIEN", "Brig. Gen.", "J. R.", "O’BRIEN")]
    public void Of_NameThatShowsItsParts_TakesThemApart(string text, string? honorific, string given, string family) =>
        Assert.Equal(new NameParts(honorific, given, family, IsWhole: false), NameParts.Of(text));

    [Theory]
    [InlineData("Ana García López", null)]
    [InlineData("Mr. Raphael Hythlodaeus", "Mr.")]
    [InlineData("ANA GARCÍA", null)]
    [InlineData("السيدة أمينة منصور", "السيدة")]
    public void Of_NameThatShowsNothing_StaysWhole(string text, string? honorific)
    {
        var parts = NameParts.Of(text);

        Assert.Equal((honorific, null, true), (parts.Honorific, parts.GivenNames, parts.IsWhole));
        Assert.EndsWith(parts.FamilyName, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hythlodaeus")]
    [InlineData("王小明")]
    [InlineData("Dr.")]
    public void Of_OneWord_IsTheOnlyName(string text) => Assert.Equal(new NameParts(null, null, text, IsWhole: false), NameParts.Of(text));

    /// <summary>Not a letter is lost, changed or moved into another word.</summary>
    [Fact]
    public void Of_AnyWords_KeepsEveryOneOfThem() =>
        Gen.OneOf("H.E.", "Ms.", "Ana", "GARCÍA", "de", "la", "van", "İnönü", "McDONALD", "منصور", "Петров,", "J.").Array[1, 6].Sample(words =>
        {
            var text = string.Join(' ', words);
            var parts = NameParts.Of(text);
            var kept = $"{parts.Honorific} {parts.GivenNames} {parts.FamilyName}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string Sorted(IEnumerable<string> all) => string.Join(' ', all.Select(word => word.TrimEnd(',')).Order(StringComparer.Ordinal));
            Assert.Equal(Sorted(words), Sorted(kept));
            Assert.NotEmpty(parts.FamilyName);
        });
}

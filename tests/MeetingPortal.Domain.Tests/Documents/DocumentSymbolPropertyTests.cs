using CsCheck;
using MeetingPortal.Domain.Documents;
using Xunit;

namespace MeetingPortal.Domain.Tests.Documents;

public class DocumentSymbolPropertyTests
{
    private static readonly string[] Pieces =
    [
        "/", "/", "/", "/", ".", " ", "*", "-", "–", "(", ")", "[", "]", "\u200F", "1", "2", "11", "2023", "007", "A", "C", "X", "IX", "CCM", "MSP", "S-10",
        "P.V", "PC.II", "CONF.9", "WP.", "INF/", "Inf ", "L", "SR.", "PV.", "RES/", "Rev", "Rev.", "Add.", "Corr", "AMEND", "Annex", "Summary", "Prov",
        "(2012)", "(67)", "[Part II]", "(Vol. I)", "CCM/MSP/2023/", "A/64/1",
    ];

    private static readonly Gen<string> NoisyText = Gen.OneOf(
        Gen.OneOf(Pieces).Array[0, 14].Select(string.Concat),
        Gen.OneOf([.. RealSymbols.AsIssued]).Select(Gen.OneOf(Pieces).Array[0, 4], (symbol, pieces) => symbol + string.Concat(pieces)));

    private static readonly Gen<DocumentSymbol> Symbol = NoisyText
        .Select(text => DocumentSymbol.TryParse(text, out var symbol) ? symbol : DocumentSymbol.Parse("CCM/MSP/2023/1"));

    // Few elements, so that ties up to the last rule come up often.
    private static readonly Gen<DocumentSymbol> CloseSymbol = Gen.Select(
        Gen.OneOf("CCM/MSP/2023", "ccm/MSP/2023/MX", "CCM/MSP/2010", "X/PC.II", "X/PC.2", "X/PC.III"),
        Gen.OneOf("1", "2", "WP.2", "WP/2", "WP.11", "Conf.A", "1 (2012)", "1 [Part II]"),
        Gen.OneOf("", "/Corr", "/Corr.1", "/Add.10", "/Add.2", "/Rev.1", "/Rev.1/Corr.1", "/Rev.2"),
        (session, number, modifiers) => DocumentSymbol.Parse(session + "/" + number + modifiers));

    private static readonly IComparer<DocumentSymbol> Order = DocumentSymbol.OrderFor("CCM/MSP/2023");

    [Fact]
    public void TryParse_AnyText_NeverThrows()
    {
        var anyChar = Gen.Char['\0', '\uFFFF'];
        Gen.OneOf(Gen.String, Gen.String[anyChar, 0, 30], NoisyText, NoisyText.Select(anyChar, (text, c) => text + c)).Sample(
            text =>
            {
                Assert.Equal(DocumentSymbol.TryParse(text, out var symbol), symbol is not null);
                Assert.Equal(DocumentSymbol.TryParseJoint(text, out var symbols), symbols.Count > 0);
            },
            iter: 20_000);
    }

    [Fact]
    public void TryParse_EveryCharacterAlone_NeverThrows()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            Assert.Equal(DocumentSymbol.TryParse($"A/1{(char)c}", out var symbol), symbol is not null);
            Assert.Equal(DocumentSymbol.TryParse($"{(char)c}A/1", out symbol), symbol is not null);
        }

        Assert.True(DocumentSymbol.TryParse("A/\U0001D7CF", out var bold));
        Assert.Equal("A/1", bold.Canonical);
        Assert.False(DocumentSymbol.TryParse("A/1\U000E0041", out _));
    }

    [Fact]
    public void NoisyText_Generated_IsOftenASymbol()
    {
        // Guards the properties below against a generator that only makes text that is refused.
        var parsed = 0;
        NoisyText.Sample(text => { Interlocked.Add(ref parsed, DocumentSymbol.TryParse(text, out _) ? 1 : 0); }, iter: 2_000);
        Assert.InRange(parsed, 400, 2_000);
    }

    [Fact]
    public void Canonical_ParsedAgain_IsUnchanged() =>
        Symbol.Sample(
            symbol =>
            {
                var again = DocumentSymbol.Parse(symbol.Canonical);
                Assert.Equal(symbol.Canonical, again.Canonical);
                Assert.Equal(symbol.Key, again.Key);
                Assert.Equal(symbol.Root, again.Root);
                Assert.Equal(symbol.Modifiers, again.Modifiers);
                Assert.Equal(symbol.LegacyYear, again.LegacyYear);
                Assert.Equal(0, again.ReissueCount);
            },
            iter: 20_000);

    [Fact]
    public void Path_ParsedAgain_GivesTheSameKey() =>
        Symbol.Sample(
            symbol =>
            {
                Assert.Equal(symbol.Key, DocumentSymbol.Parse(symbol.Path).Key);
                Assert.Equal(-1, symbol.Path.AsSpan().IndexOfAny(" []*"));
                Assert.All(symbol.Path.Split('/'), element => Assert.Matches("^[A-Za-z0-9(]", element));
            },
            iter: 20_000);

    [Fact]
    public void Key_OfAnySymbol_HasOnlyItsAlphabet() =>
        Symbol.Sample(
            symbol => symbol.Key.Length <= DocumentSymbol.MaxLength
                && symbol.Key.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '/' or '-' or '(' or ')'),
            iter: 20_000);

    [Fact]
    public void Respelled_OfAnySymbol_IsTheSameSymbolAndIsSpelledOnce() =>
        Symbol.Sample(
            symbol =>
            {
                var spelled = symbol.Respelled();
                Assert.Equal((symbol.Key, symbol.ReissueCount), (spelled.Key, spelled.ReissueCount));
                Assert.Equal(spelled.AsIssued, spelled.Respelled().AsIssued);
            },
            iter: 20_000);

    [Fact]
    public void ReadWith_OfAnySymbol_IsAnAncestor() =>
        Symbol.Sample(
            symbol =>
            {
                if (symbol.ReadWith is { } parent)
                {
                    Assert.StartsWith(parent.Root, symbol.Canonical, StringComparison.Ordinal);
                    Assert.True(parent.Canonical.Length < symbol.Canonical.Length);
                }
            },
            iter: 20_000);

    [Fact]
    public void OrderFor_AnyTwoSymbols_IsAntisymmetricAndZeroOnlyForEqualOnes() =>
        Gen.OneOf(Gen.Select(CloseSymbol, CloseSymbol), Gen.Select(Symbol, Symbol)).Sample(
            pair => Math.Sign(Order.Compare(pair.Item1, pair.Item2)) == -Math.Sign(Order.Compare(pair.Item2, pair.Item1))
                && (Order.Compare(pair.Item1, pair.Item2) != 0 || pair.Item1 == pair.Item2),
            iter: 20_000);

    [Fact]
    public void OrderFor_AnyThreeSymbols_IsTransitive() =>
        Gen.OneOf(Gen.Select(CloseSymbol, CloseSymbol, CloseSymbol), Gen.Select(Symbol, Symbol, CloseSymbol)).Sample(
            triple =>
            {
                var (x, y, z) = triple;
                return Order.Compare(x, y) > 0 || Order.Compare(y, z) > 0
                    || (Order.Compare(x, z) <= 0 && (Order.Compare(x, z) < 0 || (Order.Compare(x, y) == 0 && Order.Compare(y, z) == 0)));
            },
            iter: 50_000);

    [Fact]
    public void Supersedes_AnyTwoSymbols_NeverBothWays() =>
        Gen.Select(CloseSymbol, CloseSymbol).Sample((x, y) => !(x.Supersedes(y) && y.Supersedes(x)), iter: 20_000);
}

using System.Security.Cryptography;
using System.Text;
using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Publishing.Searching;

/// <summary>What filters ask the index for: single words of small letters and digits, each kind with a beginning of its own.</summary>
internal static class SearchFacets
{
    private const int DigestLength = 16;

    public static string Meeting(MeetingId meeting) => $"m{meeting.Value:N}";

    public static string Kind(SearchKind kind) => $"k{kind.ToString().ToLowerInvariant()}";

    /// <summary>For a reader of that language: in it, or in another where there is nothing in it.</summary>
    public static string ForReaderOf(Language language) => $"l{language.Code}";

    /// <summary>In that very language.</summary>
    public static string In(Language language) => $"o{language.Code}";

    public static string Item(ItemId item) => $"i{item.Value:N}";

    /// <summary>The document that carries the symbol, however it is spelled.</summary>
    public static string Symbol(DocumentSymbol symbol) => $"y{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(symbol.Key)))[..DigestLength]}";
}

using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Tests.Searching;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>
/// M01, M02, M03, M12, M13, M15, M30: whatever is hidden, at whatever address anybody may ask for: of another meeting, of those who may have it,
/// not decided yet, before its instant, private by now, in preparation, withdrawn. What is public and otherwise the same is found there.
/// </summary>
public sealed class HiddenThingsTests(HiddenThings things) : IClassFixture<HiddenThings>
{
    private const string Lang = "{lang}";

    /// <summary>Where a document with files is told of; the file's own address has its id.</summary>
    private static readonly string[] WhereDocumentsAre =
    [
        "/{lang}/d/CCM/MSP/2023/WP.{number}", "/{lang}/11msp/documents", "/{lang}/11msp/documents?series=WorkingPaper", "/{lang}/11msp/documents/bundle.zip", "/files/", "/api/v1/meetings/11msp/documents", ".jsonld",
        "/{lang}/11msp/updates", "/{lang}/11msp/updates.atom",
    ];

    private static readonly string[] WhereProgrammesAre =
    [
        "/{lang}/11msp/programme", "/{lang}/11msp/programme.ics", "/{lang}/11msp/programme/2023-09-11.ics", "/{lang}/11msp/programme/v/2", "/{lang}/11msp/programme/v/4", "/{lang}/11msp/programme/changes", "/api/v1/meetings/11msp/programme",
    ];

    private static readonly string[] WherePagesAre =
        ["/{lang}/11msp/info/venue", "/{lang}/11msp/info/venue/v/3", "/{lang}/11msp/info/venue/changes", "/{lang}/11msp/info", "/{lang}/11msp/updates", "/{lang}/11msp/updates.atom", "/api/v1/meetings/11msp", "/api/v1/meetings/11msp/releases"];

    /// <summary>The hidden thing, the like of it that is public, and where that is found.</summary>
    public static TheoryData<string, string, string[]> Things => new()
    {
        { "veiledembargo", "openembargo", Of(95) },
        { "veiledlater", "openembargo", ["/files/", "/{lang}/11msp/documents/bundle.zip"] },
        { "veiledundecided", "openembargo", Of(95) },
        { "veileddropped", "openembargo", Of(95) },
        { "veiledaudience", "opendocument", [.. Of(92), "/{lang}/11msp/agenda/opening/updates.atom", "/{lang}/11msp/documents/bundle/item/opening.zip", "/{lang}/11msp/documents?item=opening"] },
        { "veiledtitle", "opendocument", Of(92) },
        { "veiledfile", "openembargo", ["/files/", "/{lang}/11msp/documents/bundle.zip"] },
        { "veiledletter", "openletter", ["/{lang}/11msp/letter", "/{lang}/11msp/letter/v/2", "/{lang}/11msp/letter/changes", "/{lang}/11msp/updates", "/api/v1/meetings/11msp/releases"] },
        { "veiledagenda", "openagenda", ["/{lang}/11msp/agenda", "/{lang}/11msp/agenda/v/2", "/{lang}/11msp/agenda/changes", "/{lang}/11msp/agenda/opening/updates.atom", "/api/v1/meetings/11msp/agenda"] },
        { "veiledprogramme", "openprogramme", WhereProgrammesAre },
        { "veiledsitting", "openprogramme", WhereProgrammesAre },
        { "veiledremoved", "openprogramme", WhereProgrammesAre },
        { "veiledpage", "openpage", WherePagesAre },
        { "veiledrelease", "openpage", WherePagesAre },
    };

    [Theory]
    [MemberData(nameof(Things))]
    public async Task HiddenThing_IsAtNoAddress_AndItsLikeIsFoundThere(string hidden, string open, string[] addresses)
    {
        Assert.Empty(WhoSay(hidden));
        Assert.Empty((await things.Reader.SearchAsync(hidden, "&language=all&scope=all")).Hits());

        foreach (var language in Language.All)
        {
            var found = WhoSay($"{open}{language.Code}").ToList();
            Assert.All(addresses, address => Assert.Contains(found, candidate => candidate.Contains(address.Replace(Lang, language.Code, StringComparison.Ordinal), StringComparison.Ordinal)));
        }

        Assert.NotEmpty((await things.Reader.SearchAsync($"{open}en", "&language=all&scope=all")).Hits());
    }

    [Fact]
    public void MeetingInPreparation_IsAtNoAddress_AndAnOpenOneIs()
    {
        Assert.Empty(WhoSay("veiledmeeting"));
        Assert.Empty(WhoSay(HiddenThings.Prepared));
        Assert.Empty(new[] { "/en", "/api/v1/meetings", $"/api/v1/meetings/{SecondMeeting.Code}" }.Except(WhoSay("openmeetingen"), StringComparer.Ordinal));
    }

    /// <summary>What was never public leaves no trace, not in a count, a mark of a cache or a status either. A page with a form has a secret of its own in it each time.</summary>
    [Fact]
    public void WhatWasNeverPublic_ChangesNoAnswer()
    {
        var compared = things.Before.Values.Where(before => !before.Said.Contains("__RequestVerificationToken", StringComparison.Ordinal)).ToList();

        Assert.True(compared.Count > 200, "Too little was compared.");
        Assert.Empty(compared.Where(before => things.Answers[before.Address] != before).Select(before => $"{before.Address}: {FirstDifference(before, things.Answers[before.Address])}"));
    }

    [Fact]
    public void OtherMeeting_IsAtNoAddressOfTheFirst()
    {
        var told = WhoSay("openmeeting").Concat(WhoSay(SecondMeeting.Secret)).ToList();

        Assert.Contains($"/en/{SecondMeeting.Code}/info/other-page", told, StringComparer.Ordinal);
        Assert.DoesNotContain(told, address => address.Contains("/11msp", StringComparison.Ordinal) && !address.Contains("scope=all", StringComparison.Ordinal));
    }

    private static string[] Of(int number) => [.. WhereDocumentsAre.Select(address => address.Replace("{number}", $"{number}", StringComparison.Ordinal))];

    private static string FirstDifference(Answered before, Answered after)
    {
        var (old, now) = (before.ToString(), after.ToString());
        var at = Math.Max(old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count() - 20, 0);
        return $"{old[at..Math.Min(at + 80, old.Length)]} | {now[at..Math.Min(at + 80, now.Length)]}";
    }

    /// <summary>Addresses whose answers have the words, which were not asked for.</summary>
    private IEnumerable<string> WhoSay(string words) =>
        things.Answers.Values.Where(answer => answer.Said.Contains(words, StringComparison.OrdinalIgnoreCase) && !answer.Address.Contains(words, StringComparison.Ordinal)).Select(answer => answer.Address);
}

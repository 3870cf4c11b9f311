using System.Net;
using MeetingPortal.Domain.Files;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M02: a file of somebody else fetched by its id.</summary>
public sealed class M02FileOfOthersTests
{
    private const string OfUtopia = "/en/mission/utopia-geneva/11msp/files/";
    private const string OfAtlantis = "/en/mission/atlantis-geneva/11msp/files/";
    private const string OfOfficer = "/en/secretariat/11msp/files/";

    private static readonly byte[] Note = SampleFiles.Pdf("Utopia alone");
    private static readonly byte[] Word = SampleFiles.Docx("<w:p><w:r><w:t>Utopia alone</w:t></w:r></w:p>");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task M02_NoteVerbale_IsSeenByItsMissionAndTheOfficerAlone()
    {
        await using var host = new PortalHost();
        using var utopia = await host.SignedInAsync(DemonstrationAccount.Utopia, Cancellation);
        using var atlantis = await host.SignedInAsync(DemonstrationAccount.Atlantis, Cancellation);
        using var registration = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        using var documents = await host.SignedInAsync(DemonstrationAccount.DocumentsOfficer, Cancellation);
        using var administrator = await host.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);
        using var nobody = host.CreateClient();
        var note = (await host.NoteVerbaleAsync(DemonstrationMission.Utopia, Note)).Id;

        Assert.Equal(Note, await BytesAsync(utopia, OfUtopia + note));
        Assert.Equal(Note, await BytesAsync(registration, OfOfficer + note));
        Assert.Equal(Note, await BytesAsync(registration, OfUtopia + note));
        await NotFoundAsync(utopia, OfAtlantis + note);
        await NotFoundAsync(utopia, OfOfficer + note);
        await NotFoundAsync(atlantis, OfAtlantis + note);
        await NotFoundAsync(atlantis, OfUtopia + note);
        await NotFoundAsync(registration, OfAtlantis + note);
        await NotFoundAsync(documents, OfOfficer + note);
        await NotFoundAsync(documents, OfUtopia + note);
        await NotFoundAsync(administrator, OfOfficer + note);
        foreach (var address in new[] { OfUtopia + note, OfOfficer + note, OfUtopia + note + "/text", OfOfficer + note + "/text" })
        {
            using var answer = await nobody.AskAsync(address);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    [Fact]
    public async Task M02_TextOfAWordDocument_FollowsTheSameRule()
    {
        await using var host = new PortalHost();
        using var utopia = await host.SignedInAsync(DemonstrationAccount.Utopia, Cancellation);
        using var atlantis = await host.SignedInAsync(DemonstrationAccount.Atlantis, Cancellation);
        using var registration = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var note = (await host.NoteVerbaleAsync(DemonstrationMission.Utopia, Word, FileType.Docx)).Id;

        foreach (var (who, address) in new[] { (utopia, OfUtopia), (registration, OfOfficer), (registration, OfUtopia) })
        {
            using var answer = await who.AskAsync($"{address}{note}/text");
            Assert.Contains("Utopia alone", await answer.TextAsync(), StringComparison.Ordinal);
        }

        await NotFoundAsync(atlantis, $"{OfAtlantis}{note}/text");
        await NotFoundAsync(atlantis, $"{OfUtopia}{note}/text");
        await NotFoundAsync(registration, $"{OfAtlantis}{note}/text");
        await NotFoundAsync(utopia, $"{OfOfficer}{note}/text");
    }

    [Fact]
    public async Task M02_LetterOfARequest_IsNoMissionsFile()
    {
        await using var host = new PortalHost();
        using var utopia = await host.SignedInAsync(DemonstrationAccount.Utopia, Cancellation);
        using var registration = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var letter = (await host.LetterAsync(Note)).Id;

        Assert.Equal(Note, await BytesAsync(registration, OfOfficer + letter));
        await NotFoundAsync(utopia, OfUtopia + letter);
        await NotFoundAsync(registration, OfUtopia + letter);
    }

    [Fact]
    public async Task M02_FileOfAnotherMeeting_IsNotFound()
    {
        await using var host = new PortalHost();
        using var registration = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        await SecondMeeting.AddAsync(host);
        var letter = (await host.LetterAsync(Note, meeting: SecondMeeting.Code)).Id;

        await NotFoundAsync(registration, OfOfficer + letter);
        await NotFoundAsync(registration, $"/en/secretariat/{SecondMeeting.Code}/files/{letter}");
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("01a2076c-1ff7-70ad-b1e3-01c050144c57")]
    [InlineData("..%2F..%2Fportal.db")]
    [InlineData("1")]
    public async Task M02_WhatIsNoFile_IsNotFound(string file)
    {
        await using var host = new PortalHost();
        using var registration = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);

        await NotFoundAsync(registration, OfOfficer + file);
    }

    private static async Task<byte[]> BytesAsync(HttpClient client, string address)
    {
        using var answer = await client.AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Cancellation);
    }

    private static async Task NotFoundAsync(HttpClient client, string address)
    {
        using var answer = await client.AskAsync(address);
        Assert.Equal((address, HttpStatusCode.NotFound), (address, answer.StatusCode));
        Assert.DoesNotContain("Utopia alone", await answer.TextAsync(), StringComparison.Ordinal);
    }
}

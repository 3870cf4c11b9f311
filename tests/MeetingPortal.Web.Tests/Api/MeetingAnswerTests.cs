using System.Net;
using System.Text.Json;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Api;

public sealed class MeetingAnswerTests(PortalFixture portal, ProductionPortal production)
{
    [Fact]
    public async Task Get_Meetings_ListsThemWithWhereToReadOn()
    {
        var answer = await portal.Client.JsonAsync("/api/v1/meetings");

        var meeting = answer.GetProperty("meetings").One(candidate => string.Equals(candidate.Text("code"), "11msp", StringComparison.Ordinal));
        Assert.Equal("https://portal.example/{lang}/11msp", meeting.Text("page"));
        Assert.Equal("https://portal.example/api/v1/meetings/11msp", meeting.Text("address"));
        Assert.Equal("Geneva", meeting.Text("city", "en", "text"));
    }

    [Fact]
    public async Task Get_Meeting_CarriesTheFactsOfItsPageInSixLanguages()
    {
        var meeting = await portal.Client.JsonAsync(ApiClient.Meeting);

        Assert.Equal(("2023-09-11", "2023-09-14", "Europe/Zurich"), (meeting.Text("startsOn"), meeting.Text("endsOn"), meeting.Text("zone")));
        Assert.Equal(Language.All.Select(language => language.Code), meeting.GetProperty("title").EnumerateObject().Select(text => text.Name), StringComparer.Ordinal);
        Assert.Equal(("Onzième Assemblée des États parties", "official"), (meeting.Text("title", "fr", "text"), meeting.Text("title", "fr", "status")));
        Assert.Equal("own", meeting.Text("venue", "ru", "status"));
        var president = meeting.GetProperty("officers").One(_ => true);
        Assert.Equal(("president", "H.E. Mr. Abdul-Karim Hashim Mostafa", "Iraq"), (president.Text("role"), president.Text("name"), president.Text("state", "es", "text")));
        Assert.Contains("https://portal.example/{lang}/11msp/info/venue", meeting.GetProperty("pages").All("page"), StringComparer.Ordinal);
        Assert.Equal("https://portal.example/api/v1/meetings/11msp/documents", meeting.Text("parts", "documents"));
    }

    [Fact]
    public async Task Get_DeadlineThatIsInferred_IsMarkedAsOutlineAndStandsInNoConfirmedAnswer()
    {
        var inferred = (await portal.Client.JsonAsync(ApiClient.Meeting)).GetProperty("deadlines").One(_ => true);
        var confirmed = (await production.Client.JsonAsync(ApiClient.Meeting)).GetProperty("deadlines");

        Assert.Equal(("2023-08-25", "23:59", "Europe/Zurich"), (inferred.Text("date"), inferred.Text("time"), inferred.Text("zone")));
        Assert.True(inferred.GetProperty("outline").GetBoolean());
        Assert.Equal(Reading.Words("Outline_NoticeWithoutSymbol", Language.Chinese), inferred.Text("outlineNotice", "zh", "text"));
        Assert.Equal(0, confirmed.GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/agenda")]
    [InlineData("/programme")]
    [InlineData("/documents")]
    [InlineData("/releases")]
    public async Task Get_WhateverLanguageIsPreferred_IsTheSameAnswerWithATag(string below)
    {
        using var reader = portal.Host.CreateClient();
        using var arabic = portal.Host.CreateClient();
        arabic.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ar");

        using var first = await arabic.AskAsync(ApiClient.Meeting + below, "gzip");
        using var second = await reader.AskAsync(ApiClient.Meeting + below, "br");
        using var stored = await reader.AskAsync(ApiClient.Meeting + below, "br");
        using var same = await reader.AskAsync(ApiClient.Meeting + below, "br", second.Headers.ETag!.ToString());

        var text = await second.DecodedAsync();
        Assert.Equal(await first.DecodedAsync(), text);
        Assert.True(stored.IsFromCache());
        Assert.Equal("br", stored.Encoding());
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        TestContext.Current.TestOutputHelper?.WriteLine($"{below}: {second.Content.Headers.ContentLength} br, {System.Text.Encoding.UTF8.GetByteCount(text)} bytes");
    }

    [Theory]
    [InlineData("/api/v1/meetings/99msp")]
    [InlineData("/api/v1/meetings/99msp/documents")]
    [InlineData("/api/v1/meetings/99msp/releases?modified_since=2023-08-21T08:00:00Z")]
    public async Task Get_UnknownMeeting_AnswersAProblemThatNobodyStores(string address)
    {
        using var answer = await portal.Client.AskAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", answer.CacheControl());
        Assert.Equal(404, JsonDocument.Parse(await answer.TextAsync()).RootElement.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("/agenda")]
    [InlineData("/programme")]
    public async Task Get_WhatIsNotReleasedInProduction_AnswersNotFound(string below)
    {
        using var answer = await production.Client.AskAsync(ApiClient.Meeting + below);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

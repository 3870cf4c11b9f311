using System.Globalization;
using System.Net;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.Registration.Requests;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Requests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M38: requests for access that fill the disk with files nobody keeps, or take the places of all others.</summary>
public sealed class M38RequestFloodTests : IAsyncDisposable
{
    private readonly HostWith _host = new(services => services.AddSingleton<IStartupFilter>(new Wire()));
    private int _letters;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("Input.State", "ZZ")]
    [InlineData("Input.State", "XA")]
    [InlineData("Input.Email", "nobody")]
    public async Task M38_RefusedRequest_LeavesNoFile(string field, string value)
    {
        using var visitor = From("203.0.113.7");
        var fill = Requesters.Filled();
        fill[field] = value;

        using var answer = await SendAsync(visitor, fill);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(_host.FilesOnDisk());
    }

    [Fact]
    public async Task M38_RequestThatIsNotKept_IsAnsweredAlikeAndLeavesNoFile()
    {
        using var visitor = From("203.0.113.7");
        for (var count = 0; count < AccessRequestRules.WaitingPerAddress + 2; count++)
        {
            using var answer = await SendAsync(visitor, Requesters.Filled());
            Assert.Equal(Requesters.Received, answer.Headers.Location?.OriginalString);
        }

        Assert.Equal(AccessRequestRules.WaitingPerAddress, (await _host.RequestsAsync()).Count);
        Assert.Equal(AccessRequestRules.WaitingPerAddress, _host.FilesOnDisk().Count);
    }

    [Fact]
    public async Task M38_ManyRequestsOfOneNetwork_LeavePlacesToOthers()
    {
        using var visitor = From("2001:db8:1:2::1");
        for (var count = 0; count < AccessRequestRules.WaitingPerNetwork; count++)
        {
            using var answer = await SendAsync(visitor, Requesters.Filled(email: string.Create(CultureInfo.InvariantCulture, $"{count}@mission.example")));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        using var neighbour = From("2001:db8:1:2::2");
        using var refused = await SendAsync(neighbour, Requesters.Filled(email: "one.more@mission.example"));
        using var elsewhere = From("2001:db8:1:3::1");
        using var taken = await SendAsync(elsewhere, Requesters.Filled(email: "elsewhere@mission.example"));

        var page = await refused.RefusedAsync("Too many requests from your network wait");
        Assert.Equal("one.more@mission.example", page.Find("#Input_Email").GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal(AccessRequestRules.WaitingPerNetwork + 1, (await _host.RequestsAsync()).Count);
        Assert.Equal(AccessRequestRules.WaitingPerNetwork + 1, _host.FilesOnDisk().Count);
        await AnswerAsync("0@mission.example");
        using var again = await SendAsync(neighbour, Requesters.Filled(email: "one.more@mission.example"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    private async Task AnswerAsync(string email)
    {
        using var officer = await _host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        using var answer = await officer.AnswerAsync((await _host.RequestsAsync()).Single(request => string.Equals(request.Email, email, StringComparison.Ordinal)), "SetAside", "Input.Reason", "Once is enough.");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private HttpClient From(string address)
    {
        var client = _host.CreateClient();
        client.DefaultRequestHeaders.Add(Wire.Header, address);
        return client;
    }

    /// <summary>Every time with another letter, for the same bytes are kept once.</summary>
    private Task<HttpResponseMessage> SendAsync(HttpClient visitor, Dictionary<string, string> fill) =>
        visitor.RequestAsync(fill, new ChosenFile(SampleFiles.Pdf(string.Create(CultureInfo.InvariantCulture, $"Letter {++_letters}")), "letter.pdf"));
}

using System.Text.Json;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;

namespace MeetingPortal.Web.Tests.Api;

/// <summary>What of agenda and programme changed since an instant.</summary>
public sealed class ChangedSinceTests : IAsyncLifetime
{
    private const string Between = "?modified_since=2023-08-21T08:01:00Z";
    private const string Afterwards = "?modified_since=2023-08-21T08:02:01Z";

    private readonly PortalHost _host = new();
    private HttpClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _client = _host.CreateClient();
        _host.Time.Advance(TimeSpan.FromMinutes(2));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Agenda_ChangedSince_HasTheItemsThatAreNotAsTheyWereAndNamesThoseThatWentAway()
    {
        var gone = Guid.Empty;
        await _host.ReleaseAsync<AgendaContent>(
            ContentKind.Agenda,
            content =>
            {
                var parent = content.Items.First(item => item.Children.Count > 2);
                gone = content.Items[0].Id.Value;
                var child = parent.Children[1] with { Title = LocalizedText.Of(Language.English, "Renamed") };
                return content with { Items = [.. content.Items.Skip(1).Select(item => item == parent ? parent with { Children = [parent.Children[0], child, .. parent.Children.Skip(2)] } : item)] };
            },
            "One item is renamed, one went away.",
            Cancellation);

        var all = await _client.JsonAsync(ApiClient.Meeting + "/agenda");
        var since = await _client.JsonAsync(ApiClient.Meeting + "/agenda" + Between);
        var later = await _client.JsonAsync(ApiClient.Meeting + "/agenda" + Afterwards);

        Assert.True(all.GetProperty("items").GetArrayLength() > 5);
        var parent = Assert.Single(since.GetProperty("items").EnumerateArray());
        Assert.Equal("Renamed", Assert.Single(parent.GetProperty("items").EnumerateArray()).Text("title", "en", "text"));
        Assert.All([all, since], answer => Assert.Equal((gone, "item", "2023-08-21T08:02:00Z"), TombstoneOf(answer)));
        Assert.Equal((0, 0), (later.GetProperty("items").GetArrayLength(), later.GetProperty("tombstones").GetArrayLength()));
    }

    [Fact]
    public async Task Programme_ChangedSince_HasTheSittingsThatAreNotAsTheyWere()
    {
        await _host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme,
            content => content with { Sittings = [.. content.Sittings.Skip(1).Select((sitting, index) => index == 0 ? sitting with { Start = new TimeOnly(15, 30) } : sitting)] },
            "One sitting is later, one went away.",
            Cancellation);

        var since = await _client.JsonAsync(ApiClient.Meeting + "/programme" + Between);
        var later = await _client.JsonAsync(ApiClient.Meeting + "/programme" + Afterwards);

        Assert.Equal("15:30", Assert.Single(since.GetProperty("sittings").EnumerateArray()).Text("start"));
        Assert.Equal("sitting", TombstoneOf(since).Kind);
        Assert.Equal((0, 0), (later.GetProperty("sittings").GetArrayLength(), later.GetProperty("tombstones").GetArrayLength()));
    }

    [Fact]
    public async Task Programme_WhenTheZoneWasSetAnew_HasEverySitting()
    {
        using var officer = await _host.OfficerAsync(Cancellation);
        using var saved = await Meetings.MeetingWork.SaveSettingsAsync(officer, await officer.OpenAsync(Meetings.MeetingWork.Settings), ("Input.Zone", "Asia/Tokyo"));

        var all = await _client.JsonAsync(ApiClient.Meeting + "/programme");
        var since = await _client.JsonAsync(ApiClient.Meeting + "/programme" + Between);

        Assert.Equal(all.GetProperty("sittings").GetArrayLength(), since.GetProperty("sittings").GetArrayLength());
        Assert.NotEqual(0, since.GetProperty("sittings").GetArrayLength());
    }

    [Fact]
    public async Task Description_OfTheInstant_SaysThatItIsOne()
    {
        var paths = (await _client.JsonAsync("/api/v1/openapi.json")).GetProperty("paths");

        var parameters = paths.EnumerateObject().SelectMany(path => path.Value.GetProperty("get").TryGetProperty("parameters", out var given) ? given.EnumerateArray().ToList() : [])
            .Where(parameter => string.Equals(parameter.Text("name"), "modified_since", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, parameters.Count);
        Assert.All(parameters, parameter => Assert.Equal("date-time", parameter.Text("schema", "format")));
    }

    private static (Guid Id, string? Kind, string? At) TombstoneOf(JsonElement answer)
    {
        var tombstone = Assert.Single(answer.GetProperty("tombstones").EnumerateArray());
        return (tombstone.GetProperty("id").GetGuid(), tombstone.Text("kind"), tombstone.Text("at"));
    }
}

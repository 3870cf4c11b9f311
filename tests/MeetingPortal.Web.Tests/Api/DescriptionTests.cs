using System.Text.Json;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Caching;

namespace MeetingPortal.Web.Tests.Api;

/// <summary>The description says what the answers are: every address of the interface, and every name that stands in an answer.</summary>
public sealed class DescriptionTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_Description_NamesEveryAddressAndNoOther()
    {
        var description = await portal.Client.JsonAsync("/api/v1/openapi.json");

        var described = description.GetProperty("paths").EnumerateObject().Select(path => path.Name);
        var routes = PublicEndpoints.CachedApi.SkipLast(1).Select(endpoint => endpoint.Route.Replace("{meeting:meeting}", "{meeting}", StringComparison.Ordinal));
        Assert.Equal(routes.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.StartsWith("3.1", description.Text("openapi"), StringComparison.Ordinal);
        Assert.All(description.GetProperty("paths").EnumerateObject(), path => Assert.Equal("get", Assert.Single(path.Value.EnumerateObject()).Name));
    }

    [Theory]
    [InlineData("/api/v1/meetings/{meeting}/documents")]
    [InlineData("/api/v1/meetings/{meeting}/releases")]
    public async Task Get_Description_NamesTheParameterAndTheProblem(string path)
    {
        var operation = (await portal.Client.JsonAsync("/api/v1/openapi.json")).GetProperty("paths").GetProperty(path).GetProperty("get");

        Assert.Equal(["meeting", "modified_since"], operation.GetProperty("parameters").All("name"), StringComparer.Ordinal);
        Assert.Equal(["200", "404", "400"], operation.GetProperty("responses").EnumerateObject().Select(response => response.Name), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/meetings/{meeting}/agenda")]
    [InlineData("/api/v1/meetings/{meeting}/programme")]
    public async Task Get_Description_SaysThatAReleaseMayBeGone(string path)
    {
        var operation = (await portal.Client.JsonAsync("/api/v1/openapi.json")).GetProperty("paths").GetProperty(path).GetProperty("get");

        Assert.Equal(["200", "404", "410", "400"], operation.GetProperty("responses").EnumerateObject().Select(response => response.Name), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/meetings", "MeetingsAnswer")]
    [InlineData("/api/v1/meetings/11msp", "MeetingAnswer")]
    [InlineData("/api/v1/meetings/11msp/agenda", "AgendaAnswer")]
    [InlineData("/api/v1/meetings/11msp/programme", "ProgrammeAnswer")]
    [InlineData("/api/v1/meetings/11msp/documents", "DocumentsAnswer")]
    [InlineData("/api/v1/meetings/11msp/releases", "ReleasesAnswer")]
    public async Task Get_Answer_HasNoNameThatTheDescriptionDoesNotKnow(string address, string schema)
    {
        var schemas = (await portal.Client.JsonAsync("/api/v1/openapi.json")).GetProperty("components").GetProperty("schemas");

        var answer = await portal.Client.JsonAsync(address);

        Assert.Empty(Unknown(answer, schemas.GetProperty(schema), schemas, schema));
    }

    [Fact]
    public async Task Get_Description_NamesThePublicAddressWhateverHostIsAsked()
    {
        await using var host = new PortalHost("Production").Set("Portal:PublicUrl", "https://meetings.example.org");
        host.ClientOptions.BaseAddress = new Uri("https://localhost");

        var description = await host.CreateClient().JsonAsync("/api/v1/openapi.json");

        Assert.Equal(["https://meetings.example.org"], description.GetProperty("servers").All("url"), StringComparer.Ordinal);
    }

    /// <summary>Walks an answer along its schema; a map of languages takes any name.</summary>
    private static IEnumerable<string> Unknown(JsonElement value, JsonElement schema, JsonElement schemas, string at)
    {
        schema = Resolved(schema, schemas);
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().SelectMany(element => Unknown(element, schema.GetProperty("items"), schemas, at + "[]"));
        }

        return value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject().SelectMany(property =>
            schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out var known) ? Unknown(property.Value, known, schemas, $"{at}.{property.Name}")
            : schema.TryGetProperty("additionalProperties", out var any) ? Unknown(property.Value, any, schemas, $"{at}.{property.Name}")
            : [$"{at}.{property.Name}"]);
    }

    private static JsonElement Resolved(JsonElement schema, JsonElement schemas)
    {
        foreach (var choice in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(choice, out var choices))
            {
                schema = choices.EnumerateArray().Last();
            }
        }

        return schema.TryGetProperty("$ref", out var reference) ? Resolved(schemas.GetProperty(reference.GetString()!.Split('/')[^1]), schemas) : schema;
    }
}

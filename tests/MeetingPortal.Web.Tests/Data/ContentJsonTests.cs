using System.Text.Json;
using System.Text.Json.Nodes;
using MeetingPortal.Data.Contents;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Data;

namespace MeetingPortal.Web.Tests.Data;

/// <summary>
/// Golden files of every schema that was ever stored. A red test here means that rows of released versions would read differently: raise
/// <see cref="ContentJson.Schema"/>, add a step of upcasting and new files; the files of older schemas stay as they are.
/// </summary>
public sealed class ContentJsonTests
{
    private static readonly JsonSerializerOptions Indented = new(ContentJson.Options) { WriteIndented = true };

    public static TheoryData<ContentKind> Kinds => [.. Enum.GetValues<ContentKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Write_ContentOfEveryKind_GivesTheGoldenFile(ContentKind kind)
    {
        var actual = JsonNode.Parse(ContentJson.Write(Content(kind)))!.ToJsonString(Indented);

        var expected = await Golden(kind, ContentJson.Schema).ExpectedAsync(actual, TestContext.Current.CancellationToken);

        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Read_GoldenFileOfSchema1_GivesTheContent(ContentKind kind)
    {
        var read = ContentJson.Read(await Golden(kind, schema: 1).ReadAsync(TestContext.Current.CancellationToken));

        Assert.Equivalent(Content(kind), read, strict: true);
        Assert.Equal(ContentJson.Write(Content(kind)), ContentJson.Write(read));
    }

    [Fact]
    public void Read_LaterSchema_SaysWhichItIs()
    {
        var later = ContentJson.Write(Content(ContentKind.Page)).Replace("\"schema\":1", "\"schema\":2", StringComparison.Ordinal);

        var fault = Assert.Throws<JsonException>(() => ContentJson.Read(later));

        Assert.Contains("schema 2", fault.Message, StringComparison.Ordinal);
    }

    private static PublicationContent Content(ContentKind kind) => FictionalContents.All.Single(content => content.Kind == kind);

    private static GoldenFile Golden(ContentKind kind, int schema) =>
        new(RepositoryRoot.PathOf("tests", "MeetingPortal.Web.Tests", "Data", "Golden", $"{kind.ToString().ToLowerInvariant()}.schema-{schema}.json"));
}

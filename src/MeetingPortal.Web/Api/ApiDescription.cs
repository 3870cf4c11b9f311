using MeetingPortal.Web.Links;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MeetingPortal.Web.Api;

/// <summary>The interface described in the OpenAPI format, made from its endpoints and from the records of its answers.</summary>
internal static class ApiDescription
{
    public const string Version = "v1";

    private const string Prefix = "api/v1/";

    public static void AddApiDescription(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));
        services.AddOpenApi(Version, openApi =>
        {
            openApi.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            openApi.ShouldInclude = operation =>
                operation.RelativePath?.StartsWith(Prefix, StringComparison.Ordinal) == true && string.Equals(operation.HttpMethod, HttpMethods.Get, StringComparison.Ordinal);
            openApi.AddDocumentTransformer<PortalFacts>();
            openApi.AddOperationTransformer((operation, _, _) =>
            {
                foreach (var schema in operation.Parameters?.Where(parameter => string.Equals(parameter.Name, ApiEndpoints.Since, StringComparison.Ordinal)).Select(parameter => parameter.Schema).OfType<OpenApiSchema>() ?? [])
                {
                    schema.Format = "date-time";
                }

                return Task.CompletedTask;
            });
        });
    }

    public static async Task<IResult> AnswerAsync([FromKeyedServices(Version)] IOpenApiDocumentProvider provider, CancellationToken cancellationToken)
    {
        var document = await provider.GetOpenApiDocumentAsync(cancellationToken);
        using var stream = new MemoryStream();
        await document.SerializeAsJsonAsync(stream, OpenApiSpecVersion.OpenApi3_1, cancellationToken);
        return Results.Bytes(stream.ToArray(), "application/json; charset=utf-8");
    }

    /// <summary>Where the interface is reached, whatever host a request names, and what holds for all of it.</summary>
    private sealed class PortalFacts(PublicLinks links) : IOpenApiDocumentTransformer
    {
        public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
        {
            document.Info = new OpenApiInfo
            {
                Title = "Meeting Portal",
                Version = "1",
                Description = "The public facts of meetings, in all the languages that each text has. Whatever says \"outline\": true is a working outline "
                    + "by the team that runs the site and no official text: show its notice wherever you show it.",
            };
            document.Servers = [new OpenApiServer { Url = links.Absolute("/").TrimEnd('/') }];
            return Task.CompletedTask;
        }
    }
}

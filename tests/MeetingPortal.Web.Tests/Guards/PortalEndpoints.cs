using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>The endpoints of the portal as requests meet them.</summary>
internal static class PortalEndpoints
{
    /// <summary>The development tools' own endpoint for static files that were written after the build; a published portal has none.</summary>
    private const string AssetsOfDevelopment = "{**path:file}";

    /// <summary>Stands for each route parameter in an address; a parameter that is new needs its values here, or the guards fail.</summary>
    private static readonly Dictionary<string, string[]> Samples = new(StringComparer.Ordinal)
    {
        ["meeting"] = ["11msp"],
        ["kind"] = ["letter", "agenda", "programme"],
        ["slug"] = ["venue"],
        ["number"] = ["1"],
        ["into"] = ["fr"],
        ["treaty"] = ["CCM"],
        ["state"] = ["FR"],
        ["day"] = ["2023-09-11"],
        ["item"] = ["opening"],
        ["account"] = ["01a2076b-0000-7000-8000-00000000aaa1"],
        ["right"] = ["01a2076b-0000-7000-8000-00000000aaa2"],
        ["invitation"] = ["01a2076b-0000-7000-8000-00000000aaa3"],
        ["mission"] = ["utopia-geneva"],
        ["serial"] = ["1"],
        ["person"] = ["01a2076b-0000-7000-8000-00000000aaa5"],
        ["file"] = ["01a2076c-1ff7-70ad-b1e3-01c050144c57"],
        ["document"] = ["01a2076b-fcb9-75c9-a500-c6b614feb65c"],
        ["drop"] = ["01a2076b-0000-7000-8000-00000000aaa6"],
        ["name"] = ["CCM_MSP_2023_1-EN.pdf"],
        ["request"] = ["01a2076c-1ff7-70ad-b1e3-01c050144c57"],
        ["seat"] = ["01a2076b-0000-7000-8000-00000000aaa4"],
        ["staged"] = ["agenda", "programme"],
        ["agendaItem"] = ["01a2076c-5348-7a64-b066-646d53920d28"],
        ["sitting"] = ["01a2076d-4892-74f8-bb1b-3858ad192df2"],
        ["entry"] = ["01a2076d-50a0-7d50-854c-f46caa0ce772"],
        ["notice"] = ["01a2076c-1ff7-70ad-b1e3-01c050144c57"],
        ["token"] = ["unknown"],
        ["deadline"] = ["01a2076e-5f6d-752a-b4d2-f5afde9bdfb1"],
        ["lineKind"] = ["webpage"],
        ["line"] = ["01a2076b-cbbb-7ccd-994c-54d0dfe4fdfb"],
        ["symbol"] = ["CCM/MSP/2023/1", "CCM/MSP/2010/3"],
        ["path"] = ["nothing-is-here"],
    };

    /// <summary>All of them. A page that is not loaded yet is loaded first: before that its endpoint lacks what conventions and attributes put on it.</summary>
    public static async Task<IReadOnlyList<RouteEndpoint>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var endpoints = new List<RouteEndpoint>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            var met = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page and not CompiledPageActionDescriptor
                ? (await loader.LoadAsync(page, endpoint.Metadata)).Endpoint
                : endpoint;
            var route = Assert.IsType<RouteEndpoint>(met, exactMatch: false);
            if (!string.Equals(route.RoutePattern.RawText, AssetsOfDevelopment, StringComparison.Ordinal))
            {
                endpoints.Add(route);
            }
        }

        return endpoints;
    }

    /// <summary>Every address that the endpoint has in that language, with a sample for each other parameter.</summary>
    /// <param name="more">Further samples, by parameter.</param>
    public static IEnumerable<string> AddressesOf(RouteEndpoint endpoint, string language, IReadOnlyDictionary<string, string[]>? more = null)
    {
        IEnumerable<string> addresses = [string.Empty];
        foreach (var segment in endpoint.RoutePattern.PathSegments)
        {
            addresses = addresses.Select(address => address + "/");
            foreach (var part in segment.Parts)
            {
                var values = ValuesOf(part, language, endpoint, more);
                addresses = [.. addresses.SelectMany(_ => values, (address, value) => address + value)];
            }
        }

        return addresses;
    }

    private static string[] ValuesOf(RoutePatternPart part, string language, RouteEndpoint endpoint, IReadOnlyDictionary<string, string[]>? more) => part switch
    {
        RoutePatternLiteralPart literal => [literal.Content],
        RoutePatternSeparatorPart separator => [separator.Content],
        RoutePatternParameterPart { Name: "lang" } => [language],
        RoutePatternParameterPart parameter => Samples.TryGetValue(parameter.Name, out var values)
            ? [.. values, .. more?.GetValueOrDefault(parameter.Name) ?? []]
            : throw new InvalidOperationException($"'{endpoint.RoutePattern.RawText}': there is no sample of '{parameter.Name}' in {nameof(PortalEndpoints)}."),
        _ => throw new InvalidOperationException($"'{endpoint.RoutePattern.RawText}' has a part of an unknown kind."),
    };
}

using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Access;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Requests;

/// <summary>What people without an invitation do, through the form as it stands in the page.</summary>
internal static class Requesters
{
    public const string Form = "main form";
    public const string Address = "/en/11msp/register/request";
    public const string Received = "/en/11msp/register/request/received";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A form as the mission of Côte d'Ivoire would fill it in.</summary>
    public static Dictionary<string, string> Filled(string name = "Ida Example (fictional)", string email = "ida@mission.example", string state = "CI") => new(StringComparer.Ordinal)
    {
        ["Input.State"] = state,
        ["Input.OrganizationName"] = string.Empty,
        ["Input.Name"] = name,
        ["Input.Email"] = email,
        ["Input.Language"] = "fr",
        ["Input.Message"] = "We have no invitation.",
    };

    public static async Task<HttpResponseMessage> RequestAsync(
        this HttpClient visitor, Dictionary<string, string>? fill = null, ChosenFile? file = null, string address = Address)
    {
        IHtmlDocument page = await visitor.GetPageAsync(address, Cancellation);
        return await visitor.UploadAsync(page, Form, file ?? new ChosenFile(SampleFiles.Pdf()), Cancellation, fill ?? Filled());
    }

    /// <summary>Sends a request and sees that it was received.</summary>
    public static async Task<AccessRequest> RequestedAsync(this PortalHost host, Dictionary<string, string>? fill = null, ChosenFile? file = null)
    {
        using var visitor = host.CreateClient();
        var before = (await host.RequestsAsync()).ConvertAll(request => request.Id);
        using var answer = await visitor.RequestAsync(fill, file);
        Assert.Equal(Received, answer.Headers.Location?.OriginalString);
        return Assert.Single(await host.RequestsAsync(), request => !before.Contains(request.Id));
    }

    public static Task<List<AccessRequest>> RequestsAsync(this PortalHost host) =>
        host.StoreAsync(store => store.AccessRequests.AsNoTracking().OrderBy(request => request.Id).ToListAsync(Cancellation));

    /// <summary>Every file on the disk of the portal.</summary>
    public static IReadOnlyList<string> FilesOnDisk(this PortalHost host)
    {
        var folder = Path.Combine(host.DataFolder, "files");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path))] : [];
    }
}

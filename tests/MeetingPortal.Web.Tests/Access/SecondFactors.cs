using MeetingPortal.Domain.Access;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Access;

/// <summary>A second factor as its owner holds it: the app's key and the codes on paper.</summary>
internal sealed record HeldFactor(string Key, IReadOnlyList<string> Codes);

/// <summary>What people do with second factors, through the forms that they would use.</summary>
internal static class SecondFactors
{
    public const string EnrolPage = "/en/account/second-factor/enrol";
    public const string Page = "/en/account/second-factor";
    public const string TimeOver = "/en/account/second-factor/time-over";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A portal in Development that asks staff for a second factor as everywhere else.</summary>
    public static PortalHost StrictPortal() => new PortalHost().Set("Accounts:SecondFactor", "Always");

    /// <summary>Shows to own the account, by a one-time address; the browser and where it was sent.</summary>
    public static async Task<(HttpClient Client, string Next)> ShowOwnershipAsync(this PortalHost host, DemonstrationAccount account)
    {
        await host.WarmAsync();
        var secret = await host.SecretAsync(account, Cancellation);
        var client = host.CreateClient();
        var page = await client.GetPageAsync($"/en/account/demonstration?secret={secret}", Cancellation);
        using var answer = await client.SubmitAsync(page, "main form", Cancellation);
        return (client, answer.Headers.Location!.OriginalString);
    }

    /// <summary>Enrols in a session that may do nothing else, and keeps the codes.</summary>
    public static async Task<HeldFactor> EnrolAsync(this HttpClient client, PortalHost host)
    {
        using (await client.SubmitAsync(await client.GetPageAsync(EnrolPage, Cancellation), "#prepare", Cancellation))
        {
            // The key is shown by the page that follows.
        }

        var page = await client.GetPageAsync(EnrolPage, Cancellation);
        var key = page.Find("#key").TextContent.Replace(" ", string.Empty, StringComparison.Ordinal).Trim();
        using var confirmed = await client.SubmitAsync(page, "#confirm", Cancellation, Code(host.PasswordOf(key)));
        Assert.Equal("/en/account/second-factor/recovery-codes", confirmed.Headers.Location?.OriginalString);
        var codes = await client.GetPageAsync(confirmed.Headers.Location!.OriginalString, Cancellation);
        return new HeldFactor(key, [.. codes.QuerySelectorAll(".codes bdi").Select(code => code.TextContent)]);
    }

    /// <summary>What the app shows at the portal's time.</summary>
    public static string PasswordOf(this PortalHost host, string key) => OneTimePassword.At(key, OneTimePassword.StepAt(host.Time.GetUtcNow()));

    public static async Task<HttpResponseMessage> TypeAsync(this HttpClient client, string code) =>
        await client.SubmitAsync(await client.GetPageAsync(Page, Cancellation), "#by-app", Cancellation, Code(code));

    public static async Task<HttpResponseMessage> TypeFromPaperAsync(this HttpClient client, string code) =>
        await client.SubmitAsync(
            await client.GetPageAsync(Page, Cancellation), "#by-paper", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.RecoveryCode"] = code });

    private static Dictionary<string, string> Code(string code) => new(StringComparer.Ordinal) { ["Input.Code"] = code };
}

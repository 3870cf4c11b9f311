using System.Net;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;

namespace MeetingPortal.Web.Tests.Subscriptions;

/// <summary>What readers do to be told of something, and what their mail programs do.</summary>
internal static class Subscribers
{
    public const string Ida = "ida@mission.example";
    public const string Meeting = "/en/11msp/subscribe";
    public const string Item = "/en/11msp/subscribe?item=victim-assistance";

    /// <summary>A document that an officer says is not yet issued in French.</summary>
    public const string Document = "01a2076b-fcb9-75c9-a500-c6b614feb65c";
    public const string French = $"/en/11msp/subscribe?document={Document}&version=fr";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<HttpResponseMessage> AskAsync(this PortalHost host, string address, string email = Ida)
    {
        var reader = host.CreateClient();
        return await reader.SubmitAsync(
            await reader.GetPageAsync(address, Cancellation), "main form", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Email"] = email });
    }

    public static async Task AskedAsync(this PortalHost host, string address, string email = Ida)
    {
        using var answer = await host.AskAsync(address, email);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Asks, opens the mail, presses the button; answers the address of the page that manages it.</summary>
    public static async Task<string> SubscribedAsync(this PortalHost host, string address, string email = Ida)
    {
        await host.AskedAsync(address, email);
        var mail = (await host.MailAsync(Cancellation)).Last(candidate => string.Equals(candidate.To, email, StringComparison.Ordinal));
        using var answer = await host.ConfirmAsync(mail);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    public static async Task<HttpResponseMessage> ConfirmAsync(this PortalHost host, ReceivedMail mail)
    {
        var reader = host.CreateClient();
        return await reader.SubmitAsync(await reader.GetPageAsync(mail.Link(), Cancellation), "main form", Cancellation);
    }

    /// <summary>The messages that tell of something, in the order of sending.</summary>
    public static async Task<IReadOnlyList<ReceivedMail>> NoticesAsync(this PortalHost host) =>
        [.. (await host.MailAsync(Cancellation)).Where(mail => mail.Message.Headers["List-Unsubscribe"] is not null)];

    /// <summary>What a mail program posts when its user presses its button.</summary>
    public static async Task<HttpResponseMessage> PressOneClickAsync(this PortalHost host, ReceivedMail mail)
    {
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        return await host.CreateClient().PostAsync(new Uri(mail.OneClick(), UriKind.Relative), body, Cancellation);
    }

    /// <summary>The path that a message names for mail programs.</summary>
    public static string OneClick(this ReceivedMail mail) =>
        new Uri((mail.Message.Headers["List-Unsubscribe"] ?? throw new InvalidOperationException("The message names no address that ends it.")).Trim('<', '>')).PathAndQuery;

    /// <summary>Address of the newest notice.</summary>
    public static async Task<string> NewestNoticeAsync(this HttpClient officer) =>
        (await officer.OpenAsync("/en/secretariat/11msp/notices")).Find(".staff-table tbody th a").GetAttribute("href")!;

    public static async Task<HttpResponseMessage> SendNoticeAsync(this HttpClient officer, string notice) =>
        await officer.SubmitAsync(await officer.OpenAsync(ToSend(notice)), Officers.EditForm, Cancellation);

    /// <summary>Where one notice is sent, by its own address.</summary>
    public static string ToSend(string notice) => $"/en/secretariat/11msp/notices/send?notice={notice.Split('/')[^1]}";

    /// <summary>Sends the newest notice.</summary>
    public static async Task SentAsync(this HttpClient officer)
    {
        using var answer = await officer.SendNoticeAsync(await officer.NewestNoticeAsync());
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Says on the document's form that it is not yet issued in French.</summary>
    public static Task AwaitFrenchAsync(this HttpClient officer) => officer.FrenchIsAsync("NotYetIssued");

    public static async Task FrenchIsAsync(this HttpClient officer, string state)
    {
        var form = await officer.OpenAsync($"{DocumentOfficers.Agenda}/edit");
        using var answer = await officer.SubmitAsync(form, Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.States[fr]"] = state });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}

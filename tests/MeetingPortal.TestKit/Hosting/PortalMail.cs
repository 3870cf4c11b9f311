using System.Net;
using System.Text.RegularExpressions;
using MeetingPortal.Data.Mail.Files;
using MeetingPortal.Web.Mail;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace MeetingPortal.TestKit.Hosting;

/// <summary>A message as its recipient finds it.</summary>
public sealed record ReceivedMail(string To, string Subject, string Text, MimeMessage Message);

/// <summary>The mail of a portal, which becomes files in its data folder.</summary>
public static partial class PortalMail
{
    /// <summary>Sends what is due and answers every message sent so far, in the order of sending.</summary>
    public static async Task<IReadOnlyList<ReceivedMail>> MailAsync(this PortalHost host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        await host.Services.GetRequiredService<MailRound>().RunAsync(cancellationToken);
        var folder = new DirectoryInfo(Path.Combine(host.DataFolder, FileTransport.FolderName));
        var mails = new List<ReceivedMail>();
        foreach (var file in folder.Exists ? folder.GetFiles("*.eml").OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal) : Enumerable.Empty<FileInfo>())
        {
            var message = await MimeMessage.LoadAsync(file.FullName, cancellationToken);
            mails.Add(new ReceivedMail(message.To.Mailboxes.Single().Address, message.Subject ?? string.Empty, (message.TextBody ?? string.Empty).ReplaceLineEndings("\n"), message));
        }

        return mails;
    }

    /// <summary>The code that a message holds.</summary>
    public static string Code(this ReceivedMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return CodePattern().Match(mail.Text) is { Success: true } match ? match.Value : throw new InvalidOperationException($"There is no code in: {mail.Text}");
    }

    /// <summary>The path and query of the first address of the portal that a message holds, besides its home page.</summary>
    public static string Link(this ReceivedMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return LinkPattern().Match(mail.Text) is { Success: true } match ? new Uri(match.Value).PathAndQuery : throw new InvalidOperationException($"There is no link in: {mail.Text}");
    }

    /// <summary>A client that asked for a code with this address, with the page on which it is typed.</summary>
    public static async Task<HttpClient> AskForCodeAsync(this PortalHost host, string email, CancellationToken cancellationToken, string language = "en", string? returnTo = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        var client = host.CreateClient();
        var query = returnTo is null ? string.Empty : $"?returnTo={Uri.EscapeDataString(returnTo)}";
        var page = await client.GetPageAsync($"/{language}/account/sign-in{query}", cancellationToken);
        using var answer = await client.SubmitAsync(page, "main form", cancellationToken, Field("Input.Email", email));
        return answer.StatusCode == HttpStatusCode.Redirect ? client : throw new InvalidOperationException($"Asking for a code answered {answer.StatusCode}.");
    }

    /// <summary>Types a code on the page for it; the answer as it comes.</summary>
    public static async Task<HttpResponseMessage> EnterCodeAsync(this HttpClient client, string code, CancellationToken cancellationToken, string language = "en") =>
        await client.SubmitAsync(await client.GetPageAsync($"/{language}/account/code", cancellationToken), "main form", cancellationToken, Field("Input.Code", code));

    /// <summary>A client signed in as a person does it: asks, reads the mail, types the code.</summary>
    /// <param name="email">The address of an account.</param>
    public static async Task<HttpClient> SignInByMailAsync(
        this PortalHost host, string email, CancellationToken cancellationToken, string language = "en", string? returnTo = null)
    {
        var client = await host.AskForCodeAsync(email, cancellationToken, language, returnTo);
        var mails = await host.MailAsync(cancellationToken);
        using var answer = await client.EnterCodeAsync(mails.Last(mail => string.Equals(mail.To, email, StringComparison.OrdinalIgnoreCase)).Code(), cancellationToken, language);
        return answer.StatusCode == HttpStatusCode.Redirect ? client : throw new InvalidOperationException($"The code was answered by {answer.StatusCode}.");
    }

    private static Dictionary<string, string> Field(string name, string value) => new(StringComparer.Ordinal) { [name] = value };

    [GeneratedRegex(@"^[0-9A-Z]{4}-[0-9A-Z]{4}$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^https?://\S+/\S+$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkPattern();
}

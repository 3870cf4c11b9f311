using System.Globalization;
using AngleSharp.Html.Dom;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>What documents officers do with documents and files, through the forms that they would use.</summary>
internal static class DocumentOfficers
{
    public const string List = "/en/secretariat/11msp/documents";
    public const string Words = "Quite unmistakable words";

    /// <summary>The provisional agenda, which the seeds list without a file.</summary>
    public const string Agenda = List + "/01a2076b-fcb9-75c9-a500-c6b614feb65c";

    public const string AgendaPage = "/en/d/CCM/MSP/2023/1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Sends a file to a document and gives the address of the page on which it is decided.</summary>
    public static async Task<string> SendsAsync(this HttpClient officer, string document = Agenda, string language = "fr", string stage = "Official", byte[]? bytes = null, string name = "provisional agenda.pdf")
    {
        using var answer = await officer.TrySendAsync(document, language, stage, bytes, name);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    public static async Task<HttpResponseMessage> TrySendAsync(
        this HttpClient officer, string document = Agenda, string language = "fr", string stage = "Official", byte[]? bytes = null, string name = "provisional agenda.pdf", string? issuedOn = null)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Language"] = language, ["Input.Stage"] = stage, ["Input.IssuedOn"] = issuedOn ?? string.Empty };
        return await officer.UploadAsync(await officer.OpenAsync(document), "main form.stack", new ChosenFile(bytes ?? SampleFiles.Pdf(Words), name), Cancellation, fields);
    }

    public static Task<HttpResponseMessage> DecidesAsync(this HttpClient officer, IHtmlDocument opened, string handler, params (string Field, string Value)[] fields) =>
        officer.SubmitAsync(
            opened, $"main form[action*='handler={handler}']", Cancellation, fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal));

    public static async Task DecidedAsync(this HttpClient officer, string file, string handler, params (string Field, string Value)[] fields)
    {
        using var answer = await officer.DecidesAsync(await officer.OpenAsync(file), handler, fields);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Publishes a file at an instant of the venue's clock.</summary>
    public static Task ScheduledAsync(this HttpClient officer, string file, DateTimeOffset at) => officer.DecidedAsync(
        file, "Schedule", ("Input.Day", at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Input.Time", at.ToString("HH:mm", CultureInfo.InvariantCulture)));
}

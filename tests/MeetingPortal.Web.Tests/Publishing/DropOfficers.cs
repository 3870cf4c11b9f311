using AngleSharp.Html.Dom;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>What documents officers do with many files at once, through the forms that they would use.</summary>
internal static class DropOfficers
{
    public const string Page = DocumentOfficers.List + "/drop";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static ChosenFile File(string name, string text = "Quite unmistakable words") => new(SampleFiles.Pdf(text), name);

    public static async Task<HttpResponseMessage> TryDropAsync(this HttpClient officer, params ChosenFile[] files) =>
        await officer.UploadManyAsync(await officer.OpenAsync(Page), "main form.stack", files, Cancellation);

    /// <summary>Drops files and gives the address of their review.</summary>
    public static async Task<string> DropsAsync(this HttpClient officer, params ChosenFile[] files)
    {
        using var answer = await officer.TryDropAsync(files);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <param name="button">What the handler of the button is called.</param>
    public static async Task<HttpResponseMessage> ReviewsAsync(this HttpClient officer, string drop, string button, params (string Field, string Value)[] fields) =>
        await officer.ReviewsAsync(await officer.OpenAsync(drop), button, fields);

    public static Task<HttpResponseMessage> ReviewsAsync(this HttpClient officer, IHtmlDocument opened, string button, params (string Field, string Value)[] fields) =>
        officer.SubmitAsync(
            opened, "main form.review-drop", Cancellation, fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal),
            string.Equals(button, "Confirm", StringComparison.Ordinal) ? null : $"button[formaction*='handler={button}']");

    public static async Task ConfirmsAsync(this HttpClient officer, string drop, params (string Field, string Value)[] fields)
    {
        using var answer = await officer.ReviewsAsync(drop, "Confirm", fields);
        Assert.True(answer.StatusCode == System.Net.HttpStatusCode.Redirect, (await answer.ReadPageAsync(Cancellation)).QuerySelector(".error-summary")?.TextContent);
    }

    /// <summary>The value of a field in the row of a file.</summary>
    public static string? Field(this IHtmlDocument review, int row, string field) => review.GetElementById($"Input_Files[{row}]_{field}") switch
    {
        IHtmlSelectElement select => select.Value,
        IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? "ticked" : string.Empty,
        IHtmlInputElement input => input.Value,
        _ => null,
    };
}

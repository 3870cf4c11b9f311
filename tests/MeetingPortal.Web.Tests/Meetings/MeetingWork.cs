using MeetingPortal.Domain.Meetings;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Meetings;

/// <summary>What administrators and officers do with whole meetings, through the forms that they would use.</summary>
internal static class MeetingWork
{
    public const string Settings = "/en/secretariat/11msp/settings";
    public const string Copy = "/en/admin/meetings/new?from=11msp";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What makes the form of a new meeting complete; 12msp begins on a Monday in winter.</summary>
    public static Dictionary<string, string> Twelfth => new(StringComparer.Ordinal)
    {
        ["Input.ShortCode"] = "12MSP",
        ["Input.Code"] = "12msp",
        ["Input.Title.Text[en]"] = "Twelfth Meeting of States Parties",
        ["Input.Starts"] = "2024-11-18",
        ["Input.Ends"] = "2024-11-21",
    };

    public static async Task<HttpResponseMessage> CreateAsync(this HttpClient administrator, string address = Copy, params (string Field, string Value)[] other)
    {
        var fields = Twelfth;
        foreach (var (field, value) in other)
        {
            fields[field] = value;
        }

        return await administrator.SubmitAsync(await administrator.OpenAsync(address), "main form.stack", Cancellation, fields);
    }

    /// <summary>Creates 12msp as a copy of 11msp and gives a client of an officer of both.</summary>
    public static async Task<HttpClient> CopiedAsync(this PortalHost host)
    {
        using var administrator = await host.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);
        using var answer = await administrator.CreateAsync();
        Assert.Equal("/en/admin/meetings?made=12msp", answer.Headers.Location?.OriginalString);
        return await host.OfficerAsync(Cancellation);
    }

    public static Task<HttpResponseMessage> SaveSettingsAsync(this HttpClient officer, AngleSharp.Html.Dom.IHtmlDocument opened, params (string Field, string Value)[] fields) =>
        officer.SubmitAsync(opened, "#settings", Cancellation, fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal));

    public static async Task OpensAsync(this HttpClient officer, string meeting)
    {
        var page = await officer.OpenAsync($"/en/secretariat/{meeting}/settings");
        page.Find("#sure").SetAttribute("checked", "checked");
        using var answer = await officer.SubmitAsync(page, "#open", Cancellation);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }

    public static Task<Meeting> MeetingAsync(this PortalHost host, string code)
    {
        var parsed = MeetingCode.Parse(code);
        return host.StoreAsync(store => store.Meetings.AsNoTracking().SingleAsync(meeting => meeting.Code == parsed, Cancellation));
    }
}

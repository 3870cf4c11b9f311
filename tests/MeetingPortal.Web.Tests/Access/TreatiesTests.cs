using System.Net;
using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Meetings;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Access;

/// <summary>Treaties and since when they bind which State, without a file.</summary>
public sealed class TreatiesTests : IAsyncLifetime
{
    private const string Treaties = "/en/admin/treaties";
    private const string New = "/en/admin/treaty-list";
    private const string Take = "button[formaction]";

    private static readonly IReadOnlyList<(string Code, string Text, string Message)> Untakeable =
    [
        ("", "State;Signed\nFrance;2008-12-03", "Write a code that begins with a Latin letter"),
        ("1A", "State;Signed\nFrance;2008-12-03", "Write a code that begins with a Latin letter"),
        ("CCM", "State;Signed\nFrance;2008-12-03", "A treaty with this code is here already."),
        ("UTP", "", "Paste the rows of a list."),
        ("UTP", "France;2008-12-03", "No column is named as that of the States."),
        ("UTP", "State;Remarks\nFrance;big", "No column is named as one of days"),
    ];

    private readonly PortalHost _host = new();
    private HttpClient _ada = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _ada = await _host.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task TreatyFromAList_IsCheckedThenKnownAndAMeetingCountsItsPartiesByIt()
    {
        var seen = await CheckAsync(New, "State\tSigned\tRatification, Accession (a)\tIn force\tWithdrawal\nFrance\t3 Dec 2008\t25 Sep 2009\t1 Aug 2010\t\nنيجيريا\t\t2023-02-28 a\t2023-08-01\t\nChad\t2008-12-03\t2013-03-26\t2013-09-01\t2023-09-11", "utp");
        Assert.Equal(["is added", "is added", "is added"], seen.Texts("td .state"), StringComparer.Ordinal);
        Assert.DoesNotContain("UTP", (await _ada.OpenAsync(Treaties)).Texts("tbody th"), StringComparer.Ordinal);
        using var taken = await _ada.SubmitAsync(seen, "main form.paste", Cancellation, button: Take);

        Assert.Equal(Treaties + "/UTP?added=3&changed=0", taken.Headers.Location?.OriginalString);
        Assert.Equal("Added: 3. Changed: 0.", (await _ada.OpenAsync(taken.Headers.Location!.OriginalString)).Find("[role=status]").TextContent);
        using var officer = await _host.OfficerAsync(Cancellation);
        using var saved = await officer.SaveSettingsAsync(await officer.OpenAsync(MeetingWork.Settings), ("Input.TreatyCode", "UTP"));
        var parties = (await officer.OpenAsync(MeetingWork.Settings)).Find("#parties").Text();

        // Chad's withdrawal takes effect on the first day of the meeting.
        Assert.Contains("States Parties2", parties, StringComparison.Ordinal);
        Assert.Contains("States not parties195", parties, StringComparison.Ordinal);
        Assert.Contains("11MSP", (await _ada.OpenAsync(Treaties)).Find("tbody tr:last-child").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RowsAtFault_AreLeftInTheTextAndTheOthersEntered()
    {
        var seen = await CheckAsync(Treaties.Replace("treaties", "treaty-list/CCM", StringComparison.Ordinal), "State;Withdrawal\nAtlantis;2025-01-01\nFrance;3/12/2025\nAustria;2025-06-01\nAngola;2025-06-01");
        Assert.Contains("No State is known by the name “Atlantis”.", seen.Find(".parties").Text(), StringComparison.Ordinal);
        Assert.Contains("“3/12/2025” is no day, or could be read as two.", seen.Find(".parties").Text(), StringComparison.Ordinal);
        Assert.Contains("the day of entry into force is missing", seen.Find(".parties").Text(), StringComparison.Ordinal);
        using var taken = await _ada.SubmitAsync(seen, "main form.paste", Cancellation, button: Take);

        var left = await taken.ReadPageAsync(Cancellation);
        Assert.Contains("Added: 0. Changed: 1.", left.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("State;Withdrawal\nAtlantis;2025-01-01\nFrance;3/12/2025\nAngola;2025-06-01", ((IHtmlTextAreaElement)left.Find("#Input_Text")).Value);
        Assert.Equal(new DateOnly(2025, 6, 1), (await RelationAsync("AT")).WithdrawnOn);
        Assert.Null((await RelationAsync("FR")).WithdrawnOn);
    }

    [Fact]
    public async Task ListThatCannotBeTaken_ComesBackWithWhatWasTyped()
    {
        foreach (var (code, text, message) in Untakeable)
        {
            using var answer = await SendAsync(New, text, code);

            var page = await answer.RefusedAsync(message);
            Assert.Equal(code, page.Find("#Input_Code").GetAttribute("value") ?? string.Empty);
            Assert.Equal(text, ((IHtmlTextAreaElement)page.Find("#Input_Text")).Value);
        }
    }

    [Fact]
    public async Task WhatWasNotSeen_IsNotTaken()
    {
        var seen = await CheckAsync(New, "State;Signed\nFrance;2008-12-03", "UTP");

        using var edited = await _ada.SubmitAsync(seen, "main form.paste", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Text"] = "State;Signed\nChad;2008-12-03" }, Take);
        await edited.RefusedAsync("has changed since the list was checked");
        using var first = await _ada.SubmitAsync(seen, "main form.paste", Cancellation, button: Take);
        using var second = await _ada.SubmitAsync(seen, "main form.paste", Cancellation, button: Take);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        await second.RefusedAsync("A treaty with this code is here already.");
        Assert.Equal(["FR"], await _host.StoreAsync(store => store.TreatyRelations.Where(relation => relation.TreatyCode == "UTP").Select(relation => relation.StateCode).ToListAsync(Cancellation)), StringComparer.Ordinal);
    }

    [Fact]
    public async Task ListComparedWithDaysThatSomebodyChangedSince_IsShownAnewFirst()
    {
        const string Address = New + "/CCM";
        var seen = await CheckAsync(Address, "State;Withdrawal\nAustria;2025-06-01");
        using var saved = await SaveAsync(await _ada.OpenAsync(Treaties + "/CCM/NO"), ("Input.WithdrawnOn", "2031-01-01"));

        using var overtaken = await _ada.SubmitAsync(seen, "main form.paste", Cancellation, button: Take);
        var anew = await overtaken.RefusedAsync("has changed since the list was checked");
        Assert.Null((await RelationAsync("AT")).WithdrawnOn);
        using var taken = await _ada.SubmitAsync(anew, "main form.paste", Cancellation, button: Take);

        Assert.Equal(Treaties + "/CCM?added=0&changed=1", taken.Headers.Location?.OriginalString);
        Assert.Equal(new DateOnly(2025, 6, 1), (await RelationAsync("AT")).WithdrawnOn);
    }

    [Fact]
    public async Task DaysOfOneState_AreChangedAndRefusedWhenNoStateCanHaveThem()
    {
        const string Address = Treaties + "/CCM/SS";
        var form = await _ada.OpenAsync(Address);
        Assert.Equal("2023-08-03", form.Find("#Input_DepositedOn").GetAttribute("value"));

        using var wrong = await SaveAsync(form, ("Input.InForceOn", "2023-08-02"));
        var refused = await wrong.RefusedAsync("cannot be in force for a State before its instrument is deposited");
        Assert.Equal("2023-08-02", refused.Find("#Input_InForceOn").GetAttribute("value"));
        using var saved = await SaveAsync(form, ("Input.WithdrawnOn", "2030-01-01"));

        Assert.Contains("The days of South Sudan are saved.", (await _ada.OpenAsync(saved.Headers.Location!.OriginalString)).Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2030, 1, 1), (await RelationAsync("SS")).WithdrawnOn);
        Assert.Contains("Changed a State’s days with a treaty", (await _ada.OpenAsync("/en/admin/history")).Find("main").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DaysThatSomebodyElseChanged_AreShownBesideMine()
    {
        const string Address = Treaties + "/CCM/NO";
        var opened = await _ada.OpenAsync(Address);
        using var first = await SaveAsync(await _ada.OpenAsync(Address), ("Input.WithdrawnOn", "2031-01-01"));

        using var second = await SaveAsync(opened, ("Input.WithdrawnOn", "2032-02-02"));
        var both = await second.RefusedAsync("Somebody else changed this meanwhile.");
        Assert.Contains("1 January 2031", both.Find("section.note").Text(), StringComparison.Ordinal);
        Assert.Equal("2032-02-02", both.Find("#Input_WithdrawnOn").GetAttribute("value"));
        using var again = await SaveAsync(both);

        Assert.Equal(new DateOnly(2032, 2, 2), (await RelationAsync("NO")).WithdrawnOn);
    }

    [Fact]
    public async Task StatesOfATreaty_AreFoundByNameAndByStatus()
    {
        Assert.Equal(197, (await _ada.OpenAsync(Treaties + "/CCM")).QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["Côte d'Ivoire"], (await _ada.OpenAsync(Treaties + "/CCM?q=cote+d")).Texts("tbody th a"), StringComparer.Ordinal);
        Assert.Equal(12, (await _ada.OpenAsync(Treaties + "/CCM?status=Signatory")).QuerySelectorAll("tbody tr").Length);
        Assert.Equal("No State is found.", (await _ada.OpenAsync(Treaties + "/CCM?q=atlantis")).Find(".empty").Text());
        foreach (var address in (string[])[Treaties + "/NONE", Treaties + "/CCM/ZZ", Treaties + "/NONE/FR", New + "/NONE"])
        {
            using var answer = await _ada.AskAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private Task<TreatyRelation> RelationAsync(string state) =>
        _host.StoreAsync(store => store.TreatyRelations.AsNoTracking().SingleAsync(relation => relation.TreatyCode == "CCM" && relation.StateCode == state, Cancellation));

    private async Task<HttpResponseMessage> SendAsync(string address, string text, string? code = null)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Text"] = text };
        if (code is not null)
        {
            fields["Input.Code"] = code;
        }

        return await _ada.SubmitAsync(await _ada.OpenAsync(address), "main form.paste", Cancellation, fields);
    }

    private async Task<IHtmlDocument> CheckAsync(string address, string text, string? code = null)
    {
        using var answer = await SendAsync(address, text, code);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadPageAsync(Cancellation);
    }

    private Task<HttpResponseMessage> SaveAsync(IHtmlDocument form, params (string Field, string Value)[] fields) =>
        _ada.SubmitAsync(form, "main form.stack", Cancellation, fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal));
}

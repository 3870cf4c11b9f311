using System.Net;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>What forms refuse, and what they quietly put right.</summary>
public sealed class FormFaultTests : IAsyncLifetime
{
    private readonly PortalHost _host = new();
    private HttpClient _officer = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _officer = await _host.OfficerAsync(Cancellation);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("", "Only a text", "Enter both a title and a text")]
    [InlineData("Only a title", "", "Enter both a title and a text")]
    public async Task Save_OneOfTwoMissing_IsRefused(string title, string text, string message)
    {
        using var answer = await _officer.SaveAsync(await _officer.OpenAsync(Officers.Edit("venue")), title, text);

        var page = await answer.RefusedAsync(message);
        Assert.Equal(text, page.Find("textarea").TextContent.Trim());
    }

    [Fact]
    public async Task Save_TooLong_IsRefusedWithBothLimitsNamed()
    {
        var opened = await _officer.OpenAsync(Officers.Edit("venue"));

        using var answer = await _officer.SaveAsync(opened, new string('t', PageContent.TitleMaxLength + 1), new string('x', PageContent.TextMaxLength + 1));

        await answer.RefusedAsync("Enter a title of at most 150 characters.");
        await answer.RefusedAsync("Enter a text of at most 50,000 characters.");
    }

    [Fact]
    public async Task Save_AsLongAsAllowed_IsTaken() =>
        await _officer.SavedAsync("venue", new string('t', PageContent.TitleMaxLength), new string('x', PageContent.TextMaxLength));

    [Fact]
    public async Task Save_LineEndsOfABrowser_AreStoredAsOne()
    {
        var opened = await _officer.OpenAsync(Officers.Edit("venue"));
        var text = opened.Find("textarea").TextContent.TrimStart('\n');

        using var answer = await _officer.SaveAsync(opened, "Venue and access", text.ReplaceLineEndings("\r\n"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var contents = await _host.StoreAsync(async store => (await store.WorkingCopies.AsNoTracking().ToListAsync(Cancellation)).Select(copy => copy.Content).ToList());
        Assert.All(contents.OfType<PageContent>().SelectMany(page => page.Text.Entries), entry => Assert.DoesNotContain('\r', entry.Value.Text));
        var release = await _officer.OpenAsync(Officers.Release("venue"));
        Assert.DoesNotContain("Text changed", release.Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_BothEmpty_TakesTheLanguageOutForReadersOfTheNextRelease()
    {
        await _officer.SavedAsync("venue", string.Empty, string.Empty, "ru");
        await _officer.ReleasedAsync("venue", "The Russian text is withdrawn.");

        var page = await _host.CreateClient().GetPageAsync("/ru/11msp/info/venue", Cancellation);

        Assert.Equal(Reading.Words("Page_OnlyIn", Language.Russian, Reading.Words("Language_En", Language.Russian)), page.Find("main .note").Text());
        Assert.Equal("en", page.Find(".prose").GetAttribute("lang"));
        var old = await _host.CreateClient().GetPageAsync("/ru/11msp/info/venue/v/1", Cancellation);
        Assert.Equal("ru", old.Find(".prose").GetAttribute("lang"));
    }

    [Fact]
    public async Task Save_LastLanguage_CannotBeTakenOut()
    {
        foreach (var language in Language.All.Where(other => other != Language.Spanish))
        {
            await _officer.SavedAsync("venue", string.Empty, string.Empty, language.Code);
        }

        using var answer = await _officer.SaveAsync(await _officer.OpenAsync(Officers.Edit("venue", "es")), string.Empty, string.Empty);

        await answer.RefusedAsync("A page needs at least one language.");
    }

    [Fact]
    public async Task Release_SentenceMissingOrTooLong_IsRefused()
    {
        await _officer.SavedAsync("venue", "Venue", "New text.");
        var opened = await _officer.OpenAsync(Officers.Release("venue"));

        using var empty = await _officer.ReleaseAsync(opened, "   ");
        using var tooLong = await _officer.ReleaseAsync(opened, new string('s', Release.SentenceMaxLength + 1));
        using var otherTooLong = await _officer.ReleaseAsync(opened, new string('s', Release.SentenceMaxLength + 1), "ru");

        await empty.RefusedAsync("Enter one sentence for readers in at least one language.");
        var page = await tooLong.RefusedAsync("Enter a sentence of at most 300 characters.");
        Assert.Equal(301, page.Find("textarea").TextContent.Trim().Length);
        await otherTooLong.RefusedAsync("Enter a sentence of at most 300 characters.");
        Assert.DoesNotContain("New text", (await _host.CreateClient().GetPageAsync("/en/11msp/info/venue", Cancellation)).Find(".prose").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_SentenceInOneOtherLanguage_IsEnough()
    {
        await _officer.SavedAsync("venue", "Venue", "New text.");
        _host.Time.Advance(TimeSpan.FromMinutes(1));

        using var answer = await _officer.ReleaseAsync(await _officer.OpenAsync(Officers.Release("venue")), "Le lieu est connu.", "fr");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var sentence = (await _host.CreateClient().GetPageAsync("/en/11msp/updates", Cancellation)).Find("ol.updates li h2 + p span");
        Assert.Equal(("Le lieu est connu.", "fr"), (sentence.Text(), sentence.GetAttribute("lang")));
    }

    [Fact]
    public async Task Release_NothingChanged_OffersNoForm()
    {
        var page = await _officer.OpenAsync(Officers.Release("venue"));

        Assert.Equal("No change to release", page.Find("main p.empty").Text());
        Assert.Empty(page.QuerySelectorAll(Officers.EditForm));
    }

    [Theory]
    [InlineData("/en/secretariat/11msp/page/nothing/edit")]
    [InlineData("/en/secretariat/11msp/page/letter/edit")]
    [InlineData("/en/secretariat/11msp/page/nothing/release")]
    [InlineData("/en/secretariat/11msp/letter/venue/history")]
    [InlineData("/en/secretariat/11msp/nonsense/venue/preview")]
    [InlineData("/en/secretariat/99msp")]
    public async Task Get_WhatDoesNotExist_AnswersNotFound(string address)
    {
        using var answer = await _officer.GetAsync(new Uri(address, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

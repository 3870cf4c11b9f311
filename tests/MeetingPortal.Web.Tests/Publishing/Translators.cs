using AngleSharp.Html.Dom;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>A fictional translator, signed in through a code as a person would be.</summary>
internal static class Translators
{
    private const string Address = "tea@staff.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Tea, who translates 11MSP into one language.</summary>
    public static async Task<HttpClient> TranslatorAsync(this PortalHost host, Language? into = null)
    {
        (await host.OfficerAsync(Cancellation)).Dispose();
        var now = host.Time.GetUtcNow();
        var code = MeetingCode.Parse("11msp");
        var outcome = await host.WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(
            Actor.Seed,
            "FillForTest",
            async (scope, cancellation) =>
            {
                var meeting = await scope.Store.Meetings.SingleAsync(row => row.Code == code, cancellation);
                var tea = PortalUser.Create("Tea Example (fictional)", Address, now);
                scope.Store.AddRange(tea, new Grant { Id = Guid.CreateVersion7(now), UserId = tea.UserId, Role = Role.Translator, MeetingId = meeting.Id, Language = into ?? Language.French });
                return true;
            },
            Cancellation));
        Assert.True(outcome.Match(done => done, _ => false));
        return await host.SignInByMailAsync(Address, Cancellation);
    }

    /// <summary>Name of the field of the text that is called so.</summary>
    public static string WordsOf(this IHtmlDocument page, string name) =>
        page.QuerySelectorAll("fieldset").First(group => group.QuerySelector("legend")!.TextContent.Trim().StartsWith(name, StringComparison.Ordinal)).QuerySelector("textarea")!.GetAttribute("name")!;
}

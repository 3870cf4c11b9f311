using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>What a translator finds to do.</summary>
internal static class TranslationPortal
{
    /// <summary>Takes the Arabic out of every working copy but the agenda's, of whose first item the original is changed instead.</summary>
    public static async Task LeaveArabicToDoAsync(this PortalHost portal)
    {
        await portal.WarmAsync();
        var outcome = await portal.WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(
            Actor.Seed,
            "FillForTest",
            async (scope, cancellation) =>
            {
                foreach (var copy in await scope.Store.WorkingCopies.ToListAsync(cancellation))
                {
                    copy.Content = copy.Content is AgendaContent agenda ? WithFirstTitle(agenda) : copy.Content.WithTexts(text => text.Text.With(Language.Arabic, null));
                }

                return true;
            },
            TestContext.Current.CancellationToken));
        Assert.True(outcome.Match(done => done, _ => false));
    }

    private static AgendaContent WithFirstTitle(AgendaContent agenda)
    {
        var first = agenda.Items[0];
        var title = first.Title.With(Language.English, new LanguageText("Solemn opening of the Meeting", TextStatus.Own));
        return agenda with { Items = [first with { Title = title }, .. agenda.Items.Skip(1)] };
    }
}

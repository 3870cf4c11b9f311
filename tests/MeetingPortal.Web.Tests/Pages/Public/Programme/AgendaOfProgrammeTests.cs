using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Feeds;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Registration;

namespace MeetingPortal.Web.Tests.Pages.Public.Programme;

/// <summary>The items under a programme's entries are those of the agenda that readers had with it.</summary>
public sealed class AgendaOfProgrammeTests
{
    private const string Page = "/en/11msp/programme";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OlderProgramme_KeepsTheAgendaOfItsTime()
    {
        await using var host = new PortalHost();
        var reader = host.CreateClient();
        var before = await MondayAsync(reader, Page);
        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme, content => content.WithSitting("tue-12-am", sitting => sitting with { Start = new TimeOnly(11, 0) }), "Tuesday begins at 11:00.", Cancellation);
        MissionClient.MoveMeeting(host, TimeSpan.FromMinutes(5));
        await host.ReleaseAsync<AgendaContent>(ContentKind.Agenda, WithoutFirst, "The first item is gone, the second has another title.", Cancellation);

        Assert.Equal(before, await MondayAsync(reader, $"{Page}/v/1"), StringComparer.Ordinal);
        Assert.Contains("Another title", await MondayAsync(reader, Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AgendaWithdrawn_TheProgrammeAndItsCalendarKeepTheItemsOfTheOneThatStands()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        var before = await MondayAsync(reader, Page);
        await host.ReleaseAsync<AgendaContent>(ContentKind.Agenda, WithoutFirst, "A wrong agenda.", Cancellation);
        Assert.NotEqual(before, await MondayAsync(reader, Page), StringComparer.Ordinal);

        using var done = await officer.SubmitAsync(
            await officer.OpenAsync("/en/secretariat/11msp/agenda/agenda/withdraw"), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Reason.Text[en]"] = "It was wrong." });

        Assert.Equal(System.Net.HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(before, await MondayAsync(reader, Page), StringComparer.Ordinal);
        var calendar = Ical.Net.Calendar.Load(await reader.GetStringAsync(new Uri($"{Page}.ics", UriKind.Relative), Cancellation))!;
        Assert.NotEqual("11MSP:", CalendarTests.Event(calendar, "mon-11-am").Summary!.Trim(), StringComparer.Ordinal);
    }

    private static AgendaContent WithoutFirst(AgendaContent agenda) =>
        agenda with { Items = [agenda.Items[1] with { Title = Domain.Languages.LocalizedText.Of(Domain.Languages.Language.English, "Another title") }, .. agenda.Items.Skip(2)] };

    private static async Task<string> MondayAsync(HttpClient reader, string address) => (await reader.GetPageAsync(address, Cancellation)).Find("#mon-11-am").TextContent;
}

using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Mail;
using MeetingPortal.Web.Tests.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace MeetingPortal.Web.Tests.Mail;

/// <summary>The outbox's messages on their way out.</summary>
public sealed class MailRoundTests
{
    private const string Address = "ada@example.org";

    private static readonly IReadOnlyList<string> Values = ["Value0", "Value1", "Value2", "https://portal.example/value3", "Value4\nand more"];

    public static TheoryData<MailKind, string> Messages =>
    [
        .. from kind in Enum.GetValues<MailKind>() where kind is not (MailKind.SignInCode or MailKind.Invitation or MailKind.SubscriptionAsked or MailKind.Notice) from language in Language.All select new TheoryDataRow<MailKind, string>(kind, language.Code),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_EveryKindInSixLanguages_FillsEveryPlaceInThatLanguage()
    {
        await using var host = new PortalHost();
        foreach (var row in Messages)
        {
            await SendAsync(host, row.Data.Item1, Language.Parse(row.Data.Item2));
        }

        var mails = await host.MailAsync(Cancellation);

        Assert.Equal(Messages.Count, mails.Count);
        Assert.Equal(Messages.Count, mails.Select(mail => mail.Text).Distinct(StringComparer.Ordinal).Count());
        Assert.All(mails, mail =>
        {
            Assert.DoesNotContain('{', mail.Subject + mail.Text);
            Assert.Contains("Value0", mail.Subject + mail.Text, StringComparison.Ordinal);
            Assert.EndsWith("https://portal.example/\n", mail.Text, StringComparison.Ordinal);
            Assert.Equal("auto-generated", mail.Message.Headers["Auto-Submitted"]);
            Assert.Equal("utf-8", mail.Message.Body!.ContentType.Charset);
            Assert.Equal(PortalHost.Start, mail.Message.Date);
        });
        var arabic = mails.Single(mail => mail.Subject.Contains("يُطلب توضيح", StringComparison.Ordinal));
        Assert.StartsWith("تطلب الأمانة توضيحاً بشأن تسجيل وفد \u2068Value0\u2069", arabic.Text, StringComparison.Ordinal);
        Assert.Contains("\n\nValue4\nand more\n\n", arabic.Text, StringComparison.Ordinal);
        Assert.Contains(mails, mail => mail.Message.Body!.Headers["Content-Language"] is "zh-Hans" && mail.Subject.Contains("请予说明", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("zh")]
    [InlineData("fr")]
    public async Task Run_CodeAsked_IsWrittenInTheLanguageOfThePage(string language)
    {
        await using var host = new PortalHost();
        (await host.OfficerAsync(Cancellation)).Dispose();

        (await host.AskForCodeAsync(DemonstrationAccount.Utopia.Email, Cancellation, language)).Dispose();

        var mail = Assert.Single(await host.MailAsync(Cancellation));
        Assert.Equal(Pages.Reading.Words("Mail_SignInCode_Subject", Language.Parse(language)), mail.Subject);
        Assert.Matches("^[2-9B-Z]{4}-[2-9B-Z]{4}$", mail.Code());
    }

    [Fact]
    public async Task Run_ServerRefuses_TriesAgainWithANewCodeUnderTheSameMessageId()
    {
        var server = new Transport { IsDown = true };
        await using var host = new HostWith(services => services.AddSingleton<IMailTransport>(server));
        (await host.OfficerAsync(Cancellation)).Dispose();
        using var client = await host.AskForCodeAsync(DemonstrationAccount.Utopia.Email, Cancellation);
        await RunAsync(host);

        server.IsDown = false;
        await RunAsync(host);
        Assert.Single(server.Attempts);
        host.Time.Advance(Outbox.Delays[0]);
        await RunAsync(host);

        Assert.Equal(2, server.Attempts.Count);
        Assert.Equal(server.Attempts[0].Id, server.Attempts[1].Id);
        Assert.NotEqual(server.Attempts[0].Text, server.Attempts[1].Text, StringComparer.Ordinal);
        var row = await host.StoreAsync(store => store.OutboxMessages.AsNoTracking().SingleAsync(Cancellation));
        Assert.Equal((MailState.Sent, 2, (string?)null), (row.State, row.Attempts, row.Error));
    }

    [Fact]
    public async Task Run_EveryAttemptFails_LogsWithoutAddressesAndDegradesHealth()
    {
        var server = new Transport { IsDown = true };
        await using var host = new HostWith(services => services.AddSingleton<IMailTransport>(server));
        await SendAsync(host, MailKind.SecondFactorEnrolled, Language.English);
        await RunAsync(host);
        var log = new Log();
        using var round = new MailRound(host.Services.GetRequiredService<IServiceScopeFactory>(), host.Time, log);
        for (var failed = 1; failed <= Outbox.Delays.Count; failed++)
        {
            await MakeDueAsync(host);
            await round.RunAsync(Cancellation);
        }

        var row = await host.StoreAsync(store => store.OutboxMessages.AsNoTracking().SingleAsync(Cancellation));
        Assert.Equal((MailState.Dead, 8, "The server refused."), (row.State, row.Attempts, row.Error));
        Assert.Equal([LogLevel.Warning, LogLevel.Warning, LogLevel.Warning, LogLevel.Error, LogLevel.Error, LogLevel.Error, LogLevel.Error], log.Lines.Select(line => line.Level));
        Assert.All(log.Lines, line => Assert.DoesNotContain("example.org", line.Text, StringComparison.Ordinal));
        Assert.All(log.Lines, line => Assert.DoesNotContain("Value0", line.Text, StringComparison.Ordinal));
        var health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name is "mail", Cancellation);
        Assert.Equal(HealthStatus.Degraded, health.Status);
        using var ready = await host.CreateClient().GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation);
        Assert.Equal(System.Net.HttpStatusCode.OK, ready.StatusCode);
    }

    [Fact]
    public async Task Run_NobodyHasTheAddress_DropsTheMessage()
    {
        await using var host = new PortalHost();
        (await host.AskForCodeAsync("nobody@example.org", Cancellation)).Dispose();

        Assert.Empty(await host.MailAsync(Cancellation));

        Assert.Equal(MailState.Dropped, await host.StoreAsync(store => store.OutboxMessages.Select(row => row.State).SingleAsync(Cancellation)));
    }

    private static Task<Outcome<bool>> SendAsync(PortalHost host, MailKind kind, Language language) => host.WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(
        Actor.Start,
        "SendForTest",
        (scope, _) =>
        {
            scope.Send(OutboxMail.Of(kind, Guid.CreateVersion7(PortalHost.Start), Address, language, host.Time.GetUtcNow(), Values));
            return Task.FromResult<Outcome<bool>>(true);
        },
        Cancellation));

    /// <summary>The clock would wake the portal's own worker, which shares the work; the next attempt comes to the clock instead.</summary>
    private static Task<int> MakeDueAsync(HostWith host) => host.StoreAsync(store =>
        store.OutboxMessages.ExecuteUpdateAsync(row => row.SetProperty(message => message.NextAttemptAt, host.Time.GetUtcNow()), Cancellation));

    private static Task<int> RunAsync(HostWith host) => host.Services.GetRequiredService<MailRound>().RunAsync(Cancellation);

    private sealed class Transport : IMailTransport
    {
        public List<ReadyMail> Attempts { get; } = [];

        public bool IsDown { get; set; }

        public Task SendAsync(ReadyMail mail, CancellationToken cancellationToken)
        {
            Attempts.Add(mail);
            return IsDown ? Task.FromException(new MailNotSentException("The server refused.")) : Task.CompletedTask;
        }
    }

    private sealed class Log : ILogger<MailRound>
    {
        public List<(LogLevel Level, string Text)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add((logLevel, formatter(state, exception)));
    }
}

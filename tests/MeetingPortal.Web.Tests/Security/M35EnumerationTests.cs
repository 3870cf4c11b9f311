using System.Data.Common;
using System.Net;
using System.Text.RegularExpressions;
using MeetingPortal.Data;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M35: the sign-in tells who has an account, by its words, its status, its cookies, its rows or the work it does.</summary>
public sealed partial class M35EnumerationTests : IAsyncDisposable
{
    private static readonly string Known = DemonstrationAccount.DocumentsOfficer.Email;
    private static readonly string Unknown = "documents.officex@demonstration.invalid";

    private readonly CommandsOfRequests _commands = new();
    private readonly HostWith _host;

    public M35EnumerationTests() => _host = new HostWith(services => services
        .AddSingleton<IStartupFilter>(_commands)
        .ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(_commands)));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task M35_Ask_KnownAndUnknown_DifferInNothing()
    {
        (await _host.OfficerAsync(Cancellation)).Dispose();
        (await AskAsync(_host, "warm.up@example.org")).Dispose();

        using var known = await AskAsync(_host, Known);
        using var unknown = await AskAsync(_host, Unknown);

        Assert.Equal(known.Seen, unknown.Seen);
        Assert.True(known.Commands > 2, "The commands of the request were not counted.");
        Assert.Equal(known.Commands, unknown.Commands);
        Assert.Equal(known.Page, unknown.Page);
    }

    [Fact]
    public async Task M35_Rows_KnownAndUnknown_DifferOnlyInTheAddress()
    {
        (await _host.OfficerAsync(Cancellation)).Dispose();
        (await AskAsync(_host, Known)).Dispose();
        (await AskAsync(_host, Unknown)).Dispose();

        var requests = await _host.StoreAsync(store => store.SignInRequests.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Cancellation));
        var messages = await _host.StoreAsync(store => store.OutboxMessages.AsNoTracking().ToListAsync(Cancellation));

        Assert.Equal(new[] { Known.ToUpperInvariant(), Unknown.ToUpperInvariant() }.Order(StringComparer.Ordinal), requests.Select(row => row.NormalizedEmail).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(requests.Select(row => row.Id).Order(), messages.Select(row => row.SubjectId).Order());
        Assert.All(messages, message => Assert.Null(message.Address));
        Assert.All(messages, message => Assert.Empty(message.Values));
    }

    [Fact]
    public async Task M35_WrongCode_KnownAndUnknown_DifferInNothing()
    {
        (await _host.OfficerAsync(Cancellation)).Dispose();
        using var known = await AskAsync(_host, Known);
        using var unknown = await AskAsync(_host, Unknown);
        await _host.MailAsync(Cancellation);

        var answers = new List<(HttpStatusCode Status, string Page, int Commands)>();
        foreach (var client in new[] { known.Client, unknown.Client, known.Client, unknown.Client })
        {
            using var answer = await client.EnterCodeAsync("2222-3333", Cancellation);
            answers.Add((answer.StatusCode, Neutral(await answer.TextAsync()), _commands.Last));
        }

        Assert.Equal(answers[2], answers[3]);
        Assert.Equal(HttpStatusCode.BadRequest, answers[0].Status);
        Assert.Equal(answers[0].Page, answers[1].Page);
    }

    private async Task<Asked> AskAsync(PortalHost host, string email)
    {
        var client = host.CreateClient();
        var page = await client.GetPageAsync("/en/account/sign-in", Cancellation);
        using var answer = await client.SubmitAsync(page, "main form", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Email"] = email });
        var commands = _commands.Last;
        var cookies = string.Join('|', answer.Headers.GetValues("Set-Cookie").Select(cookie => CookieValue().Replace(cookie, "=*;", 1)));
        using var next = await client.GetAsync(answer.Headers.Location, Cancellation);
        return new Asked(client, $"{answer.StatusCode} {answer.Headers.Location} {cookies}", commands, Neutral(await next.TextAsync()));
    }

    /// <summary>The page without what differs for every request: the form's token and the address itself.</summary>
    private static string Neutral(string page) =>
        Token().Replace(page, string.Empty).Replace(Known, "*", StringComparison.Ordinal).Replace(Unknown, "*", StringComparison.Ordinal);

    [GeneratedRegex("=[^;]*;", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CookieValue();

    [GeneratedRegex("<input name=\"__RequestVerificationToken\"[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    private sealed record Asked(HttpClient Client, string Seen, int Commands, string Page) : IDisposable
    {
        public void Dispose() => Client.Dispose();
    }

    /// <summary>Counts the commands that a request itself gives the store; workers beside it are not counted.</summary>
    private sealed class CommandsOfRequests : DbCommandInterceptor, IStartupFilter
    {
        private readonly AsyncLocal<Counter?> _current = new();

        public int Last { get; private set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (HttpContext context, RequestDelegate rest) =>
            {
                var counter = _current.Value = new Counter();
                await rest(context);
                Last = counter.Count;
            });
            next(app);
        };

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            _current.Value?.Add();
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            _current.Value?.Add();
            return new(result);
        }

        private sealed class Counter
        {
            public int Count { get; private set; }

            public void Add() => Count++;
        }
    }
}

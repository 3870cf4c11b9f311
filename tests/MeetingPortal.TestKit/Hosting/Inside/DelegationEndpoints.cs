using System.Diagnostics;
using System.Globalization;
using MeetingPortal.Data;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Decisions;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.TestKit.Hosting.Inside;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(DelegationEndpoints))]

namespace MeetingPortal.TestKit.Hosting.Inside;

/// <summary>
/// Runs inside the published portal's process, before its own pipeline, and only where a test adds it: lets a test drive the handlers of
/// delegations in that process without signing anybody in. Answers 200 with a number, or 409 with the key of the refusal.
/// </summary>
public sealed class DelegationEndpoints : IHostingStartup
{
    public const string Prefix = "/test-delegations/";

    private static readonly Actor Somebody = Actor.User(new UserId(Guid.AllBitsSet));

    /// <summary>What the environment of a process must say for the portal in it to have these endpoints.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["DOTNET_STARTUP_HOOKS"] = typeof(DelegationEndpoints).Assembly.Location,
        ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(DelegationEndpoints).Assembly.GetName().Name!,
    };

    /// <summary>Adds that person to the State's delegation and hands it in; answers the number of the submission.</summary>
    public static Uri Submit(MeetingId meeting, string state, string name, bool isHead) =>
        new($"{Prefix}submit?meeting={meeting}&state={state}&name={name}&head={isHead}", UriKind.Relative);

    /// <summary>Acknowledges what waits of the State; answers its number.</summary>
    public static Uri Acknowledge(MeetingId meeting, string state) => new($"{Prefix}acknowledge?meeting={meeting}&state={state}", UriKind.Relative);

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, Filter>());

    private sealed class Filter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(portal => context => context.Request.Path.Value!.StartsWith(Prefix, StringComparison.Ordinal) ? AnswerAsync(context) : portal(context));
            next(app);
        };
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var key = new DelegationKey(MeetingId.From(Guid.Parse(query["meeting"].ToString())), new Party(query["state"], null));
        var outcome = context.Request.Path.Value![Prefix.Length..] switch
        {
            "submit" => await SubmitAsync(context.RequestServices, key, query["name"].ToString(), bool.Parse(query["head"].ToString())),
            "acknowledge" => await AcknowledgeAsync(context.RequestServices, key),
            _ => throw new UnreachableException(),
        };
        var (status, text) = outcome.Match(number => (StatusCodes.Status200OK, number.ToString(CultureInfo.InvariantCulture)), refusal => (StatusCodes.Status409Conflict, refusal.Key));
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(text);
    }

    private static async Task<Outcome<int>> SubmitAsync(IServiceProvider services, DelegationKey key, string name, bool isHead)
    {
        var details = new DelegateDetails
        {
            Role = isHead ? DelegateRole.HeadOfDelegation : DelegateRole.Adviser,
            FamilyName = name,
            FunctionalTitle = "Syphogrant",
            Language = Language.English,
        };
        var added = await services.GetRequiredService<AddDelegateHandler>().HandleAsync(new AddDelegate(key, details, IsSomebodyElse: false), Somebody, CancellationToken.None);
        if (added.Match<Refusal?>(_ => null, refusal => refusal) is { } refused)
        {
            return refused;
        }

        var seen = await Delegations(services, key).Select(delegation => delegation.Version).SingleAsync();
        return await services.GetRequiredService<SubmitDelegationHandler>().HandleAsync(new SubmitDelegation(key, seen, IsOnBehalf: false), Somebody, CancellationToken.None);
    }

    private static async Task<Outcome<int>> AcknowledgeAsync(IServiceProvider services, DelegationKey key)
    {
        var seen = await (
            from delegation in Delegations(services, key)
            join submission in services.GetRequiredService<PortalDbContext>().Submissions on delegation.Id equals submission.DelegationId
            where submission.State == SubmissionState.Waiting
            select new SubmissionKey(delegation.MeetingId, delegation.Serial, submission.Number, submission.Version)).SingleOrDefaultAsync();
        if (seen is null)
        {
            return new Refusal(DelegationRefusals.NothingWaits);
        }

        var outcome = await services.GetRequiredService<AcknowledgeSubmissionHandler>().HandleAsync(new AcknowledgeSubmission(seen), Somebody, CancellationToken.None);
        return outcome.Then<int>(submission => submission.Number);
    }

    private static IQueryable<Delegation> Delegations(IServiceProvider services, DelegationKey key) => services.GetRequiredService<PortalDbContext>().Delegations.AsNoTracking()
        .Where(delegation => delegation.MeetingId == key.Meeting && delegation.StateCode == key.Party.StateCode);
}

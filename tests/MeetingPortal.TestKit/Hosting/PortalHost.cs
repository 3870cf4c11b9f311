using MeetingPortal.Data;
using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace MeetingPortal.TestKit.Hosting;

/// <summary>
/// A whole portal in this process, with a data folder of its own that goes when the host goes and a clock that the test owns. In
/// Development the meeting's clock stands at 21 August 2023, 08:00 UTC, the outline is loaded and the demonstration officer exists.
/// </summary>
public class PortalHost : WebApplicationFactory<Program>
{
    /// <summary>Where the system's clock of a test begins.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal);
    private readonly string _environment;

    public PortalHost()
        : this("Development")
    {
    }

    /// <param name="environment">"Development" or "Production".</param>
    public PortalHost(string environment)
    {
        _environment = environment;
        ClientOptions.BaseAddress = new Uri("https://portal.example");
        ClientOptions.AllowAutoRedirect = false;
        Set("Portal:PublicUrl", "https://portal.example");
        Set("Portal:DataFolder", DataFolder);

        // Nothing listens at the address of the settings, and what does is no business of a test.
        Set("Urls", string.Empty);
        Set("Serilog:MinimumLevel:Default", "Error");
        Set("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Error");
    }

    /// <summary>The system's clock; moving it moves the meeting's clock too.</summary>
    public TestClock Time { get; } = new(Start);

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("meeting-portal-test-").FullName;

    /// <summary>Whether its store begins as that of every other.</summary>
    private bool IsUsual => !_settings.ContainsKey("Portal:SeedsFolder") && Time.GetUtcNow() == Start && !File.Exists(Path.Combine(DataFolder, PortalStore.FileName));

    /// <summary>A setting of the portal, to be given before the first request.</summary>
    public PortalHost Set(string key, string? value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>Runs something with services of a scope of its own.</summary>
    public async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Reads the store directly, beside what pages show.</summary>
    public Task<TResult> StoreAsync<TResult>(Func<PortalDbContext, Task<TResult>> read) => WithAsync(read);

    /// <summary>A client of the fictional documents officer, signed in through the one-time address as a person would be.</summary>
    public Task<HttpClient> OfficerAsync(CancellationToken cancellationToken) => SignedInAsync(DemonstrationAccount.DocumentsOfficer, cancellationToken);

    /// <summary>A client of a fictional person of the demonstration.</summary>
    public async Task<HttpClient> SignedInAsync(DemonstrationAccount account, CancellationToken cancellationToken)
    {
        await WarmAsync();
        var secret = await SecretAsync(account, cancellationToken);
        var client = CreateClient();
        var page = await client.GetPageAsync($"/en/account/demonstration?secret={secret}", cancellationToken);
        using var answer = await client.SubmitAsync(page, "main form", cancellationToken);
        return answer.StatusCode == System.Net.HttpStatusCode.Redirect
            ? client
            : throw new InvalidOperationException($"Signing in answered {answer.StatusCode}.");
    }

    /// <summary>The secret of a new one-time address of that person.</summary>
    public async Task<string> SecretAsync(DemonstrationAccount account, CancellationToken cancellationToken)
    {
        var outcome = await WithAsync<IssueDemonstrationLinkHandler, Outcome<string>>(
            handler => handler.HandleAsync(new IssueDemonstrationLink(account), Actor.Start, cancellationToken));
        return outcome.Match(value => value, refusal => throw new InvalidOperationException(refusal.Key));
    }

    /// <summary>
    /// Waits for the start's own sign-in addresses: they give officers rights in the meetings of that moment, and must not come after a
    /// test has added another.
    /// </summary>
    public async Task WarmAsync()
    {
        var warmUp = Services.GetServices<IHostedService>().OfType<BackgroundService>().Single(service => service.GetType().Name is "WarmUp");
        await warmUp.ExecuteTask!;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment(_environment);
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time)));
        if (IsUsual)
        {
            StoreTemplate.CopyTo(DataFolder, _environment);
            builder.ConfigureTestServices(services => services.Insert(0, ServiceDescriptor.Singleton<IHostedService, StoreTemplate>()));
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(DataFolder))
        {
            SqlitePool.Close(new DatabaseOptions(), DataFolder);
            Directory.Delete(DataFolder, recursive: true);
        }
    }
}

using System.Collections.Concurrent;
using System.Text;
using MeetingPortal.Benchmarks.Inside;
using MeetingPortal.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

[assembly: HostingStartup(typeof(BenchmarkEndpoints))]

namespace MeetingPortal.Benchmarks.Inside;

/// <summary>
/// Runs inside the portal's process, before the portal's own pipeline: answers a bare plaintext and the bytes that it was given, so that
/// both are measured on the same server, settings and runtime as the pages.
/// </summary>
public sealed class BenchmarkEndpoints : IHostingStartup
{
    public const string Plaintext = "/bench/plaintext";

    /// <summary>Begins a session of the account with the address that follows: the pages of missions are measured, not the way in.</summary>
    public const string SignIn = "/bench/sign-in/";

    /// <summary>PUT keeps an answer under its address, GET sends it.</summary>
    public const string Ready = "/bench/ready/";

    /// <summary>Takes the pages of the meeting with the code that follows out of the portal's cache.</summary>
    public const string Forget = "/bench/forget/";

    /// <summary>Carries a header of the kept answer, as "name: value".</summary>
    public const string KeptHeader = "Bench-Header";

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, Filter>());

    private sealed class Filter : IStartupFilter
    {
        private static readonly byte[] Hello = Encoding.UTF8.GetBytes("Hello, World!");

        private readonly ConcurrentDictionary<string, ReadyAnswer> _answers = new(StringComparer.Ordinal);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(portal => context => AnswerAsync(context, portal));
            next(app);
        };

        private Task AnswerAsync(HttpContext context, RequestDelegate portal)
        {
            var path = context.Request.Path.Value!;
            if (!path.StartsWith("/bench/", StringComparison.Ordinal))
            {
                return portal(context);
            }

            if (path.Equals(Plaintext, StringComparison.Ordinal))
            {
                context.Response.ContentType = "text/plain";
                context.Response.ContentLength = Hello.Length;
                return context.Response.Body.WriteAsync(Hello, 0, Hello.Length);
            }

            if (path.StartsWith(SignIn, StringComparison.Ordinal))
            {
                return SignInAsync(context, path[SignIn.Length..]);
            }

            if (path.StartsWith(Forget, StringComparison.Ordinal))
            {
                return ForgetAsync(context, path[Forget.Length..]);
            }

            return HttpMethods.IsPut(context.Request.Method) ? KeepAsync(context, path) : _answers[path].SendAsync(context);
        }

        private static async Task SignInAsync(HttpContext context, string email)
        {
            var manager = context.RequestServices.GetRequiredService<SignInManager<PortalUser>>();
            var user = await manager.UserManager.FindByEmailAsync(email);
            await manager.SignInAsync(user!, isPersistent: false);
        }

        private static async Task ForgetAsync(HttpContext context, string meeting) =>
            await context.RequestServices.GetRequiredService<IOutputCacheStore>().EvictByTagAsync($"meeting:{meeting}", context.RequestAborted);

        private async Task KeepAsync(HttpContext context, string path)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var headers = context.Request.Headers[KeptHeader].Select(line => line!.Split(": ", 2));
            _answers[path] = new ReadyAnswer(body.ToArray(), [.. headers.Select(pair => KeyValuePair.Create(pair[0], new StringValues(pair[1])))]);
        }
    }

    private sealed class ReadyAnswer(byte[] body, KeyValuePair<string, StringValues>[] headers)
    {
        private readonly string? _tag = headers.FirstOrDefault(header => header.Key.Equals("ETag", StringComparison.OrdinalIgnoreCase)).Value;

        public Task SendAsync(HttpContext context)
        {
            var response = context.Response;
            var isKnown = _tag is not null && string.Equals(context.Request.Headers.IfNoneMatch, _tag, StringComparison.Ordinal);
            foreach (var (name, value) in headers)
            {
                response.Headers[name] = value;
            }

            if (isKnown)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            response.ContentLength = body.Length;
            return response.Body.WriteAsync(body, 0, body.Length);
        }
    }
}

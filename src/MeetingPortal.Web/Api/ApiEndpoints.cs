using System.Globalization;
using System.Net.Mime;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Api;

/// <summary>The interface for programs: the public facts as JSON, cached like the pages that show them.</summary>
internal static class ApiEndpoints
{
    private const string JsonType = "application/json; charset=utf-8";
    
    /// <summary>Key of the query that leaves out what was so before an instant.</summary>
    internal const string Since = "modified_since";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        var api = PublicEndpoints.CachedApi;
        Map<MeetingsAnswer>(endpoints, api[0], MeetingsAsync, "Every meeting");
        Map<MeetingAnswer>(endpoints, api[1], MeetingAsync, "One meeting: days, place, texts, officers, public deadlines, pages");
        Map<AgendaAnswer>(endpoints, api[2], AgendaAsync, "The agenda as last released");
        Map<ProgrammeAnswer>(endpoints, api[3], ProgrammeAsync, "The programme of work as last released");
        Map<DocumentsAnswer>(endpoints, api[4], DocumentsAsync, "Documents with their language versions and public files");
        Map<ReleasesAnswer>(endpoints, api[5], ReleasesAsync, "Releases of letter, agenda, programme and pages");
        endpoints.MapMethods(api[6].Route, Reads, ApiDescription.AnswerAsync).AllowAnonymous().WithMetadata(api[6]).ExcludeFromDescription();
    }

    private static void Map<TAnswer>(IEndpointRouteBuilder endpoints, PublicEndpoint endpoint, Delegate handler, string summary)
    {
        var mapped = endpoints.MapMethods(endpoint.Route, Reads, handler).AllowAnonymous().WithMetadata(endpoint)
            .WithTags("Meetings")
            .WithSummary(summary)
            .Produces<TAnswer>(StatusCodes.Status200OK, MediaTypeNames.Application.Json);
        if (endpoint.Route.Contains("{meeting", StringComparison.Ordinal))
        {
            mapped.ProducesProblem(StatusCodes.Status404NotFound);
        }

        if (typeof(TAnswer) == typeof(AgendaAnswer) || typeof(TAnswer) == typeof(ProgrammeAnswer))
        {
            mapped.ProducesProblem(StatusCodes.Status410Gone);
        }

        if (endpoint.QueryKeys.Length > 0)
        {
            mapped.ProducesProblem(StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> MeetingsAsync(MeetingApi api, CancellationToken cancellationToken) => Json(await api.AllAsync(cancellationToken));

    private static Task<IResult> MeetingAsync(HttpContext http, MeetingApi api, PublicReads reads, string meeting, CancellationToken cancellationToken) =>
        WithMeetingAsync(http, reads, meeting, found => Task.FromResult<MeetingAnswer?>(api.Of(found)), cancellationToken);

    private static Task<IResult> AgendaAsync(
        HttpContext http, ContentApi api, PublicReads reads, string meeting, [FromQuery(Name = Since)] string? since, CancellationToken cancellationToken) =>
        SinceAsync(http, reads, meeting, since, (found, instant) => api.AgendaAsync(found, instant, cancellationToken), cancellationToken, ContentKind.Agenda);

    private static Task<IResult> ProgrammeAsync(
        HttpContext http, ContentApi api, PublicReads reads, string meeting, [FromQuery(Name = Since)] string? since, CancellationToken cancellationToken) =>
        SinceAsync(http, reads, meeting, since, (found, instant) => api.ProgrammeAsync(found, instant, cancellationToken), cancellationToken, ContentKind.Programme);

    private static Task<IResult> DocumentsAsync(
        HttpContext http, DocumentApi api, PublicReads reads, string meeting, [FromQuery(Name = Since)] string? since, CancellationToken cancellationToken) =>
        SinceAsync(http, reads, meeting, since, async (found, instant) => await api.ListAsync(found, instant, cancellationToken), cancellationToken);

    private static Task<IResult> ReleasesAsync(
        HttpContext http, ContentApi api, PublicReads reads, string meeting, [FromQuery(Name = Since)] string? since, CancellationToken cancellationToken) =>
        SinceAsync(http, reads, meeting, since, async (found, instant) => await api.ReleasesAsync(found, instant, cancellationToken), cancellationToken);

    /// <summary>There are endlessly many instants to ask for: such answers are made anew each time and never stored.</summary>
    private static Task<IResult> SinceAsync<TAnswer>(
        HttpContext http, PublicReads reads, string code, string? since, Func<PublicMeeting, DateTimeOffset?, Task<TAnswer?>> read, CancellationToken cancellationToken, ContentKind? kind = null)
        where TAnswer : class
    {
        if (since is null)
        {
            return WithMeetingAsync(http, reads, code, found => read(found, null), cancellationToken, kind);
        }

        PublicAnswer.Of(http).MayBeKept = false;
        return ApiWords.InstantOf(since) is { } instant
            ? WithMeetingAsync(http, reads, code, found => read(found, instant), cancellationToken, kind)
            : Task.FromResult(Results.Problem(
                $"{Since} is no instant as RFC 3339 writes it, such as 2023-09-11T08:00:00Z; a + stands in addresses as %2B.", statusCode: StatusCodes.Status400BadRequest));
    }

    /// <param name="kind">What the answer is a release of, where it is one.</param>
    private static async Task<IResult> WithMeetingAsync<TAnswer>(
        HttpContext http, PublicReads reads, string code, Func<PublicMeeting, Task<TAnswer?>> read, CancellationToken cancellationToken, ContentKind? kind = null)
        where TAnswer : class
    {
        var meeting = MeetingCode.TryParse(code, out var parsed) ? await reads.MeetingAsync(parsed, cancellationToken) : null;
        if (meeting is not null && await read(meeting) is { } answer)
        {
            return Json(answer);
        }

        PublicAnswer.Of(http).MayBeKept = false;
        var withdrawals = meeting is null || kind is null ? [] : await reads.WithdrawalsAsync(meeting.Meeting.Id, cancellationToken);
        return withdrawals.FirstOrDefault(withdrawal => withdrawal.Kind == kind && !withdrawal.IsReplaced) is { } gone
            ? Gone(gone)
            : Results.Problem("There is no such meeting, or nothing of the kind is released.", statusCode: StatusCodes.Status404NotFound);
    }

    /// <summary>The reason and the instant stand in the problem, under the names that they have elsewhere.</summary>
    private static IResult Gone(PublicWithdrawal withdrawal) => Results.Problem(
        $"Release {withdrawal.Number.ToString(CultureInfo.InvariantCulture)} was withdrawn, and none has taken its place.",
        statusCode: StatusCodes.Status410Gone,
        title: "Gone",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = withdrawal.Id.Value,
            ["kind"] = ApiWords.Of(withdrawal.Kind),
            ["number"] = withdrawal.Number,
            ["at"] = withdrawal.At.UtcDateTime,
            ["reason"] = ApiOutput.Element(ApiText.Of(withdrawal.Reason)),
        });

    private static IResult Json<TAnswer>(TAnswer answer) => Results.Bytes(ApiOutput.Write(answer), JsonType);
}

namespace MeetingPortal.Web.Caching;

/// <summary>What a render of a public page says about how long it may be kept.</summary>
public sealed class PublicAnswer
{
    /// <summary>The next instant, by the meeting's clock, at which the page would read differently.</summary>
    public DateTimeOffset? ChangesAt { get; private set; }

    /// <summary>False for an answer to a hostile or pointless address, which must not fill the cache.</summary>
    public bool MayBeKept { get; set; } = true;

    public static PublicAnswer Of(HttpContext context)
    {
        if (context.Features.Get<PublicAnswer>() is { } answer)
        {
            return answer;
        }

        answer = new PublicAnswer();
        context.Features.Set(answer);
        return answer;
    }

    /// <summary>Takes note of an instant at which the page changes by itself; the earliest one in the future counts.</summary>
    public void ChangesAtOrBefore(DateTimeOffset? instant, DateTimeOffset now)
    {
        if (instant > now && (ChangesAt is null || instant < ChangesAt))
        {
            ChangesAt = instant;
        }
    }
}

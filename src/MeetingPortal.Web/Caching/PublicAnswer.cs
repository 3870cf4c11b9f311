namespace MeetingPortal.Web.Caching;

/// <summary>What a render of a public page says about its answer.</summary>
public sealed class PublicAnswer
{
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
}

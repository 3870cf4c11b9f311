namespace MeetingPortal.Web.Caching;

/// <summary>Marks an endpoint of the public list: one cached body for everybody, varying by these query keys alone.</summary>
public sealed record PublicEndpoint(string Route, params string[] QueryKeys);

/// <summary>Marks an endpoint that anybody may call and that is never cached.</summary>
public sealed record OpenEndpoint(string? Route = null)
{
    public static readonly OpenEndpoint Instance = new();
}

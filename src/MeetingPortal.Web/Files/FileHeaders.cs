namespace MeetingPortal.Web.Files;

/// <summary>Put on a page that shows a private file beside other things: it may frame files of this portal. No other page may frame anything.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsFilesAttribute : Attribute;

/// <summary>Marks an endpoint whose answers are files that somebody sent: nothing in them runs, and only this portal frames them.</summary>
internal sealed class ServesFiles
{
    public static readonly ServesFiles Instance = new();
}

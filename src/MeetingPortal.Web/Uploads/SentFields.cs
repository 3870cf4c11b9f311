namespace MeetingPortal.Web.Uploads;

/// <summary>The fields of a form that was streamed, in the order in which they came; such a form is not kept as the framework keeps others.</summary>
internal sealed record SentFields(IReadOnlyList<string> Names);

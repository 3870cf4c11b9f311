namespace MeetingPortal.Registration.Requests;

/// <summary>Limits and refusals of requests for access.</summary>
public static class AccessRequestRules
{
    public const string StateUnknown = "Refusal_StateUnknown";
    public const string TooManyRequests = "Refusal_TooManyRequests";

    /// <summary>Waiting requests of one e-mail address for one meeting; more are answered in the same way and not kept.</summary>
    public const int WaitingPerAddress = 3;

    /// <summary>Waiting requests of one meeting; each brings a file, and a disk has an end.</summary>
    public const int WaitingPerMeeting = 300;
}

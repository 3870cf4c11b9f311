namespace MeetingPortal.Registration.Requests;

/// <summary>Limits and refusals of requests for access.</summary>
public static class AccessRequestRules
{
    public const string StateUnknown = "Refusal_StateUnknown";
    public const string TooManyRequests = "Refusal_TooManyRequests";

    /// <summary>The sender's network has enough requests waiting; said openly, for a building may share one and nobody's request shall be lost unseen.</summary>
    public const string TooManyOfNetwork = "Refusal_TooManyOfNetwork";

    /// <summary>Waiting requests of one e-mail address for one meeting; more are answered in the same way and not kept.</summary>
    public const int WaitingPerAddress = 3;

    /// <summary>Waiting requests of one meeting; each brings a file, and a disk has an end.</summary>
    public const int WaitingPerMeeting = 300;

    /// <summary>Waiting requests of one network for one meeting, so that one sender cannot take all places.</summary>
    public const int WaitingPerNetwork = 20;
}

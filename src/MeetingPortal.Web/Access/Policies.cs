namespace MeetingPortal.Web.Access;

/// <summary>Names of the policies; every endpoint names one or stands on the list of public endpoints.</summary>
public static class Policies
{
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Documents officer of the meeting in the address.</summary>
    public const string DocumentsOfficer = nameof(DocumentsOfficer);
}

namespace MeetingPortal.Web.Uploads;

/// <summary>What a form with a note verbale or a letter may bring; <see cref="UploadOptions"/> says what one with documents may.</summary>
public static class UploadLimits
{
    /// <summary>Of a file, in bytes: 20 MiB.</summary>
    public const long MostFileBytes = 20L * 1024 * 1024;

    /// <summary>The same as people read it.</summary>
    public const int MostFileMegabytes = 20;

    /// <summary>
    /// Of the whole request. More than a file may have: what comes after a file's limit is read and thrown away, for a browser that is
    /// cut off while it sends shows no answer at all.
    /// </summary>
    public const long MostRequestBytes = FilesInARequest * MostFileBytes;

    /// <summary>How many files of the limit a request may weigh.</summary>
    internal const long FilesInARequest = 5;

    internal const int MostFields = 64;
    internal const int MostSurplusFiles = 1000;
    internal const int MostFieldBytes = 256 * 1024;
    internal const int MostBoundaryLength = 100;
    internal const int MostHeaders = 8;
    internal const int MostHeaderBytes = 8 * 1024;
    internal const int MostTokenBytes = 4 * 1024;
}

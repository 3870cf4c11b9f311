namespace MeetingPortal.Domain.Documents;

/// <summary>
/// What was found in a file when it came, as far as readers care: whether a screen reader can read it (PDF/UA, ISO 14289-1, asks for more
/// than can be found here). Null where the type of file does not tell.
/// </summary>
/// <param name="Pages">Number of pages.</param>
/// <param name="HasText">False for a scan: pictures of pages, which nobody can search or listen to.</param>
/// <param name="IsTagged">True when headings, lists and tables are marked.</param>
/// <param name="HasLanguage">True when the file says in which language it is.</param>
/// <param name="HasTitle">True when the file has a title of its own.</param>
public sealed record FileFindings(int? Pages, bool? HasText, bool? IsTagged, bool? HasLanguage, bool? HasTitle)
{
    /// <summary>A file whose type tells nothing.</summary>
    public static readonly FileFindings None = new(null, null, null, null, null);

    /// <summary>What keeps readers who listen from it, worst first; empty when nothing was found.</summary>
    public IReadOnlyList<FileFault> Faults()
    {
        if (HasText == false)
        {
            return [FileFault.NoText];
        }

        var faults = new List<FileFault>();
        AddIf(IsTagged == false, FileFault.NotTagged);
        AddIf(HasLanguage == false, FileFault.NoLanguage);
        AddIf(HasTitle == false, FileFault.NoTitle);
        return faults;

        void AddIf(bool isFault, FileFault fault)
        {
            if (isFault)
            {
                faults.Add(fault);
            }
        }
    }
}

/// <summary>What is missing in a file for people who cannot see it.</summary>
public enum FileFault
{
    NoText,
    NotTagged,
    NoLanguage,
    NoTitle,
}

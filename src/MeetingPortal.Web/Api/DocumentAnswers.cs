namespace MeetingPortal.Web.Api;

/// <summary>The public documents of a meeting, in the order of their symbols.</summary>
/// <param name="Tombstones">Documents that are public no more, and files that were withdrawn.</param>
/// <param name="Latest">The newest instant in the list, whatever was asked for: what to ask for next as modified_since.</param>
public sealed record DocumentsAnswer(string Meeting, IReadOnlyList<DocumentEntry> Documents, IReadOnlyList<Tombstone> Tombstones, DateTime? Latest = null);

/// <summary>A document.</summary>
/// <param name="Modified">When what is said of it, or one of its public files, last changed.</param>
/// <param name="Symbols">As issued; the first is the one under which it is listed.</param>
/// <param name="Page">Its page, for ever; {lang} stands for ar, zh, en, fr, ru or es.</param>
/// <param name="Versions">The six language versions by their code.</param>
/// <param name="Submitters">Who submitted it, as the document says.</param>
/// <param name="IssuedYear">Where only the year is known.</param>
/// <param name="SupersededBy">Symbol of the document that replaces it.</param>
public sealed record DocumentEntry(
    Guid Id,
    DateTime Modified,
    IReadOnlyList<string> Symbols,
    string Series,
    string Kind,
    IReadOnlyDictionary<string, ApiText> Title,
    string Page,
    IReadOnlyDictionary<string, VersionEntry> Versions,
    IReadOnlyDictionary<string, ApiText>? Submitters = null,
    IReadOnlyDictionary<string, ApiText>? Note = null,
    DateOnly? IssuedOn = null,
    int? IssuedYear = null,
    string? SupersededBy = null);

/// <summary>A document in one language.</summary>
/// <param name="State">unknown, notYetIssued, issuedElsewhere, heldHere or withdrawn.</param>
/// <param name="OfficialAddress">Where the official service shows it, when it is issued and not held here.</param>
/// <param name="WithdrawnReason">In the words of the secretariat.</param>
public sealed record VersionEntry(string State, IReadOnlyList<FileEntry>? Files = null, string? OfficialAddress = null, string? WithdrawnReason = null);

/// <summary>A file that everybody may have.</summary>
/// <param name="Type">Media type.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Stage">advance or official.</param>
public sealed record FileEntry(Guid Id, string Address, string Type, long Length, string Stage, int? Pages = null, DateOnly? IssuedOn = null);

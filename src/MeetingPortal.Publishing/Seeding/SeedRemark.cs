namespace MeetingPortal.Publishing.Seeding;

/// <summary>Something in a folder that this portal leaves out, for it refers to what is not here.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Key">Names the sentence that says why.</param>
/// <param name="Value">What stands in the place of that sentence.</param>
public sealed record SeedRemark(string Place, string Key, string Value);

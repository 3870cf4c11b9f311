namespace MeetingPortal.Publishing.Seeding;

/// <summary>On which terms a folder is loaded.</summary>
/// <param name="ReleaseOutlines">Whether a working outline becomes public at once.</param>
/// <param name="IsNew">True for an import: everything in the folder must be new here, and nothing of it is public yet.</param>
internal sealed record SeedTerms(bool ReleaseOutlines, bool IsNew)
{
    /// <summary>A folder that is loaded at every start leaves alone what is there; one that is imported is all new or nothing.</summary>
    public void Pass(SeedNode thing)
    {
        if (IsNew)
        {
            throw thing.Required("id").Wrong(SeedRefusals.KnownHere);
        }

        thing.Skip();
    }
}

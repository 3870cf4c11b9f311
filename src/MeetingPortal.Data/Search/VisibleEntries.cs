namespace MeetingPortal.Data.Search;

/// <summary>
/// The part of the question that looks at the facts themselves, not at the index, which follows them a moment later: the document is for
/// everybody, its file's instant has come and it is not withdrawn, the release is the current one and not withdrawn.
/// </summary>
internal static class VisibleEntries
{
    /// <summary>A condition on the entry <c>e</c>.</summary>
    /// <param name="instant">How the question names it.</param>
    public static string At(string instant) =>
        $"""
        (e."DocumentId" IS NULL OR EXISTS (SELECT 1 FROM "Documents" d WHERE d."Id" = e."DocumentId" AND d."Audience" = 'Public'))
        AND (e."FileId" IS NULL OR EXISTS (SELECT 1 FROM "DocumentFiles" f WHERE f."Id" = e."FileId" AND f."PublicFrom" <= {instant} AND f."WithdrawnAt" IS NULL))
        AND (e."ReleaseId" IS NULL OR EXISTS (
            SELECT 1 FROM "Releases" r JOIN "Publications" p ON p."CurrentReleaseId" = r."Id" WHERE r."Id" = e."ReleaseId" AND r."WithdrawnAt" IS NULL))
        """;

    /// <summary>Takes out what was in an index that is there no more.</summary>
    public const string Forget = """DELETE FROM "SearchEntries"; DELETE FROM "SearchStates";""";
}

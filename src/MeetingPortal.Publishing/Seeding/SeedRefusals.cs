namespace MeetingPortal.Publishing.Seeding;

/// <summary>Keys of what can be wrong in a meeting's folder.</summary>
public static class SeedRefusals
{
    public const string NoSuchFile = "Refusal_SeedNoSuchFile";

    /// <summary>It is none, or one that must not be unpacked.</summary>
    public const string NoArchive = "Refusal_SeedNoArchive";
    public const string ArchiveDamaged = "Refusal_SeedArchiveDamaged";
    public const string MeetingFileMissing = "Refusal_SeedMeetingFileMissing";
    public const string FolderMissing = "Refusal_SeedFolderMissing";

    /// <summary>Nothing in the folder names the file.</summary>
    public const string FileUnnamed = "Refusal_SeedFileUnnamed";
    public const string FileMissing = "Refusal_SeedFileMissing";

    /// <summary>A file of a document is named by its hash and its type.</summary>
    public const string FileMisnamed = "Refusal_SeedFileMisnamed";

    /// <summary>A text, not a file of a document.</summary>
    public const string FileTooLong = "Refusal_SeedFileTooLong";
    public const string NoYaml = "Refusal_SeedNoYaml";
    public const string MappingExpected = "Refusal_SeedMappingExpected";
    public const string TooDeep = "Refusal_SeedTooDeep";
    public const string Alias = "Refusal_SeedAlias";
    public const string KeyUnknown = "Refusal_SeedKeyUnknown";
    public const string Missing = "Refusal_SeedMissing";
    public const string ListExpected = "Refusal_SeedListExpected";
    public const string TextExpected = "Refusal_SeedTextExpected";
    public const string TextTooLong = "Refusal_SeedTextTooLong";
    public const string ControlCharacter = "Refusal_SeedControlCharacter";

    /// <summary>By language.</summary>
    public const string TextsExpected = "Refusal_SeedTextsExpected";
    public const string SlugExpected = "Refusal_SeedSlugExpected";
    public const string AddressExpected = "Refusal_SeedAddressExpected";
    public const string EmailExpected = "Refusal_SeedEmailExpected";
    public const string NumberExpected = "Refusal_SeedNumberExpected";
    public const string IdExpected = "Refusal_SeedIdExpected";
    public const string DateExpected = "Refusal_SeedDateExpected";
    public const string TimeExpected = "Refusal_SeedTimeExpected";
    public const string OneOf = "Refusal_SeedOneOf";
    public const string SymbolExpected = "Refusal_SeedSymbolExpected";
    public const string CodeExpected = "Refusal_SeedCodeExpected";
    public const string HeadingExpected = "Refusal_SeedHeadingExpected";
    public const string SubItemNested = "Refusal_SeedSubItemNested";

    /// <summary>The portal has the thing already.</summary>
    public const string KnownHere = "Refusal_SeedKnownHere";
    public const string IdTwice = "Refusal_SeedIdTwice";
    public const string SlugTwice = "Refusal_SeedSlugTwice";
    public const string SlugUnknown = "Refusal_SeedSlugUnknown";
    public const string SymbolKnown = "Refusal_SeedSymbolKnown";
    public const string ItemsKnown = "Refusal_SeedItemsKnown";
    public const string OtherMeeting = "Refusal_SeedOtherMeeting";
    public const string MeetingUnknown = "Refusal_SeedMeetingUnknown";

    /// <summary>A State whose days with the treaty are not taken, for the portal does not have it.</summary>
    public const string PartyLeftOut = "Refusal_SeedPartyLeftOut";

    /// <summary>A document of another meeting, which is not listed; the rest is taken.</summary>
    public const string DocumentLeftOut = "Refusal_SeedDocumentLeftOut";

    /// <summary>A State or an organization, which is not named; the rest is taken.</summary>
    public const string SubmitterLeftOut = "Refusal_SeedSubmitterLeftOut";
}

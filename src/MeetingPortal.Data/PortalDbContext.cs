using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Conversions;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Rendering;
using MeetingPortal.Data.Search;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Domain.Rooms;
using MeetingPortal.Domain.Subscriptions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Data;

/// <summary>The store. Changes are saved by <see cref="Writes"/> alone; Identity and the key ring save their own tables.</summary>
public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options, WriteGate gate)
    : IdentityUserContext<PortalUser, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Officer> Officers => Set<Officer>();

    public DbSet<MeetingWebPage> MeetingWebPages => Set<MeetingWebPage>();

    public DbSet<MeetingContact> MeetingContacts => Set<MeetingContact>();

    public DbSet<Deadline> Deadlines => Set<Deadline>();

    public DbSet<PortalState> PortalStates => Set<PortalState>();

    public DbSet<LoadedSeeds> LoadedSeeds => Set<LoadedSeeds>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<WorkingCopy> WorkingCopies => Set<WorkingCopy>();

    public DbSet<Release> Releases => Set<Release>();

    public DbSet<PlannedRelease> PlannedReleases => Set<PlannedRelease>();

    public DbSet<RenderedText> RenderedTexts => Set<RenderedText>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<SymbolOfDocument> Symbols => Set<SymbolOfDocument>();

    public DbSet<LanguageVersion> LanguageVersions => Set<LanguageVersion>();

    public DbSet<DocumentFile> DocumentFiles => Set<DocumentFile>();

    public DbSet<TitleProposal> TitleProposals => Set<TitleProposal>();

    public DbSet<DroppedFile> DroppedFiles => Set<DroppedFile>();

    public DbSet<ListedDocument> ListedDocuments => Set<ListedDocument>();

    public DbSet<FileText> FileTexts => Set<FileText>();

    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();

    public DbSet<SearchState> SearchStates => Set<SearchState>();

    public DbSet<State> States => Set<State>();

    public DbSet<TreatyRelation> TreatyRelations => Set<TreatyRelation>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<Mission> Missions => Set<Mission>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<DelegationMember> DelegationMembers => Set<DelegationMember>();

    public DbSet<AcknowledgedMember> AcknowledgedMembers => Set<AcknowledgedMember>();

    public DbSet<HeadOnDay> HeadsOnDays => Set<HeadOnDay>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<SubmissionItem> SubmissionItems => Set<SubmissionItem>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();

    public DbSet<SignInRequest> SignInRequests => Set<SignInRequest>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<AccessRequest> AccessRequests => Set<AccessRequest>();

    public DbSet<RoomNow> RoomsNow => Set<RoomNow>();

    public DbSet<Subscriber> Subscribers => Set<Subscriber>();

    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<Lease> Leases => Set<Lease>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Set by <see cref="Writes"/> while an operation runs.</summary>
    internal AmbientOperation? Operation { get; set; }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Operation is null)
        {
            SaveGuard.RequireFrameworkTables(ChangeTracker);
            using var passed = await gate.EnterAsync(cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        // Once is enough: guards, audit and saving would each look for changes again.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            SaveGuard.RefuseChangedReleases(ChangeTracker);
            SaveGuard.RefuseChangedAudit(ChangeTracker, Operation);
            AuditEntries.AddRange(AuditTrail.Of(ChangeTracker, Operation));
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        SaveGuard.RequireFrameworkTables(ChangeTracker);
        using var passed = gate.Enter();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<MeetingId>().HaveConversion<TypedIdConverter<MeetingId>>();
        configurationBuilder.Properties<PublicationId>().HaveConversion<TypedIdConverter<PublicationId>>();
        configurationBuilder.Properties<ReleaseId>().HaveConversion<TypedIdConverter<ReleaseId>>();
        configurationBuilder.Properties<ItemId>().HaveConversion<TypedIdConverter<ItemId>>();
        configurationBuilder.Properties<DocumentId>().HaveConversion<TypedIdConverter<DocumentId>>();
        configurationBuilder.Properties<UserId>().HaveConversion<TypedIdConverter<UserId>>();
        configurationBuilder.Properties<MissionId>().HaveConversion<TypedIdConverter<MissionId>>();
        configurationBuilder.Properties<DelegationId>().HaveConversion<TypedIdConverter<DelegationId>>();
        configurationBuilder.Properties<SeatId>().HaveConversion<TypedIdConverter<SeatId>>();
        configurationBuilder.Properties<PersonId>().HaveConversion<TypedIdConverter<PersonId>>();
        configurationBuilder.Properties<SubmissionId>().HaveConversion<TypedIdConverter<SubmissionId>>();
        configurationBuilder.Properties<DelegateDetails>().HaveConversion<JsonConverter<DelegateDetails>, JsonComparer<DelegateDetails>>();
        configurationBuilder.Properties<DocumentFileId>().HaveConversion<TypedIdConverter<DocumentFileId>>();
        configurationBuilder.Properties<DroppedFileId>().HaveConversion<TypedIdConverter<DroppedFileId>>();
        configurationBuilder.Properties<DropId>().HaveConversion<TypedIdConverter<DropId>>();
        configurationBuilder.Properties<DocumentSubmitters>().HaveConversion<JsonConverter<DocumentSubmitters>, JsonComparer<DocumentSubmitters>>();
        configurationBuilder.Properties<FileFindings>().HaveConversion<JsonConverter<FileFindings>, JsonComparer<FileFindings>>();
        configurationBuilder.Properties<StoredFileId>().HaveConversion<TypedIdConverter<StoredFileId>>();
        configurationBuilder.Properties<MissionCode>().HaveConversion<MissionCodeConverter>().HaveMaxLength(MissionCode.MaxLength);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<TimeSpan>().HaveConversion<DurationConverter>();
        configurationBuilder.Properties<Language>().HaveConversion<LanguageConverter>().HaveMaxLength(2);
        configurationBuilder.Properties<MeetingCode>().HaveConversion<MeetingCodeConverter>().HaveMaxLength(MeetingCode.MaxLength);
        configurationBuilder.Properties<LocalizedText>().HaveConversion<JsonConverter<LocalizedText>, JsonComparer<LocalizedText>>();
        configurationBuilder.Properties<PublicationContent>().HaveConversion<ContentConverter, ContentComparer>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}

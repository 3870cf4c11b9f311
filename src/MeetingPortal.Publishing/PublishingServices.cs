using MeetingPortal.Data.Writing;
using MeetingPortal.Publishing.Agendas;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Publishing.Drops;
using MeetingPortal.Publishing.Exchange;
using MeetingPortal.Publishing.Markdown;
using MeetingPortal.Publishing.Meetings;
using MeetingPortal.Publishing.Pages;
using MeetingPortal.Publishing.Programmes;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Publishing.Releases;
using MeetingPortal.Publishing.Rooms;
using MeetingPortal.Publishing.Searching;
using MeetingPortal.Publishing.Seeding;
using MeetingPortal.Publishing.Subscriptions;
using MeetingPortal.Publishing.Texts;
using MeetingPortal.Publishing.Texts.Processes;
using MeetingPortal.Publishing.WorkingCopies;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Publishing;

/// <summary>Registers the publishing module.</summary>
public static class PublishingServices
{
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddSingleton<MarkdownRenderer>();
        services.AddSingleton<RenderedTexts>();
        services.AddSingleton<PublicVersions>();
        services.AddSingleton<IAfterCommit>(provider => provider.GetRequiredService<PublicVersions>());
        services.AddScoped<PublicReads>();
        services.AddScoped<EarlierReleases>();
        services.AddScoped<ReleasePublicationHandler>();
        services.AddScoped<WithdrawReleaseHandler>();
        services.AddScoped<PlanReleaseHandler>();
        services.AddScoped<CancelPlannedReleaseHandler>();
        services.AddScoped<ReleaseWhatIsDue>();
        services.AddScoped<IndexWhatChanged>();
        services.AddScoped<PublicAgendas>();
        services.AddScoped<PublicSearch>();
        services.AddSingleton<IFileTextReader, ProcessTextReader>();
        services.AddScoped<ReadFileTexts>();
        services.AddScoped<LoadSeedsHandler>();
        services.AddScoped<SetNowHandler>();
        services.AddScoped<UndoNowHandler>();
        services.AddMeetings();
        services.AddEditing();
        services.AddDocuments();
        services.AddDrops();
        services.AddTitles();
        services.AddSubscriptions();
        return services;
    }

    private static void AddDocuments(this IServiceCollection services)
    {
        services.AddScoped<SaveDocumentHandler>();
        services.AddScoped<AddDocumentFileHandler>();
        services.AddScoped<DocumentFileWrites>();
        services.AddScoped<PublishDocumentFileHandler>();
        services.AddScoped<HoldBackDocumentFileHandler>();
        services.AddScoped<WithdrawDocumentFileHandler>();
        services.AddScoped<WithdrawDocumentHandler>();
        services.AddScoped<CorrectDocumentFileHandler>();
        services.AddScoped<RemoveDocumentFileHandler>();
        services.AddScoped<AnnounceDueFiles>();
        services.AddScoped<SubmitterDirectory>();
        services.AddScoped<SetItemsOfDocumentHandler>();
        services.AddScoped<ListDocumentOfOtherHandler>();
        services.AddScoped<UnlistDocumentOfOtherHandler>();
        services.AddScoped<LostListings>();
    }

    private static void AddDrops(this IServiceCollection services)
    {
        services.AddScoped<ReceiveDroppedFileHandler>();
        services.AddScoped<ChangeDropHandler>();
        services.AddScoped<LeaveOutDroppedFilesHandler>();
        services.AddScoped<ConfirmDropHandler>();
    }

    private static void AddTitles(this IServiceCollection services)
    {
        services.AddScoped<ProposeTitlesHandler>();
        services.AddScoped<TakeTitlesHandler>();
        services.AddScoped<SetTitleAsideHandler>();
    }

    private static void AddSubscriptions(this IServiceCollection services)
    {
        services.AddScoped<AskForSubscriptionHandler>();
        services.AddScoped<PrepareConfirmationHandler>();
        services.AddScoped<ConfirmSubscriptionHandler>();
        services.AddScoped<EndSubscriptionsHandler>();
        services.AddScoped<ChangeSubscriberLanguageHandler>();
        services.AddScoped<SubscriptionReads>();
        services.AddScoped<NoticeReads>();
        services.AddScoped<NoticeWrites>();
        services.AddScoped<IntroduceNoticeHandler>();
        services.AddScoped<SendNoticeHandler>();
        services.AddScoped<DiscardNoticeHandler>();
        services.AddScoped<TakeUpNoticeHandler>();
    }

    private static void AddMeetings(this IServiceCollection services)
    {
        services.AddScoped<SeedLoader>();
        services.AddScoped<ShowDeadlineHandler>();
        services.AddScoped<SaveDeadlineHandler>();
        services.AddScoped<RemoveDeadlineHandler>();
        services.AddScoped<SaveMeetingLineHandler>();
        services.AddScoped<RemoveMeetingLineHandler>();
        services.AddScoped<SaveMeetingSettingsHandler>();
        services.AddScoped<OpenMeetingHandler>();
        services.AddScoped<CreateMeetingHandler>();
        services.AddScoped<ImportMeetingHandler>();
        services.AddScoped<ExportMeeting>();
    }

    private static void AddEditing(this IServiceCollection services)
    {
        services.AddScoped<EditPageTextHandler>();
        services.AddScoped<AddPageHandler>();
        services.AddScoped<PlacePageHandler>();
        services.AddScoped<EditLetterHandler>();
        services.AddScoped<WorkingCopyWrites>();
        services.AddScoped<AddAgendaItemHandler>();
        services.AddScoped<EditAgendaItemHandler>();
        services.AddScoped<MoveAgendaItemHandler>();
        services.AddScoped<RemoveAgendaItemHandler>();
        services.AddScoped<RenumberAgendaHandler>();
        services.AddScoped<AddSittingHandler>();
        services.AddScoped<EditSittingHandler>();
        services.AddScoped<RemoveSittingHandler>();
        services.AddScoped<AddEntryHandler>();
        services.AddScoped<EditEntryHandler>();
        services.AddScoped<MoveEntryHandler>();
        services.AddScoped<RemoveEntryHandler>();
        services.AddScoped<BeginPublicationHandler>();
        services.AddScoped<SetStageHandler>();
        services.AddScoped<TranslatePublicationHandler>();
    }
}

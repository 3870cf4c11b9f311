using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Correspondence;
using MeetingPortal.Registration.Decisions;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Registration.Delegations.Pasting;
using MeetingPortal.Registration.Accounts;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.Registration.Files;
using MeetingPortal.Registration.Parties;
using MeetingPortal.Registration.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Registration;

/// <summary>Registers the registration module.</summary>
public static class RegistrationServices
{
    public static IServiceCollection AddRegistration(this IServiceCollection services)
    {
        services.AddScoped<Rights>();
        services.AddScoped<MissionNames>();
        services.AddSingleton<RequestNetworks>();
        services.AddScoped<RequestAccessHandler>();
        services.AddScoped<SetAccessRequestAsideHandler>();
        services.AddScoped<InviteRequesterHandler>();
        services.AddScoped<PrivateFiles>();
        services.AddScoped<IPrivateFileOwner, DelegationFiles>();
        services.AddScoped<IssueDemonstrationLinkHandler>();
        services.AddScoped<RedeemSignInLinkHandler>();
        services.AddScoped<FindOrMakeMissionHandler>();
        AddParties(services);
        AddDelegations(services);
        AddAccounts(services);
        services.AddScoped<StartSignInHandler>();
        services.AddScoped<EnterSignInCodeHandler>();
        services.AddScoped<PrepareSignInCodeHandler>();
        services.AddScoped<PrepareInvitationHandler>();
        services.AddScoped<Invitations>();
        services.AddScoped<InvitePersonHandler>();
        services.AddScoped<InviteFocalPointHandler>();
        services.AddScoped<RenewInvitationHandler>();
        services.AddScoped<WithdrawInvitationHandler>();
        services.AddScoped<MakeFirstAdministratorHandler>();
        return services;
    }

    private static void AddParties(IServiceCollection services)
    {
        services.AddScoped<TreatyParties>();
        services.AddScoped<SaveTreatyDatesHandler>();
        services.AddScoped<TakePastedPartiesHandler>();
    }

    private static void AddDelegations(IServiceCollection services)
    {
        services.AddSingleton<DelegationQueries>();
        services.AddScoped<DelegationWrites>();
        services.AddScoped<AddressSubmissionMailHandler>();
        services.AddScoped<AddDelegateHandler>();
        services.AddScoped<TakePastedListHandler>();
        services.AddScoped<EditDelegateHandler>();
        services.AddScoped<ReplaceDelegateHandler>();
        services.AddScoped<RemoveDelegateHandler>();
        services.AddScoped<MoveDelegateHandler>();
        services.AddScoped<AttachNoteVerbaleHandler>();
        services.AddScoped<RemoveNoteVerbaleHandler>();
        services.AddScoped<SubmitDelegationHandler>();
        services.AddScoped<RecallSubmissionHandler>();
        services.AddScoped<ErasePersonHandler>();
        services.AddScoped<QuestionsNaming>();
        services.AddScoped<SubmissionWrites>();
        services.AddScoped<BeginReviewHandler>();
        services.AddScoped<AcknowledgeSubmissionHandler>();
        services.AddScoped<AskForClarificationHandler>();
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddScoped<BeginSessionHandler>();
        services.AddScoped<PassSecondFactorHandler>();
        services.AddScoped<PrepareSecondFactorHandler>();
        services.AddScoped<EnrolSecondFactorHandler>();
        services.AddScoped<RenewRecoveryCodesHandler>();
        services.AddScoped<EndSessionsHandler>();
        services.AddScoped<ExtendEnrolmentHandler>();
        services.AddScoped<ResetSecondFactorHandler>();
        services.AddScoped<GiveRightHandler>();
        services.AddScoped<TakeRightAwayHandler>();
        services.AddScoped<ChangeMissionRoleHandler>();
        services.AddScoped<SettleMessageHandler>();
        services.AddScoped<EraseAddressHandler>();
    }
}

using MeetingPortal.Domain.Access;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>Whom an endpoint is for: everybody who is signed in, or the holders of these roles where the address leads.</summary>
internal sealed record Entry(bool EverybodySignedIn, params Role[] Roles)
{
    /// <summary>
    /// True where the address names a thing that this portal does not hold, so that opening it is 404 for everybody. Sending a form still
    /// tells: whoever may is refused for the missing token, everybody else finds nothing.
    /// </summary>
    public bool NamesAThing { get; init; }

    /// <summary>True for the bytes of files, which take no form; what each role gets is asked where there are files (M02FileOfOthersTests).</summary>
    public bool IsFile { get; init; }
}

/// <summary>
/// Who may open what. Every endpoint that needs a sign-in stands here by its page; one that is added must be placed, or the test fails.
/// </summary>
internal static class AccessTable
{
    public static readonly IReadOnlyDictionary<string, Entry> Entries = new Dictionary<string, Entry>(StringComparer.Ordinal)
    {
        ["/Account/Home/Index"] = new(EverybodySignedIn: true),
        ["/Account/Enrol/Index"] = new(EverybodySignedIn: true),
        ["/Account/RecoveryCodes/Index"] = new(EverybodySignedIn: true),
        ["/Account/SignOut/Index"] = new(EverybodySignedIn: true),
        ["/Secretariat/Start/Index"] = new(EverybodySignedIn: true),
        ["/Secretariat/MeetingHome/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/SetNow/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/Notices/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/EditNotice/Index"] = For(Role.DocumentsOfficer) with { NamesAThing = true },
        ["/Secretariat/SendNotice/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/EditPage/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/PlacePage/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/Preview/Index"] = For(Role.DocumentsOfficer, Role.Translator),
        ["/Secretariat/Languages/Index"] = For(Role.DocumentsOfficer, Role.Translator),

        // The samples ask for French, which is the translator's language; what becomes of another, TranslationTests asks.
        ["/Secretariat/Translate/Index"] = For(Role.DocumentsOfficer, Role.Translator) with { NamesAThing = true },
        ["/Secretariat/TranslateTitles/Index"] = For(Role.DocumentsOfficer, Role.Translator),
        ["/Secretariat/TakeTitles/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/EditMeeting/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/EditDeadline/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/EditMeetingLine/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/ExportMeeting/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/ReleasePublication/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/History/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/WithdrawDocument/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/WithdrawRelease/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/EditLetter/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/AddPage/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/EditAgenda/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/EditAgendaItem/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/RemoveAgendaItem/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/RenumberAgenda/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/SetStage/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/EditProgramme/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/EditSitting/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/RemoveSitting/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/EditEntry/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/RemoveEntry/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/ListDocuments/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/AddDocument/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/ManageDocument/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/EditDocument/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/DocumentItems/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/ListOtherMeetings/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/DropDocuments/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/ReviewDrop/Index"] = For(Role.DocumentsOfficer),
        ["/{lang:lang}/secretariat/{meeting:meeting}/documents/drop/{drop:guid}/files/{file:guid}/content"] = For(Role.DocumentsOfficer) with { IsFile = true },
        ["/Secretariat/DecideOnFile/Index"] = For(Role.DocumentsOfficer) with { NamesAThing = true },
        ["/{lang:lang}/secretariat/{meeting:meeting}/documents/{document:guid}/files/{file:guid}/content"] = For(Role.DocumentsOfficer) with { IsFile = true },
        ["/Admin/Accounts/Index"] = For(Role.PortalAdministrator),
        ["/Admin/Account/Index"] = For(Role.PortalAdministrator),
        ["/Admin/GiveRight/Index"] = For(Role.PortalAdministrator),
        ["/Admin/TakeRightAway/Index"] = For(Role.PortalAdministrator),
        ["/Admin/ResetSecondFactor/Index"] = For(Role.PortalAdministrator),
        ["/Admin/EraseAddress/Index"] = For(Role.PortalAdministrator),
        ["/Admin/Meetings/Index"] = For(Role.PortalAdministrator),
        ["/Admin/CreateMeeting/Index"] = For(Role.PortalAdministrator),
        ["/Admin/ImportMeeting/Index"] = For(Role.PortalAdministrator),
        ["/Admin/Treaties/Index"] = For(Role.PortalAdministrator),
        ["/Admin/Treaty/Index"] = For(Role.PortalAdministrator),
        ["/Admin/EditTreatyDates/Index"] = For(Role.PortalAdministrator),
        ["/Admin/PasteParties/Index"] = For(Role.PortalAdministrator),
        ["/Admin/Mail/Index"] = For(Role.PortalAdministrator),
        ["/Admin/History/Index"] = For(Role.PortalAdministrator),
        ["/Mission/People/ShowPeople/Index"] = For([.. Roles.OfMissions]),
        ["/Mission/People/InvitePerson/Index"] = For([.. Roles.MissionAdministrators]),
        ["/Mission/People/ManageInvitation/Index"] = For([.. Roles.MissionAdministrators]),
        ["/Mission/People/ChangeRole/Index"] = For([.. Roles.MissionAdministrators]),
        ["/Mission/People/TakeAway/Index"] = For([.. Roles.MissionAdministrators]),
        ["/Mission/Overview/Index"] = For(Registering),
        ["/Mission/AddDelegate/Index"] = For(Registering),
        ["/Mission/PasteDelegates/Index"] = For(Registering),
        ["/Mission/NoteVerbale/Index"] = For(Registering),
        ["/Mission/SubmitDelegation/Index"] = For(Registering),
        ["/Mission/EditDelegate/Index"] = For(Registering) with { NamesAThing = true },
        ["/Mission/ReplaceDelegate/Index"] = For(Registering) with { NamesAThing = true },
        ["/Mission/RemoveDelegate/Index"] = For(Registering) with { NamesAThing = true },
        ["/Mission/Receipt/Index"] = For(Registering) with { NamesAThing = true },
        ["/Mission/FileText/Index"] = For(Registering) with { NamesAThing = true },
        ["/{lang:lang}/mission/{mission}/{meeting:meeting}/files/{file:guid}"] = For(Registering) with { IsFile = true },
        ["/Secretariat/Delegations/Index"] = For(Role.RegistrationOfficer),
        ["/Secretariat/OnBehalf/Index"] = For(Role.RegistrationOfficer),
        ["/Secretariat/Invitations/Index"] = For(Role.RegistrationOfficer),
        ["/Secretariat/InviteFocalPoint/Index"] = For(Role.RegistrationOfficer),
        ["/Secretariat/Requests/Index"] = For(Role.RegistrationOfficer),
        ["/Secretariat/ReviewDelegation/Index"] = For(Role.RegistrationOfficer) with { NamesAThing = true },
        ["/Secretariat/PastSubmission/Index"] = For(Role.RegistrationOfficer) with { NamesAThing = true },
        ["/Secretariat/DelegationHistory/Index"] = For(Role.RegistrationOfficer) with { NamesAThing = true },
        ["/Secretariat/ErasePerson/Index"] = For(Role.RegistrationOfficer) with { NamesAThing = true },
        ["/Secretariat/ManageInvitation/Index"] = For(Role.RegistrationOfficer) with { NamesAThing = true },
        ["/Secretariat/AnswerRequest/Index"] = For(Role.RegistrationOfficer) with { NamesAThing = true },
        ["/Secretariat/FileText/Index"] = For(Role.RegistrationOfficer) with { NamesAThing = true },
        ["/{lang:lang}/secretariat/{meeting:meeting}/files/{file:guid}"] = For(Role.RegistrationOfficer) with { IsFile = true },
    };

    /// <summary>Those who register a mission's delegation: its own people, and officers of the meeting on its behalf.</summary>
    private static Role[] Registering => [.. Roles.OfMissions, Role.RegistrationOfficer];

    private static Entry For(params Role[] roles) => new(EverybodySignedIn: false, roles);
}

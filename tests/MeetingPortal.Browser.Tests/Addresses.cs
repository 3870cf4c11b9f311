using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Browser.Tests;

/// <summary>An address of a page, with its language left open.</summary>
/// <param name="Page">The page's file, as the framework names it.</param>
/// <param name="Path">What follows the language.</param>
public sealed record PageAddress(string Page, string Path)
{
    public string In(Language language) => $"/{language.Code}{Path}";
}

/// <summary>Every page by at least one address; a test holds the list to the portal's own.</summary>
internal static class Addresses
{
    public static readonly IReadOnlyList<PageAddress> Public =
    [
        new("/Public/Home/Index", string.Empty),
        new("/Public/About/Index", "/about"),
        new("/Public/Api/Index", "/api"),
        new("/Public/Overview/Index", "/11msp"),
        new("/Public/Letter/Index", "/11msp/letter"),
        new("/Public/Agenda/Index", "/11msp/agenda"),
        new("/Public/Programme/Index", "/11msp/programme"),
        new("/Public/Documents/Index", "/11msp/documents"),
        new("/Public/Documents/Index", "/11msp/documents?series=Information"),
        new("/Public/DocumentPage/Index", "/d/CCM/MSP/2023/1"),
        new("/Public/Information/Index", "/11msp/info"),
        new("/Public/InformationPage/Index", "/11msp/info/taking-part"),
        new("/Public/InformationPage/Index", "/11msp/info/venue"),
        new("/Public/InformationPage/Index", "/11msp/info/observers"),
        new("/Public/InformationPage/Index", "/11msp/info/contacts"),
        new("/Public/Updates/Index", "/11msp/updates"),
        new("/Public/Register/Index", "/11msp/register"),
        new("/Public/Changes/Index", "/11msp/agenda/changes"),
    ];

    /// <summary>Pages without meeting data of their own: signing in, and what is not found.</summary>
    public static readonly IReadOnlyList<PageAddress> Open =
    [
        new("/Account/SignIn/Index", "/account/sign-in"),
        new("/Account/Demonstration/Index", "/account/demonstration?secret=unknown"),
        new("/Public/Search/Index", "/11msp/search"),
        new("/Public/Search/Index", "/11msp/search?q=agenda&language=all"),
        new("/Public/Search/Index", "/11msp/search?q=zzzzz"),
        new("/Register/RequestAccess/Index", "/11msp/register/request"),
        new("/Register/RequestReceived/Index", "/11msp/register/request/received"),
        new("/Subscriptions/AskFor/Index", "/11msp/subscribe"),
        new("/Subscriptions/AskFor/Index", "/11msp/subscribe?item=opening"),
        new("/Subscriptions/AskReceived/Index", "/11msp/subscribe/received"),
        new("/Subscriptions/Manage/Index", "/subscriptions?token=unknown"),
        new("/Account/Code/Index", "/account/code"),
        new("/Account/SessionEnded/Index", "/account/session-ended"),
        new("/Account/Resume/Index", "/account/resume"),
        new("/Account/SecondFactor/Index", "/account/second-factor"),
        new("/Account/EnrolmentOver/Index", "/account/second-factor/time-over"),
    ];

    /// <summary>Links that were used, withdrawn or never made.</summary>
    public static readonly IReadOnlyList<PageAddress> Gone =
    [
        new("/Account/Invitation/Index", "/account/invitation?secret=unknown"),
        new("/Account/FirstAdministrator/Index", "/account/first-administrator?secret=unknown"),
        new("/Subscriptions/Confirm/Index", "/subscriptions/confirm?secret=unknown"),
    ];

    public static readonly PageAddress Missing = new("/Error/Index", "/11msp/no-such-page");

    public static readonly IReadOnlyList<PageAddress> Staff =
    [
        new("/Secretariat/Start/Index", "/secretariat"),
        new("/Secretariat/MeetingHome/Index", "/secretariat/11msp"),
        new("/Secretariat/EditMeeting/Index", "/secretariat/11msp/settings"),
        new("/Secretariat/EditDeadline/Index", "/secretariat/11msp/settings/deadline"),
        new("/Secretariat/EditDeadline/Index", "/secretariat/11msp/settings/deadline/01a2076e-5f6d-752a-b4d2-f5afde9bdfb1"),
        new("/Secretariat/EditMeetingLine/Index", "/secretariat/11msp/settings/line/webpage"),
        new("/Secretariat/EditMeetingLine/Index", "/secretariat/11msp/settings/line/contact/01a2076b-de15-7576-aab1-41d8483647eb"),
        new("/Secretariat/ExportMeeting/Index", "/secretariat/11msp/export"),
        new("/Secretariat/EditPage/Index", "/secretariat/11msp/page/venue/edit?in=en"),
        new("/Secretariat/EditPage/Index", "/secretariat/11msp/page/venue/edit?in=ar"),
        new("/Secretariat/PlacePage/Index", "/secretariat/11msp/page/venue/place"),
        new("/Secretariat/Languages/Index", "/secretariat/11msp/languages"),
        new("/Secretariat/Translate/Index", "/secretariat/11msp/languages/agenda/agenda/ar"),
        new("/Secretariat/Translate/Index", "/secretariat/11msp/languages/page/venue/fr"),
        new("/Secretariat/TranslateTitles/Index", "/secretariat/11msp/languages/documents/ar"),
        new("/Secretariat/TranslateTitles/Index", "/secretariat/11msp/languages/documents/fr?only=missing"),
        new("/Secretariat/TakeTitles/Index", "/secretariat/11msp/languages/documents/waiting"),
        new("/Secretariat/Preview/Index", "/secretariat/11msp/page/venue/preview"),
        new("/Secretariat/Preview/Index", "/secretariat/11msp/letter/letter/preview"),
        new("/Secretariat/Preview/Index", "/secretariat/11msp/programme/programme/preview"),
        new("/Secretariat/Preview/Index", "/secretariat/11msp/programme/programme/preview?in=ar"),
        new("/Secretariat/Preview/Index", "/secretariat/11msp/agenda/agenda/preview?in=ar"),
        new("/Secretariat/ReleasePublication/Index", "/secretariat/11msp/page/venue/release"),
        new("/Secretariat/ReleasePublication/Index", "/secretariat/11msp/page/contacts/release"),
        new("/Secretariat/WithdrawRelease/Index", "/secretariat/11msp/page/venue/withdraw"),
        new("/Secretariat/EditLetter/Index", "/secretariat/11msp/letter"),
        new("/Secretariat/AddPage/Index", "/secretariat/11msp/page/new"),
        new("/Secretariat/EditAgenda/Index", "/secretariat/11msp/agenda"),
        new("/Secretariat/EditAgendaItem/Index", "/secretariat/11msp/agenda/item"),
        new("/Secretariat/EditAgendaItem/Index", "/secretariat/11msp/agenda/item/01a2076c-5348-7a64-b066-646d53920d28"),
        new("/Secretariat/RemoveAgendaItem/Index", "/secretariat/11msp/agenda/item/01a2076c-5348-7a64-b066-646d53920d28/remove"),
        new("/Secretariat/RenumberAgenda/Index", "/secretariat/11msp/agenda/renumber"),
        new("/Secretariat/SetStage/Index", "/secretariat/11msp/agenda/stage"),
        new("/Secretariat/SetStage/Index", "/secretariat/11msp/programme/stage"),
        new("/Secretariat/EditProgramme/Index", "/secretariat/11msp/programme"),
        new("/Secretariat/EditSitting/Index", "/secretariat/11msp/programme/sitting"),
        new("/Secretariat/EditSitting/Index", "/secretariat/11msp/programme/sitting/01a2076d-4892-74f8-bb1b-3858ad192df2"),
        new("/Secretariat/RemoveSitting/Index", "/secretariat/11msp/programme/sitting/01a2076d-4892-74f8-bb1b-3858ad192df2/remove"),
        new("/Secretariat/EditEntry/Index", "/secretariat/11msp/programme/sitting/01a2076d-4892-74f8-bb1b-3858ad192df2/entry"),
        new("/Secretariat/EditEntry/Index", "/secretariat/11msp/programme/sitting/01a2076d-4892-74f8-bb1b-3858ad192df2/entry/01a2076d-50a0-7d50-854c-f46caa0ce772"),
        new("/Secretariat/RemoveEntry/Index", "/secretariat/11msp/programme/entry/01a2076d-50a0-7d50-854c-f46caa0ce772/remove"),
        new("/Secretariat/ListDocuments/Index", "/secretariat/11msp/documents"),
        new("/Secretariat/AddDocument/Index", "/secretariat/11msp/documents/new"),
        new("/Secretariat/ManageDocument/Index", "/secretariat/11msp/documents/01a2076b-fcb9-75c9-a500-c6b614feb65c"),
        new("/Secretariat/EditDocument/Index", "/secretariat/11msp/documents/01a2076b-fcb9-75c9-a500-c6b614feb65c/edit"),
        new("/Secretariat/WithdrawDocument/Index", "/secretariat/11msp/documents/01a2076b-fcb9-75c9-a500-c6b614feb65c/withdraw"),
        new("/Secretariat/DocumentItems/Index", "/secretariat/11msp/documents/01a2076b-fcb9-75c9-a500-c6b614feb65c/items"),
        new("/Secretariat/ListOtherMeetings/Index", "/secretariat/11msp/documents/other-meetings"),
        new("/Secretariat/DropDocuments/Index", "/secretariat/11msp/documents/drop"),
        new("/Secretariat/ReviewDrop/Index", "/secretariat/11msp/documents/drop/{drop}"),
        new("/Secretariat/DecideOnFile/Index", "/secretariat/11msp/documents/01a2076b-fcb9-75c9-a500-c6b614feb65c/files/{documentFile}"),
        new("/Secretariat/History/Index", "/secretariat/11msp/page/venue/history"),
        new("/Secretariat/SetNow/Index", "/secretariat/11msp/now"),
        new("/Secretariat/Notices/Index", "/secretariat/11msp/notices"),
        new("/Secretariat/EditNotice/Index", "/secretariat/11msp/notices/{notice}"),
        new("/Secretariat/SendNotice/Index", "/secretariat/11msp/notices/send?all=true"),
        new("/Account/SignOut/Index", "/account/sign-out"),
        new("/Account/Home/Index", "/account"),
        new("/Account/Enrol/Index", "/account/second-factor/enrol"),
        new("/Account/RecoveryCodes/Index", "/account/second-factor/recovery-codes"),
    ];

    /// <summary>The administration; an account, a right and a mission's things stand for themselves in braces.</summary>
    public static readonly IReadOnlyList<PageAddress> Administrator =
    [
        new("/Account/Home/Index", "/account"),
        new("/Admin/Accounts/Index", "/admin"),
        new("/Admin/Accounts/Index", "/admin?q=nobody"),
        new("/Admin/Account/Index", "/admin/accounts/{account}"),
        new("/Admin/GiveRight/Index", "/admin/give-right"),
        new("/Admin/GiveRight/Index", "/admin/give-right?role=Translator"),
        new("/Admin/GiveRight/Index", "/admin/give-right?account={account}&role=MissionCollaborator"),
        new("/Admin/TakeRightAway/Index", "/admin/rights/{right}/take-away"),
        new("/Admin/ResetSecondFactor/Index", "/admin/accounts/{account}/reset-second-factor"),
        new("/Admin/EraseAddress/Index", "/admin/erase?account={account}"),
        new("/Admin/Meetings/Index", "/admin/meetings?made=11msp"),
        new("/Admin/CreateMeeting/Index", "/admin/meetings/new"),
        new("/Admin/CreateMeeting/Index", "/admin/meetings/new?from=11msp"),
        new("/Admin/ImportMeeting/Index", "/admin/meetings/import"),
        new("/Admin/Treaties/Index", "/admin/treaties"),
        new("/Admin/Treaty/Index", "/admin/treaties/CCM?added=3&changed=0"),
        new("/Admin/Treaty/Index", "/admin/treaties/CCM?q=nowhere"),
        new("/Admin/EditTreatyDates/Index", "/admin/treaties/CCM/FR"),
        new("/Admin/PasteParties/Index", "/admin/treaty-list"),
        new("/Admin/PasteParties/Index", "/admin/treaty-list/CCM"),
        new("/Admin/Mail/Index", "/admin/mail"),
        new("/Admin/History/Index", "/admin/history"),
    ];

    /// <summary>What a mission's administrator sees.</summary>
    public static readonly IReadOnlyList<PageAddress> Mission =
    [
        new("/Account/Home/Index", "/account"),
        new("/Mission/People/ShowPeople/Index", "/mission/utopia-geneva/people"),
        new("/Mission/People/InvitePerson/Index", "/mission/utopia-geneva/people/invite"),
        new("/Mission/People/ManageInvitation/Index", "/mission/utopia-geneva/people/invitations/{invitation}"),
        new("/Mission/People/ChangeRole/Index", "/mission/utopia-geneva/people/{right}/role"),
        new("/Mission/People/TakeAway/Index", "/mission/utopia-geneva/people/{right}/take-away"),
    ];

    /// <summary>What a registration officer sees; names in braces stand for what a portal with delegations has made.</summary>
    public static readonly IReadOnlyList<PageAddress> Registration =
    [
        new("/Secretariat/Delegations/Index", "/secretariat/11msp/delegations"),
        new("/Secretariat/Delegations/Index", "/secretariat/11msp/delegations?show=all&q=an"),
        new("/Secretariat/Delegations/Index", "/secretariat/11msp/delegations?show=preparation"),
        new("/Secretariat/ReviewDelegation/Index", "/secretariat/11msp/delegations/1"),
        new("/Secretariat/ReviewDelegation/Index", "/secretariat/11msp/delegations/2"),
        new("/Secretariat/ReviewDelegation/Index", "/secretariat/11msp/delegations/3"),
        new("/Secretariat/PastSubmission/Index", "/secretariat/11msp/delegations/2/1"),
        new("/Secretariat/DelegationHistory/Index", "/secretariat/11msp/delegations/2/history"),
        new("/Secretariat/ErasePerson/Index", "/secretariat/11msp/delegations/4/erase/{person}"),
        new("/Secretariat/OnBehalf/Index", "/secretariat/11msp/on-behalf"),
        new("/Secretariat/Invitations/Index", "/secretariat/11msp/invitations"),
        new("/Secretariat/InviteFocalPoint/Index", "/secretariat/11msp/invitations/new"),
        new("/Secretariat/ManageInvitation/Index", "/secretariat/11msp/invitations/{invitation}"),
        new("/Secretariat/Requests/Index", "/secretariat/11msp/requests"),
        new("/Secretariat/AnswerRequest/Index", "/secretariat/11msp/requests/{request}"),
        new("/Secretariat/FileText/Index", "/secretariat/11msp/files/{file}/text"),
        new("/Mission/Overview/Index", "/mission/{mission}/11msp"),
        new("/Mission/AddDelegate/Index", "/mission/{mission}/11msp/add"),
        new("/Mission/PasteDelegates/Index", "/mission/{mission}/11msp/add-list"),
        new("/Mission/EditDelegate/Index", "/mission/{mission}/11msp/person/{seat}"),
        new("/Mission/ReplaceDelegate/Index", "/mission/{mission}/11msp/person/{seat}/replace"),
        new("/Mission/RemoveDelegate/Index", "/mission/{mission}/11msp/person/{seat}/remove"),
        new("/Mission/NoteVerbale/Index", "/mission/{mission}/11msp/note"),
        new("/Mission/FileText/Index", "/mission/{mission}/11msp/files/{file}/text"),
        new("/Mission/SubmitDelegation/Index", "/mission/{mission}/11msp/check"),
        new("/Mission/Receipt/Index", "/mission/{mission}/11msp/submissions/1"),
        new("/Mission/Receipt/Index", "/mission/{mission}/11msp/submissions/2"),
    ];
}

using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;

namespace MeetingPortal.Web.Links;

/// <summary>Addresses of the administration, always with the language.</summary>
public sealed class AdminLinks(LinkGenerator links)
{
    public string Accounts(Language language) => Page("/Admin/Accounts/Index", new { lang = language.Code });

    public string Account(Language language, UserId account) => Page("/Admin/Account/Index", new { lang = language.Code, account = account.Value });

    /// <summary>Gives a right: to that account, or to a person who may have none yet.</summary>
    /// <param name="role">Null asks for the role first.</param>
    /// <param name="meeting">Code of the meeting that is chosen at first, or null.</param>
    public string GiveRight(Language language, UserId? account = null, Role? role = null, string? meeting = null) =>
        Page("/Admin/GiveRight/Index", new { lang = language.Code, account = account?.Value, role, meeting });

    public string TakeRightAway(Language language, Guid right) => Page("/Admin/TakeRightAway/Index", new { lang = language.Code, right });

    public string ResetSecondFactor(Language language, UserId account) =>
        Page("/Admin/ResetSecondFactor/Index", new { lang = language.Code, account = account.Value });

    /// <summary>Asks for the address of whoever is to be erased.</summary>
    /// <param name="account">The account whose address is filled in.</param>
    public string EraseAddress(Language language, UserId? account = null) =>
        Page("/Admin/EraseAddress/Index", new { lang = language.Code, account = account?.Value });

    public string Meetings(Language language) => Page("/Admin/Meetings/Index", new { lang = language.Code });

    /// <summary>Makes a meeting; asks first what it begins with when nothing is given.</summary>
    /// <param name="earlier">The meeting that it is a copy of.</param>
    public string CreateMeeting(Language language, MeetingCode? earlier = null, string? from = null) =>
        Page("/Admin/CreateMeeting/Index", new { lang = language.Code, from = earlier?.Value ?? from });

    public string ImportMeeting(Language language) => Page("/Admin/ImportMeeting/Index", new { lang = language.Code });

    /// <summary>The treaties of which it is known when they bind which State.</summary>
    public string Treaties(Language language) => Page("/Admin/Treaties/Index", new { lang = language.Code });

    /// <summary>The States and their days.</summary>
    /// <param name="treaty">Its code, "CCM".</param>
    public string Treaty(Language language, string treaty) => Page("/Admin/Treaty/Index", new { lang = language.Code, treaty });

    /// <param name="state">ISO 3166-1 alpha-2 code.</param>
    public string TreatyDates(Language language, string treaty, string state) => Page("/Admin/EditTreatyDates/Index", new { lang = language.Code, treaty, state });

    /// <summary>Takes days from a pasted list.</summary>
    /// <param name="treaty">Null for a treaty that is not known yet.</param>
    public string PasteParties(Language language, string? treaty = null) => Page("/Admin/PasteParties/Index", new { lang = language.Code, treaty });

    public string Mail(Language language) => Page("/Admin/Mail/Index", new { lang = language.Code });

    public string History(Language language) => Page("/Admin/History/Index", new { lang = language.Code });

    private string Page(string page, object values) =>
        links.GetPathByPage(page, values: values) ?? throw new InvalidOperationException($"No address leads to {page}.");
}

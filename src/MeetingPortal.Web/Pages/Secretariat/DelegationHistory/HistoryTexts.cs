using System.Globalization;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Secretariat.DelegationHistory;

/// <summary>What the audit keeps, in words.</summary>
public static class HistoryTexts
{
    public static string FieldName(FieldChange change) => change.Field switch
    {
        nameof(Submission.Message) => Strings.Submit_Message,
        nameof(Submission.NoteReceivedOn) => Strings.Submit_NoteReceivedOn,
        nameof(Submission.Reason) => Strings.Review_Reason,
        nameof(Delegation.State) => Strings.Queue_State,
        _ => Strings.Note_Title,
    };

    public static string? Value(string field, string? value, Language language) => (field, value) switch
    {
        (_, null) => null,
        (nameof(Delegation.State), _) => Texts.OfKey($"DelegationState_{value}"),
        (nameof(Submission.NoteReceivedOn), _) => Formats.Date(DateOnly.Parse(value, CultureInfo.InvariantCulture), language),
        _ => value,
    };
}

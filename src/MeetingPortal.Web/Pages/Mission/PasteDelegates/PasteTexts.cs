using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Delegations.Pasting;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Pages.Shared;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Html;

namespace MeetingPortal.Web.Pages.Mission.PasteDelegates;

/// <summary>What a pasted list is told in.</summary>
internal static class PasteTexts
{
    public static string Of(DelegateColumn column) => column switch
    {
        DelegateColumn.None => Strings.Paste_ColumnNone,
        DelegateColumn.FullName => Strings.Paste_ColumnFullName,
        _ => Texts.OfKey($"DelegateField_{column}"),
    };

    /// <summary>With the cell, the roles that are known and the column.</summary>
    public static IHtmlContent Of(PastedFault fault, Language language) => Texts.Markup(
        Texts.OfKey(fault.Key),
        new Bidi(fault.Cell),
        string.Join(Formats.Comma(language), Enum.GetValues<DelegateRole>().Select(role => Texts.OfKey($"DelegateRole_{role}"))),
        Of(fault.Column));
}

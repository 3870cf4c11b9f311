using System.Globalization;
using MeetingPortal.Data.Mail;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Startup;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Mail;

/// <summary>The words of mail, in the language of the message, whatever the process or a request speaks.</summary>
public sealed class MailTexts(AccountLinks links, IOptions<PortalOptions> options)
{
    private const string SignInAddress = "sign-in";

    /// <summary>
    /// The paragraphs of each message: the end of a text's key, or a number for a value that stands alone, so that codes and addresses are
    /// easy to select and keep their own direction in Arabic.
    /// </summary>
    private static readonly Dictionary<MailKind, string[]> Paragraphs = new()
    {
        [MailKind.SignInCode] = ["Text1", "0", "Text2", "Text3"],
        [MailKind.Invitation] = ["Text1", "Text2", "3", "Text3"],
        [MailKind.RightGiven] = ["Text1", "Text2", SignInAddress],
        [MailKind.SecondFactorEnrolled] = ["Text1", "Text2"],
        [MailKind.SecondFactorReset] = ["Text1", "Text2"],
        [MailKind.SecondFactorLocked] = ["Text1", "Text2", "Text3"],
        [MailKind.SubmissionReceived] = ["Text1", "Text2", "3"],
        [MailKind.ClarificationRequested] = ["Text1", "4", "Text2", "3"],
        [MailKind.SubmissionAcknowledged] = ["Text1", "Text2", "3"],
        [MailKind.AccessSetAside] = ["Text1", "1", "Text2"],
        [MailKind.MissionInvitationMade] = ["Text1", "Text2", SignInAddress],
        [MailKind.SubscriptionAsked] = ["Text1", "1", "Text2", "2", "Text3"],
        [MailKind.Notice] = ["5", "1", "2", "3", "Text1", "4"],
        [MailKind.MissionInvitationAccepted] = ["Text1", "Text2", SignInAddress],
    };

    /// <summary>The mission itself invites a colleague: there is no meeting to name.</summary>
    private static readonly string[] InvitationOfColleague = ["Colleague1", "Text2", "3", "Text3"];

    public static string Subject(MailKind kind, Language language, IReadOnlyList<string> values) => Fill(Text(kind, "Subject", language), values);

    public string Body(MailKind kind, Language language, IReadOnlyList<string> values)
    {
        var isColleague = kind == MailKind.Invitation && values[2].Length == 0;
        var paragraphs = (isColleague ? InvitationOfColleague : Paragraphs[kind]).Select(paragraph => paragraph switch
        {
            SignInAddress => links.AbsoluteSignIn(language),
            [>= '0' and <= '9'] => values[paragraph[0] - '0'],
            _ => Fill(Text(kind, paragraph, language), language.IsRightToLeft ? [.. values.Select(Isolated)] : values),
        });
        return string.Join("\n\n", [.. paragraphs.Where(paragraph => paragraph.Length > 0), "-- \n" + Footer(language)]) + "\n";
    }

    private string Footer(Language language)
    {
        var portal = options.Value;
        return $"{Fill(Texts.In("Mail_Footer", language), [portal.OperatorIn(language)])}\n{portal.PublicUri.AbsoluteUri}";
    }

    /// <summary>A name in Latin letters within an Arabic sentence reads in its own direction (first strong isolate).</summary>
    private static string Isolated(string value) => $"\u2068{value}\u2069";

    private static string Text(MailKind kind, string part, Language language) => Texts.In($"Mail_{kind}_{part}", language);

    private static string Fill(string text, IReadOnlyList<string> values) => string.Format(CultureInfo.InvariantCulture, text, [.. values]);
}

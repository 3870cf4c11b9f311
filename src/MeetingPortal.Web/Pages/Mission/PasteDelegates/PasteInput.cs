using System.Security.Cryptography;
using System.Text;
using MeetingPortal.Domain.Delegations.Pasting;

namespace MeetingPortal.Web.Pages.Mission.PasteDelegates;

/// <summary>The form with a pasted list.</summary>
public sealed class PasteInput
{
    public string? Text { get; set; }

    /// <summary>What the columns hold; empty before the list was checked.</summary>
    public IList<DelegateColumn> Columns { get; set; } = [];

    /// <summary>The row that named the columns when they were chosen: under another one they are recognised anew.</summary>
    public string? SeenHeading { get; set; }

    /// <summary>Version of the delegation that the list was compared with; 0 before anybody was entered.</summary>
    public int SeenVersion { get; set; }

    /// <summary>What was checked, so that nothing is taken that was not seen.</summary>
    public string? Checked { get; set; }

    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{string.Join(' ', Columns)}\n{Text?.ReplaceLineEndings("\n").TrimEnd()}")));
}

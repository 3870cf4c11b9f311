using System.Security.Cryptography;
using System.Text;

namespace MeetingPortal.Web.Pages.Admin.PasteParties;

/// <summary>The form with a pasted list of parties.</summary>
public sealed class PastePartiesInput
{
    /// <summary>Of a new treaty.</summary>
    public string? Code { get; set; }

    public string? Text { get; set; }

    public bool AreConfirmed { get; set; }

    /// <summary>Mark of what the list was compared with.</summary>
    public string? Seen { get; set; }

    /// <summary>What was checked, so that nothing is taken that was not seen.</summary>
    public string? Checked { get; set; }

    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Code?.Trim().ToUpperInvariant()}\n{Text?.ReplaceLineEndings("\n").TrimEnd()}")));
}

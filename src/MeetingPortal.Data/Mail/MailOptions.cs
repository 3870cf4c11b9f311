using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MimeKit;

namespace MeetingPortal.Data.Mail;

public enum MailSecurity
{
    /// <summary>The connection begins in the clear and must be encrypted before anything is said (port 587).</summary>
    StartTls,

    /// <summary>Encrypted from the first byte (port 465).</summary>
    Tls,

    /// <summary>Never encrypted; for a relay on the same machine.</summary>
    None,
}

/// <summary>Section <c>Mail</c> of the configuration; checked at start.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary>Name of the SMTP server; empty means that messages become files in the data folder.</summary>
    public string Host { get; set; } = string.Empty;

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public string UserName { get; set; } = string.Empty;

    public string Password { get; set; } = string.Empty;

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>The sender, "Meeting Portal &lt;portal@example.org&gt;" or the address alone.</summary>
    public string From { get; set; } = "portal@localhost";

    public bool HasServer => Host.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!MailboxAddress.TryParse(From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
        {
            yield return new ValidationResult("Mail:From is no e-mail address.", [nameof(From)]);
        }
        else if (HasServer && from.Domain is "localhost")
        {
            yield return new ValidationResult("Mail:From is needed when Mail:Host is set: answers and reports go there.", [nameof(From)]);
        }

        if (UserName.Length == 0 != (Password.Length == 0))
        {
            yield return new ValidationResult("Mail:UserName and Mail:Password go together.", [nameof(UserName)]);
        }

        if (Security == MailSecurity.None && Password.Length > 0)
        {
            yield return new ValidationResult("Mail:Password would be sent in the clear: Mail:Security is None.", [nameof(Security)]);
        }

        if (!Enum.IsDefined(Security))
        {
            yield return new ValidationResult(string.Create(CultureInfo.InvariantCulture, $"Mail:Security {(int)Security} is not known."), [nameof(Security)]);
        }
    }
}

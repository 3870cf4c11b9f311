using System.Globalization;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Data.Mail.Files;

/// <summary>Writes each message as a file that mail programs open, where there is no server to send it.</summary>
/// <param name="folder">Made when the first message comes.</param>
public sealed class FileTransport(string folder, IOptions<MailOptions> options) : IMailTransport
{
    /// <summary>Name of the folder within the data folder.</summary>
    public const string FolderName = "mail";

    public async Task SendAsync(ReadyMail mail, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        using var message = MimeMail.Of(mail, options.Value);
        var id = new string([.. mail.Id.TakeWhile(character => character != '@').Where(char.IsAsciiLetterOrDigit)]);
        var name = string.Create(CultureInfo.InvariantCulture, $"{mail.Date.UtcDateTime:yyyyMMdd'T'HHmmssfff}-{id}.eml");
        var unfinished = Path.Combine(folder, name + ".tmp");
        try
        {
            await message.WriteToAsync(unfinished, cancellationToken);
            File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
        }
        catch (IOException exception)
        {
            throw new MailNotSentException($"The file could not be written ({exception.GetType().Name}).", exception);
        }
    }
}

using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Data.Mail.Smtp;

/// <summary>Sends through the configured SMTP server, one connection a message.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    /// <summary>Longest silence of the server within one command.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task SendAsync(ReadyMail mail, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var message = MimeMail.Of(mail, settings);
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, SecurityOf(settings.Security), cancellationToken);
            if (settings.UserName.Length > 0)
            {
                await client.AuthenticateAsync(settings.UserName, settings.Password, cancellationToken);
            }

            await client.SendAsync(message, cancellationToken);
        }
        catch (Exception exception) when (WhatFailed(exception) is { } what)
        {
            throw new MailNotSentException(what, exception);
        }

        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception) when (WhatFailed(exception) is not null)
        {
            // The server has taken the message; how the farewell went does not matter, and a second message would.
        }
    }

    /// <summary>What failed without the server's own words, which repeat addresses; null for what is no fault of the delivery.</summary>
    private static string? WhatFailed(Exception exception) => exception switch
    {
        SmtpCommandException command => $"The server refused ({command.ErrorCode}, {(int)command.StatusCode}).",
        AuthenticationException => "The server did not accept the user name and password.",
        SslHandshakeException => "The connection could not be encrypted.",
        SocketException or IOException or TimeoutException or ServiceNotConnectedException or ProtocolException or NotSupportedException =>
            $"The server could not be talked to ({exception.GetType().Name}).",
        _ => null,
    };

    private static SecureSocketOptions SecurityOf(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}

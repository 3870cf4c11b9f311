using QRCoder;

namespace MeetingPortal.Web.Pages.Account.Enrol;

/// <summary>A key in the forms in which an authenticator app takes it.</summary>
public sealed class AuthenticatorKey(string key, string account, string issuer)
{
    private const int PixelsPerModule = 6;

    /// <summary>In groups of four, for typing.</summary>
    public string ForTyping => string.Join(' ', key.Chunk(4).Select(group => new string(group)));

    /// <summary>The address that apps know (Key Uri Format).</summary>
    public string Address =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits=6&period=30";

    /// <summary>The address as an SVG picture, black on white with its quiet zone, whatever colours the page has.</summary>
    public string Picture()
    {
        using var data = QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}

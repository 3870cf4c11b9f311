using System.Globalization;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>What is said of a file: its type and its size.</summary>
public static class FileTexts
{
    private const double Kilobyte = 1024;

    public static string TypeOf(FileType type) => type switch
    {
        FileType.Pdf => "PDF",
        FileType.Jpeg => "JPEG",
        FileType.Png => "PNG",
        _ => Strings.File_Word,
    };

    /// <summary>"1.4 MB", the separator as the language writes it, digits Western.</summary>
    public static string Size(long bytes, Language language)
    {
        var kilobytes = Math.Max(1, Math.Round(bytes / Kilobyte));
        if (kilobytes < Kilobyte)
        {
            return Texts.Format(Strings.File_Kilobytes, kilobytes);
        }

        var number = (bytes / Kilobyte / Kilobyte).ToString("0.#", CultureInfo.InvariantCulture);
        return Texts.Format(Strings.File_Megabytes, language.Code is "fr" or "ru" or "es" ? number.Replace('.', ',') : number);
    }
}

using System.Text.RegularExpressions;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.People;
using MeetingPortal.Publishing.Documents;

namespace MeetingPortal.Publishing.Drops;

/// <summary>Proposes what a dropped file is: what its name says, and where that says nothing, what its first page says.</summary>
internal static partial class DroppedFileReading
{
    public static DroppedFile Of(ReceiveDroppedFile command, DateTimeOffset now)
    {
        var file = command.File;
        var refusal = file.Look.Match<string?>(_ => null, refused => refused.Key);
        var look = file.Look.Match(found => found, _ => new FileLook(FileFindings.None, null, string.Empty));
        var name = FileNameReading.Read(file.Name, command.SymbolRoot);
        var page = FirstPageReading.Read(look.FirstPage, command.SymbolRoot);
        return new DroppedFile
        {
            Id = NewId.At<DroppedFileId>(now),
            DropId = command.Drop,
            MeetingId = command.Meeting,
            Name = file.Name,
            ReceivedAt = now,
            Sha256 = refusal is null ? file.Sha256 : null,
            Length = refusal is null ? file.Length : 0,
            Type = file.Type,
            Findings = look.Findings,
            Refusal = refusal,
            Symbol = name.Symbol ?? page.Symbol,
            SymbolFrom = Source(name.Symbol, page.Symbol),
            Language = name.Language ?? page.Language,
            LanguageFrom = Source(name.Language, page.Language),
            Stage = name.IsAdvance || page.IsAdvance ? FileStage.Advance : FileStage.Official,
            Title = TitleOf(look.Title, file),
        };
    }

    private static ReadingSource Source(object? name, object? page) =>
        name is not null ? ReadingSource.Name : page is not null ? ReadingSource.FirstPage : ReadingSource.Nothing;

    /// <summary>A title as programs leave it, the name of a file or a symbol, is none.</summary>
    private static string? TitleOf(string? title, ReceivedFile file) =>
        NameText.TryClean(title, out var cleaned) && cleaned.Length is > 3 and <= DroppedFile.TitleMaxLength
        && file.Type == FileType.Pdf && !NoTitle().IsMatch(cleaned) && !DocumentSymbol.TryParse(cleaned, out _)
            ? cleaned
            : null;

    [GeneratedRegex(@"^(Microsoft |untitled|document ?\d*$|titre|sin título)|\.(docx?|pdf|dotx?|indd|rtf|odt)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex NoTitle();
}

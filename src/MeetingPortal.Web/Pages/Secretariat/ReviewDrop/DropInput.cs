using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Publishing.Drops;

namespace MeetingPortal.Web.Pages.Secretariat.ReviewDrop;

/// <summary>When readers have what is confirmed.</summary>
public enum DropTime
{
    /// <summary>An officer decides later, file by file.</summary>
    HeldBack,
    Now,
    Later,
}

/// <summary>What an officer says of a drop.</summary>
public sealed class DropInput
{
    public List<DroppedFileInput> Files { get; set; } = [];

    public DropTime When { get; set; }

    /// <summary>True when languages without a file are not yet issued, of documents that are new.</summary>
    public bool IsRestAwaited { get; set; }

    /// <summary>A day at the venue, such as 2023-09-11.</summary>
    public string? Day { get; set; }

    /// <summary>A time at the venue, such as 10:00.</summary>
    public string? Time { get; set; }

    public static DropInput From(IEnumerable<ReviewedFile> files) => new() { Files = [.. files.Select(DroppedFileInput.From)] };

    /// <summary>What was typed of the files that are there.</summary>
    public IReadOnlyList<DroppedFileChange> Changes() => [.. Files.Select(file => file.ToChange())];
}

/// <summary>One row of the review.</summary>
public sealed class DroppedFileInput
{
    public Guid Id { get; set; }

    public int SeenVersion { get; set; }

    /// <summary>True when it shall be confirmed with the others.</summary>
    public bool IsTaken { get; set; }

    [StringLength(DocumentSymbol.MaxIssuedLength)]
    public string? Symbol { get; set; }

    public string? Language { get; set; }

    public FileStage Stage { get; set; } = FileStage.Official;

    /// <summary>A day such as 2023-09-11, or nothing.</summary>
    public string? IssuedOn { get; set; }

    public DocumentKind Kind { get; set; }

    [StringLength(DroppedFile.TitleMaxLength)]
    public string? Title { get; set; }

    public static DroppedFileInput From(ReviewedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var of = file.File;
        return new DroppedFileInput
        {
            Id = of.Id.Value,
            SeenVersion = of.Version,
            IsTaken = file is { IsReady: true, IsHeld: false },
            Symbol = of.Symbol,
            Language = of.Language?.Code,
            Stage = of.Stage,
            IssuedOn = of.IssuedOn is { } issued ? DayField.Of(issued) : null,
            Kind = of.Kind,
            Title = of.Title,
        };
    }

    public DroppedFileChange ToChange() => new(
        new DroppedFileId(Id),
        SeenVersion,
        new DroppedFileData(
            Clean(Symbol),
            Domain.Languages.Language.Find(Language),
            Enum.IsDefined(Stage) ? Stage : FileStage.Official,
            DayField.Read(IssuedOn),
            Enum.IsDefined(Kind) ? Kind : DocumentKind.Other,
            Clean(Title)));

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using System.Globalization;
using MeetingPortal.Data.Files;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace MeetingPortal.Web.Uploads;

/// <summary>A form with files as it was received; the bytes of a file that is not kept go with it.</summary>
public sealed class Upload : IDisposable
{
    private static readonly UploadedFile Missing = new(null, default, FileName.Clean(null), new Refusal(FileRefusals.Missing));

    internal Upload(IReadOnlyDictionary<string, StringValues> fields, IReadOnlyList<UploadedFile> files)
    {
        Form = new FormCollection(fields.ToDictionary(StringComparer.Ordinal));
        Files = files;
    }

    /// <summary>What was typed.</summary>
    public IFormCollection Form { get; }

    /// <summary>The same for model binding: <c>TryUpdateModelAsync(Input, "Input", upload.Fields)</c>.</summary>
    public IValueProvider Fields => new FormValueProvider(BindingSource.Form, Form, CultureInfo.CurrentCulture);

    /// <summary>All files that were chosen, for a form that takes several.</summary>
    public IReadOnlyList<UploadedFile> Files { get; }

    /// <summary>The file, in the temporary place; null when none was chosen or it is refused.</summary>
    public IncomingFile? File => One.File;

    /// <summary>What the file is by its content.</summary>
    public FileType Type => One.Type;

    /// <summary>What its sender calls it, fit to be shown.</summary>
    public string Name => One.Name;

    /// <summary>Why there is no file; <see cref="FileRefusals.Missing"/> when none was chosen.</summary>
    public Refusal? Refusal => One.Refusal;

    private UploadedFile One => Files.Count > 0 ? Files[0] : Missing;

    /// <summary>The row for the file, to be added by the operation that needs it, once <see cref="IFileStore.Keep"/> has kept the bytes.</summary>
    public StoredFile ToRow(FileArea area, MeetingId? meeting, DateTimeOffset receivedAt)
    {
        var file = File ?? throw new InvalidOperationException("There is no file.");
        return new StoredFile
        {
            Id = NewId.At<StoredFileId>(receivedAt),
            Area = area,
            Sha256 = file.Sha256,
            Length = file.Length,
            Type = Type,
            Name = Name,
            MeetingId = meeting,
            ReceivedAt = receivedAt,
        };
    }

    public void Dispose()
    {
        foreach (var file in Files)
        {
            file.File?.Dispose();
        }
    }
}

/// <summary>One file of a form.</summary>
/// <param name="File">In the temporary place; null when it is refused.</param>
/// <param name="Type">What it is by its content.</param>
/// <param name="Name">What its sender calls it, fit to be shown.</param>
public sealed record UploadedFile(IncomingFile? File, FileType Type, string Name, Refusal? Refusal);

using System.Globalization;
using MeetingPortal.Data.Files;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace MeetingPortal.Web.Uploads;

/// <summary>A form with one file as it was received; the bytes of a file that is not kept go with it.</summary>
public sealed class Upload : IDisposable
{
    internal Upload(IReadOnlyDictionary<string, StringValues> fields, IncomingFile? file, FileType type, string name, Refusal? refusal)
    {
        Form = new FormCollection(fields.ToDictionary(StringComparer.Ordinal));
        File = file;
        Type = type;
        Name = name;
        Refusal = refusal;
    }

    /// <summary>What was typed.</summary>
    public IFormCollection Form { get; }

    /// <summary>The same for model binding: <c>TryUpdateModelAsync(Input, "Input", upload.Fields)</c>.</summary>
    public IValueProvider Fields => new FormValueProvider(BindingSource.Form, Form, CultureInfo.CurrentCulture);

    /// <summary>The file, in the temporary place; null when none was chosen or it is refused.</summary>
    public IncomingFile? File { get; }

    /// <summary>What the file is by its content.</summary>
    public FileType Type { get; }

    /// <summary>What its sender calls it, fit to be shown.</summary>
    public string Name { get; }

    /// <summary>Why there is no file; <see cref="FileRefusals.Missing"/> when none was chosen.</summary>
    public Refusal? Refusal { get; }

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

    public void Dispose() => File?.Dispose();
}

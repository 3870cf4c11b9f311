using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Files;

namespace MeetingPortal.Publishing.Texts;

/// <summary>What reading a file gave.</summary>
public sealed record ReadText(FileTextState State, string Text);

/// <summary>Reads the text of a file that anybody may have made, within bounds of time and memory.</summary>
public interface IFileTextReader
{
    Task<ReadText> ReadAsync(Stream content, FileType type, CancellationToken cancellationToken);
}

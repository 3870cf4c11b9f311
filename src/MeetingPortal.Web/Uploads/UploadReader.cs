using MeetingPortal.Data.Files;
using MeetingPortal.Data.Files.Contents;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Outcomes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MeetingPortal.Web.Uploads;

/// <summary>
/// Reads the form of a page that carries <see cref="UploadFormAttribute"/>: fields into memory, files to the temporary place while
/// their hashes are made. Nothing here grows with a file.
/// </summary>
public sealed class UploadReader(IFileStore files)
{
    /// <summary>The form; a file that is refused leaves the fields, so that the page shows them again.</summary>
    /// <exception cref="BadHttpRequestException">The form is malformed or has more than <see cref="UploadLimits"/> allows.</exception>
    public async Task<Upload> ReadAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var form = http.Features.Get<UploadForm>() ?? throw new BadHttpRequestException("This is no form with a file.");
        http.Features.Set<UploadForm>(null);
        var parts = new Parts(files, form.Limit, http.RequestAborted);
        try
        {
            while (await form.Reader.ReadNextSectionAsync(http.RequestAborted) is { } section)
            {
                await parts.AddAsync(section);
            }

            http.Features.Set(new SentFields(parts.Names));
            return parts.ToUpload();
        }
        catch (Exception exception) when (exception is InvalidDataException || (exception is IOException and not BadHttpRequestException && !parts.IsReceiving))
        {
            parts.Dispose();
            throw new BadHttpRequestException("The form cannot be read.", exception);
        }
        catch
        {
            parts.Dispose();
            throw;
        }
    }

    private sealed class Parts(IFileStore files, UploadLimit limit, CancellationToken cancellationToken) : IDisposable
    {
        private readonly Dictionary<string, StringValues> _fields = new(StringComparer.Ordinal);
        private readonly List<string> _names = [];
        private int _count;
        private int _fieldBytes;
        private long _bytes;
        private readonly List<UploadedFile> _files = [];

        public IReadOnlyList<string> Names => _names;

        /// <summary>True while bytes go to the disk: what fails then may be the disk.</summary>
        public bool IsReceiving { get; private set; }

        public async Task AddAsync(MultipartSection section)
        {
            if (++_count > limit.MostParts || !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                throw new InvalidDataException("There are too many parts, or one has no name.");
            }

            _names.Add(HeaderUtilities.RemoveQuotes(disposition.Name).ToString());
            if (disposition.IsFileDisposition())
            {
                await AddFileAsync(section, disposition);
            }
            else
            {
                await AddFieldAsync(section, _names[^1]);
            }
        }

        public Upload ToUpload() => new(_fields, _files);

        public void Dispose() => _files.ForEach(file => file.File?.Dispose());

        private async Task AddFieldAsync(MultipartSection section, string name)
        {
            var text = await UploadForm.ReadTextAsync(section.Body, UploadLimits.MostFieldBytes - _fieldBytes, cancellationToken)
                ?? throw new InvalidDataException("The fields are too long.");
            _fieldBytes += name.Length + text.Length;
            _fields[name] = StringValues.Concat(_fields.GetValueOrDefault(name), text);
        }

        private async Task AddFileAsync(MultipartSection section, ContentDispositionHeaderValue disposition)
        {
            var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
            var body = new BoundedStream(section.Body, limit.MostRequestBytes - _bytes);
            if (limit.IsOfMany && _files.Count >= limit.MostFiles)
            {
                await body.CopyToAsync(Stream.Null, cancellationToken);
                _bytes += body.Count;
                _files.Add(Refused(name.ToString(), new Refusal(DocumentRefusals.DropFull)));
                return;
            }

            IsReceiving = true;
            var outcome = await files.ReceiveAsync(body, limit.MostFileBytes, cancellationToken);
            IsReceiving = false;
            _bytes += body.Count;
            if (StringValues.IsNullOrEmpty(name.ToString()) && body.Count == 0)
            {
                // A file field in which nothing was chosen.
                return;
            }

            _files.Add(outcome.Match(file => Taken(file, FileName.Clean(name.ToString())), refusal => Refused(name.ToString(), refusal)));
            if (_files.Count > 1 && !limit.IsOfMany)
            {
                RefuseAll();
            }
        }

        private UploadedFile Refused(string name, Refusal refusal) =>
            new(null, default, FileName.Clean(name), string.Equals(refusal.Key, FileRefusals.TooLarge, StringComparison.Ordinal) ? new Refusal(limit.TooLarge) : refusal);

        private UploadedFile Taken(IncomingFile file, string name)
        {
            if (limit.IsPackage)
            {
                return new UploadedFile(file, default, name, null);
            }

            using var content = file.OpenRead();
            var (type, refusal) = FileContent.Check(content).Match<(FileType, Refusal?)>(found => (found, null), refused => (default, refused));
            if (refusal is not null)
            {
                file.Dispose();
            }

            return new UploadedFile(refusal is null ? file : null, type, name, refusal);
        }

        /// <summary>Where one file is asked for nobody can say which of two is meant.</summary>
        private void RefuseAll()
        {
            for (var index = 0; index < _files.Count; index++)
            {
                _files[index].File?.Dispose();
                _files[index] = _files[index] with { File = null, Refusal = new Refusal(FileRefusals.SeveralFiles) };
            }
        }
    }
}

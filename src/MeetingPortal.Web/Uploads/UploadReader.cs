using MeetingPortal.Data.Files;
using MeetingPortal.Data.Files.Contents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Outcomes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MeetingPortal.Web.Uploads;

/// <summary>
/// Reads the form of a page that carries <see cref="UploadFormAttribute"/>: fields into memory, one file to the temporary place while
/// its hash is made. Nothing here grows with the file.
/// </summary>
public sealed class UploadReader(IFileStore files)
{
    /// <summary>The form; a file that is refused leaves the fields, so that the page shows them again.</summary>
    /// <exception cref="BadHttpRequestException">The form is malformed or has more than <see cref="UploadLimits"/> allows.</exception>
    public Task<Upload> ReadAsync(HttpContext http) => ReadAsync(http, isPackage: false);

    /// <summary>The same for a form with a packed folder, of which whoever unpacks it says what it is.</summary>
    public Task<Upload> ReadPackageAsync(HttpContext http) => ReadAsync(http, isPackage: true);

    private async Task<Upload> ReadAsync(HttpContext http, bool isPackage)
    {
        ArgumentNullException.ThrowIfNull(http);
        var form = http.Features.Get<UploadForm>() ?? throw new BadHttpRequestException("This is no form with a file.");
        http.Features.Set<UploadForm>(null);
        var parts = new Parts(files, isPackage, http.RequestAborted);
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

    private sealed class Parts(IFileStore files, bool isPackage, CancellationToken cancellationToken) : IDisposable
    {
        private readonly Dictionary<string, StringValues> _fields = new(StringComparer.Ordinal);
        private readonly List<string> _names = [];
        private int _count;
        private int _fieldBytes;
        private long _bytes;
        private IncomingFile? _file;
        private string? _name;
        private Refusal? _refusal;

        public IReadOnlyList<string> Names => _names;

        /// <summary>True while bytes go to the disk: what fails then may be the disk.</summary>
        public bool IsReceiving { get; private set; }

        public async Task AddAsync(MultipartSection section)
        {
            if (++_count > UploadLimits.MostFields || !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
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

        public Upload ToUpload()
        {
            var type = default(FileType);
            if (_file is not null && !isPackage)
            {
                using var content = _file.OpenRead();
                type = FileContent.Check(content).Match(found => found, Refuse);
            }

            return new Upload(_fields, _file, type, FileName.Clean(_name), _file is null ? _refusal ?? new Refusal(FileRefusals.Missing) : null);
        }

        public void Dispose() => _file?.Dispose();

        private FileType Refuse(Refusal refusal)
        {
            _file?.Dispose();
            (_file, _refusal) = (null, refusal);
            return default;
        }

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
            var body = new BoundedStream(section.Body, UploadLimits.MostRequestBytes - _bytes);
            var isSecond = _name is not null;
            IsReceiving = true;
            var outcome = await files.ReceiveAsync(body, isPackage ? UploadLimits.MostPackageBytes : UploadLimits.MostFileBytes, cancellationToken);
            IsReceiving = false;
            _bytes += body.Count;
            if (StringValues.IsNullOrEmpty(name.ToString()) && body.Count == 0)
            {
                // A file field in which nothing was chosen.
                return;
            }

            _name = name.ToString();
            _file?.Dispose();
            _file = outcome.Match<IncomingFile?>(file => file, _ => null);
            _refusal = outcome.Match(_ => _refusal, refusal => refusal);
            if (isSecond)
            {
                Refuse(new Refusal(FileRefusals.SeveralFiles));
            }
        }
    }
}

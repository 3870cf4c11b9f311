namespace MeetingPortal.Publishing.Seeding;

/// <summary>The files of a seed folder, wherever they lie.</summary>
internal interface ISeedFiles
{
    /// <summary>Names below the folder, with slashes, in ordinal order.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>How a message names the file.</summary>
    string Describe(string name);

    Stream Open(string name);
}

/// <summary>A folder on the disk.</summary>
internal sealed class SeedDirectory(string folder) : ISeedFiles
{
    public IReadOnlyList<string> Names { get; } =
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public string Describe(string name) => Path.Combine(folder, name);

    public Stream Open(string name) => File.OpenRead(Path.Combine(folder, name));
}

/// <summary>A seed folder that is being read: each file once, and which were.</summary>
internal sealed class SeedFolder(ISeedFiles files)
{
    private readonly Dictionary<string, SeedFile> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _ids = [];
    private readonly List<SeedRemark> _leftOut = [];

    public ISeedFiles Files => files;

    /// <summary>What the folder names and this portal does not have.</summary>
    public IReadOnlyList<SeedRemark> LeftOut => _leftOut;

    public bool Has(string name) => files.Names.Contains(name, StringComparer.Ordinal);

    public SeedFile? Find(string name) => Has(name) ? Read(name) : null;

    /// <summary>The YAML files directly in that part of the folder.</summary>
    public IEnumerable<SeedFile> Yaml(string part) => files.Names
        .Where(name => name.StartsWith(part, StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal) && !name[part.Length..].Contains('/', StringComparison.Ordinal))
        .Select(Read);

    /// <summary>The text of a file, with line ends as they are stored.</summary>
    public string Text(string name)
    {
        Know(name);
        using var reader = new StreamReader(Bounded(name));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Notes that something names the file.</summary>
    public void Know(string name) => _known.Add(name);

    /// <summary>Notes what is not taken over, while the rest is.</summary>
    public void LeaveOut(SeedRemark remark) => _leftOut.Add(remark);

    /// <summary>An identity that nothing else in the folder has.</summary>
    public Guid Id(SeedNode node) => node.Id() is var id && _ids.Add(id) ? id : throw node.Wrong(SeedRefusals.IdTwice);

    /// <exception cref="SeedException">Something in the folder is named by nothing.</exception>
    public void RefuseUnknown()
    {
        if (files.Names.FirstOrDefault(name => !_known.Contains(name)) is { } name)
        {
            throw new SeedException(files.Describe(name), SeedRefusals.FileUnnamed);
        }
    }

    private SeedFile Read(string name)
    {
        if (!_read.TryGetValue(name, out var file))
        {
            Know(name);
            file = _read[name] = SeedFile.Read(files.Describe(name), name, Bounded(name));
        }

        return file;
    }

    private MemoryStream Bounded(string name)
    {
        const int Most = 4 * 1024 * 1024;
        using var content = files.Open(name);
        var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            text.Write(buffer, 0, read);
            if (text.Length > Most)
            {
                throw new SeedException(files.Describe(name), SeedRefusals.FileTooLong, "4");
            }
        }

        text.Position = 0;
        return text;
    }
}

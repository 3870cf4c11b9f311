namespace MeetingPortal.TestKit.Data;

/// <summary>A file in the source tree that holds what some output must be; <c>GOLDEN_UPDATE=1</c> writes it anew, for a person to read the difference.</summary>
public sealed class GoldenFile(string path)
{
    private static readonly bool IsUpdated = string.Equals(Environment.GetEnvironmentVariable("GOLDEN_UPDATE"), "1", StringComparison.Ordinal);

    /// <summary>What must come out; what came out just now when the files are being written anew.</summary>
    public async Task<string> ExpectedAsync(string actual, CancellationToken cancellationToken)
    {
        if (IsUpdated)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, actual + "\n", cancellationToken);
        }

        return await ReadAsync(cancellationToken);
    }

    /// <summary>The file's text without the line end that closes it.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellationToken) => File.Exists(path)
        ? (await File.ReadAllTextAsync(path, cancellationToken)).TrimEnd('\n')
        : throw new FileNotFoundException($"The golden file {path} is missing; run the test once with GOLDEN_UPDATE=1 and read what it wrote.", path);
}

namespace MeetingPortal.Publishing.Texts.Processes;

/// <summary>The program that reads one file from its standard input and writes its text to its standard output.</summary>
/// <param name="FileName">What is started.</param>
/// <param name="Arguments">What it is given before the type of the file.</param>
public sealed record TextReaderProgram(string FileName, IReadOnlyList<string> Arguments);

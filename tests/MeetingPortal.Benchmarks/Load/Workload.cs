namespace MeetingPortal.Benchmarks.Load;

/// <summary>One row of the table: what is asked for, and which row it is compared with.</summary>
/// <param name="Name">What a reader of the table sees.</param>
/// <param name="Path">The address that is loaded.</param>
/// <param name="Headers">Request headers.</param>
/// <param name="Status">The only status that counts as an answer.</param>
/// <param name="Yardstick">The row with the same bytes sent ready-made.</param>
internal sealed record Workload(string Name, string Path, IReadOnlyList<KeyValuePair<string, string>> Headers, int Status, Workload? Yardstick = null);

using System.Diagnostics.Metrics;

namespace MeetingPortal.Data.Writing;

/// <summary>The portal's own metrics, under the meter <c>MeetingPortal</c>.</summary>
public sealed class PortalMeter
{
    public const string Name = "MeetingPortal";

    private readonly Counter<long> _operations;
    private readonly Counter<long> _renders;

    public PortalMeter(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        _operations = meter.CreateCounter<long>("portal.operations", "{operation}", "Operations that were committed.");
        _renders = meter.CreateCounter<long>("portal.renders", "{render}", "Public pages that were rendered rather than served from the cache.");
    }

    public void Written(string operation) => _operations.Add(1, new KeyValuePair<string, object?>("operation", operation));

    public void Rendered(string route) => _renders.Add(1, new KeyValuePair<string, object?>("route", route));
}

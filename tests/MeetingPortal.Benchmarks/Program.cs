using MeetingPortal.Benchmarks;
using MeetingPortal.Benchmarks.Documents;
using MeetingPortal.Benchmarks.Handlers;
using MeetingPortal.Benchmarks.Load;
using MeetingPortal.Benchmarks.Pages;
using MeetingPortal.Benchmarks.Portal;
using MeetingPortal.Benchmarks.Publishing;
using MeetingPortal.Benchmarks.Reporting;
using MeetingPortal.Benchmarks.Searching;

if (BenchmarkOptions.Parse(args) is not { } options)
{
    Console.WriteLine(BenchmarkOptions.Help);
    return 2;
}

using var workshop = Workshop.Open();
if (options.IsOfHandlers)
{
    HandlerReport.Print(MachineFacts.Read(), options.Rounds, await HandlerMeasurement.RunAsync(workshop, options));
    return 0;
}

if (options.IsOfPublishing)
{
    PublishingReport.Print(MachineFacts.Read(), await PublishingMeasurement.RunAsync(workshop, options));
    return 0;
}

if (options.IsOfSearch)
{
    SearchReport.Print(MachineFacts.Read(), options.Searched, await SearchMeasurement.RunAsync(workshop, options));
    return 0;
}

if (options.IsOfPages)
{
    PageReport.Print(MachineFacts.Read(), options.Rounds, await PageMeasurement.RunAsync(workshop, options));
    return 0;
}

if (options.IsOfDocuments)
{
    DocumentReport.Print(MachineFacts.Read(), await DocumentMeasurement.RunAsync(workshop, options));
    return 0;
}

var published = await PublishedPortal.MakeAsync(options, workshop);
var starts = await StartMeasurement.RunAsync(published, workshop, options);
var store = await BenchmarkStore.FillAsync(published, workshop);
var load = await LoadMeasurement.RunAsync(published, store, options);

Report.Print(new BenchmarkResult(MachineFacts.Read(), options.Seconds, options.Rounds, starts, load));
return 0;

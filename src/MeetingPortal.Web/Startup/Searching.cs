using MeetingPortal.Web.Searching;

namespace MeetingPortal.Web.Startup;

internal static class SearchingSetup
{
    public static void AddPortalSearch(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(ReaderProgram.Find());
        builder.Services.AddHostedService<SearchRounds>();
    }
}

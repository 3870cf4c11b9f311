using MeetingPortal.Web.Access;

namespace MeetingPortal.Web.Startup;

/// <summary>Prints the link for the first administrator to standard output alone: the log may be read by others and is kept.</summary>
internal static class FirstAdministrator
{
    public const string ServerRuns =
        "The portal is running and uses the data folder, so no link was made. It printed one when it started, good for 60 minutes; restart it for a new one, or stop it and run this command again.";

    public const string HasAdministrator =
        """
        The portal has an administrator, who can give this right to others. No link was made.

        If no administrator can sign in any more, and mail works: keep the portal stopped, keep a backup of the store, delete the rows of
        the table "Grants" whose "Role" is 'PortalAdministrator', and run this command again. That goes past the audit: write down who did
        it and why.
        """;

    /// <returns>False when the portal has an administrator.</returns>
    /// <param name="isAsked">Says so when there is nothing to print.</param>
    public static async Task<bool> PrintAsync(IServiceProvider services, bool isAsked)
    {
        var link = await services.GetRequiredService<FirstAdministratorLinks>().MakeAsync(CancellationToken.None);
        if (link is not null)
        {
            await Console.Out.WriteLineAsync($"The portal has no administrator. Whoever opens this address within {FirstAdministratorLinks.Lifetime.TotalMinutes:0} minutes becomes the first: {link}");
        }
        else if (isAsked)
        {
            await Console.Error.WriteLineAsync(HasAdministrator);
        }

        return link is not null;
    }
}

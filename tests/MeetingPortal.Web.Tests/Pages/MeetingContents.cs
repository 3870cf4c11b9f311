using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Releases;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Pages;

/// <summary>Changes and releases contents for which there is no form yet, through the same handlers that a form would call.</summary>
internal static class MeetingContents
{
    public static Task<Release> ReleaseAsync<TContent>(
        this PortalHost host, ContentKind kind, Func<TContent, TContent> change, string sentence, CancellationToken cancellationToken)
        where TContent : PublicationContent => host.ReleaseAsync(kind, kind.ToString().ToLowerInvariant(), change, sentence, cancellationToken);

    public static Task<Release> ReleasePageAsync(
        this PortalHost host, string slug, Func<PageContent, PageContent> change, string sentence, CancellationToken cancellationToken) =>
        host.ReleaseAsync(ContentKind.Page, slug, change, sentence, cancellationToken);

    private static Task<Release> ReleaseAsync<TContent>(
        this PortalHost host, ContentKind kind, string slug, Func<TContent, TContent> change, string sentence, CancellationToken cancellationToken)
        where TContent : PublicationContent =>
        host.WithAsync<IServiceProvider, Release>(async services =>
        {
            var store = services.GetRequiredService<PortalDbContext>();
            var publication = await store.Publications.AsNoTracking().SingleAsync(candidate => candidate.Kind == kind && candidate.Slug == slug, cancellationToken);
            var changed = await services.GetRequiredService<Writes>().RunAsync<WorkingCopy>(
                Actor.Seed,
                "ChangeForTest",
                async (scope, cancellation) =>
                {
                    var copy = await scope.Store.WorkingCopies.SingleAsync(candidate => candidate.PublicationId == publication.Id, cancellation);
                    copy.Content = change((TContent)copy.Content);
                    return copy;
                },
                cancellationToken);
            var version = changed.Match(copy => copy.Version, refusal => throw new InvalidOperationException(refusal.Key));
            var released = await services.GetRequiredService<ReleasePublicationHandler>().HandleAsync(
                new ReleasePublication(publication.MeetingId, publication.Id, version, LocalizedText.Of(Language.English, sentence)), Actor.Seed, cancellationToken);
            return released.Match(release => release, refusal => throw new InvalidOperationException(refusal.Key));
        });

    /// <summary>The programme with one sitting changed.</summary>
    public static ProgrammeContent WithSitting(this ProgrammeContent programme, string slug, Func<Sitting, Sitting> change) => programme with
    {
        Sittings = [.. programme.Sittings.Select(sitting => string.Equals(sitting.Slug, slug, StringComparison.Ordinal) ? change(sitting) : sitting)],
    };
}

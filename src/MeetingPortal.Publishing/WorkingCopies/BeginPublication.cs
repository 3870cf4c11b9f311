using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.WorkingCopies;

/// <summary>Begins the letter, the agenda or the programme of a meeting that has none: an empty working copy, unseen by readers.</summary>
/// <param name="Kind">A kind of which a meeting has one.</param>
/// <param name="IsOutline">True for an agenda or a programme that readers are told is no official text, until a stage is set.</param>
public sealed record BeginPublication(MeetingId Meeting, ContentKind Kind, bool IsOutline = false);

public sealed class BeginPublicationHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<PublicationId>> HandleAsync(BeginPublication command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<PublicationId>(
            actor,
            nameof(BeginPublication),
            async (scope, cancellation) =>
            {
                if (await scope.Store.Publications.AnyAsync(candidate => candidate.MeetingId == command.Meeting && candidate.Kind == command.Kind, cancellation))
                {
                    return new Refusal(Refusals.AlreadyBegun);
                }

                var (slug, content) = Empty(command.Kind, command.IsOutline ? Stage.Outline : Stage.Provisional, DateOnly.FromDateTime(clock.Now.UtcDateTime));
                var id = NewId.At<PublicationId>(clock.Now);
                scope.Store.Publications.Add(new Publication { Id = id, MeetingId = command.Meeting, Kind = command.Kind, Slug = slug });
                scope.Store.WorkingCopies.Add(new WorkingCopy
                {
                    PublicationId = id,
                    MeetingId = command.Meeting,
                    Content = content,
                    ChangedAt = clock.Now,
                    ChangedBy = actor.Name,
                });
                return id;
            },
            cancellationToken);

    private static (string Slug, PublicationContent Content) Empty(ContentKind kind, Stage stage, DateOnly day) => kind switch
    {
        ContentKind.Letter => (PublicationSlugs.Letter, LetterContent.Blank(Language.English, day)),
        ContentKind.Agenda => (PublicationSlugs.Agenda, new AgendaContent(stage, [])),
        ContentKind.Programme => (PublicationSlugs.Programme, new ProgrammeContent(stage, [])),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Of pages a meeting has many."),
    };
}

using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Publishing.WorkingCopies;

/// <summary>Says how far the agenda or the programme has come; readers learn it with the next release.</summary>
/// <param name="Source">Where or by whom, such as "at the 1st plenary meeting, 11 September 2023"; may be empty for a provisional one.</param>
/// <param name="BasedOn"><see cref="Staging.MarkOf"/> of the stage that the form showed.</param>
public sealed record SetStage(MeetingId Meeting, ContentKind Kind, Stage Stage, LocalizedText Source, string BasedOn);

public sealed class SetStageHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<PublicationContent>> HandleAsync(SetStage command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<PublicationContent>(
            command.Meeting,
            command.Kind,
            actor,
            nameof(SetStage),
            content => content switch
            {
                IHaveStage now when !string.Equals(Staging.MarkOf(now), command.BasedOn, StringComparison.Ordinal) => new Refusal(Refusals.ChangedMeanwhile),
                AgendaContent agenda => agenda.Become(command.Stage, command.Source).Then<PublicationContent>(changed => changed),
                ProgrammeContent programme => programme.Become(command.Stage, command.Source).Then<PublicationContent>(changed => changed),
                _ => throw new InvalidOperationException($"{content.Kind} has no stages."),
            },
            cancellationToken);
}

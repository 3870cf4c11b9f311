using System.Security.Claims;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Web.Access;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>Fills and saves the form of a document, the same whether it is added or edited.</summary>
public sealed class DocumentForms(SubmitterDirectory submitters, SaveDocumentHandler save, MeetingClock clock)
{
    public async Task<DocumentInput> FillAsync(StaffDocument document, Language language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var names = await submitters.NamesAsync(document.Document.SubmittedBy, cancellationToken);
        return DocumentInput.From(document, names.Select(name => name.Best(language)?.Text.Text).OfType<string>());
    }

    /// <param name="before">The document that is edited; null for a new one.</param>
    public async Task<Outcome<DocumentId>> SaveAsync(Meeting meeting, Document? before, DocumentInput input, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(input);
        if (input.IsRestAwaited)
        {
            input.AwaitRest(meeting.DocumentLanguages ?? Language.All);
        }

        var found = await submitters.FindAsync(input.SubmitterNames(), input.AreMultipleStates, cancellationToken);
        var refusal = found.Match<Refusal?>(_ => null, refused => refused);
        if (refusal is not null)
        {
            return refusal;
        }

        var (by, on) = (user.FindFirst(SessionClaims.DisplayName)!.Value, meeting.Frame().DayOf(clock.Now));
        var data = input.ToData(before, found.Match(named => named, _ => new DocumentSubmitters([], [], AreMultipleStates: false)), by, on);
        return await save.HandleAsync(new SaveDocument(meeting.Id, before?.Id, data, input.SeenVersion), user.AsActor(), cancellationToken);
    }
}

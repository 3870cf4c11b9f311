namespace MeetingPortal.Domain.Documents;

/// <summary>What hangs on a document, in the order of a list: a corrigendum stands next to the text it corrects, a revision comes last.</summary>
public enum SymbolModifierKind
{
    Corr,
    Add,
    Amend,
    Summary,
    Annex,
    Prov,
    Rev,
}

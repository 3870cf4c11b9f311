using System.Globalization;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Seeding;

namespace MeetingPortal.Publishing.Exchange;

/// <summary>The texts of a meeting's folder, in the words that <see cref="SeedMeeting"/>, <see cref="SeedDocuments"/> and <see cref="SeedContents"/> read.</summary>
internal static class FolderText
{
    public static string Meeting(MeetingRows rows)
    {
        var (meeting, text) = (rows.Meeting, SeedText.Begin());
        return text.Value("id", meeting.Id.ToString()).Value("code", meeting.Code.Value).Text("shortCode", meeting.ShortCode).Number("edition", meeting.EditionNumber)
            .Text("symbolRoot", meeting.SymbolRoot.Length == 0 ? null : meeting.SymbolRoot).Text("treatyCode", meeting.TreatyCode).Day("partiesOn", meeting.PartiesOn)
            .Localized("treaty", meeting.Treaty).Localized("title", meeting.Title).Day("starts", meeting.StartsOn).Day("ends", meeting.EndsOn).Value("zone", meeting.ZoneId)
            .Localized("city", meeting.City).Localized("venue", meeting.Venue).Localized("room", meeting.Room)
            .Words("workingLanguages", Codes(meeting.WorkingLanguages)).Words("documentLanguages", Codes(meeting.DocumentLanguages))
            .Localized("credentials", meeting.Credentials).Localized("operator", meeting.Operator).Text("operatorContact", meeting.OperatorContact)
            .List("officers", rows.Officers, officer => text.Value("id", officer.Id.ToString()).Choice("role", officer.Role).Text("name", officer.Name).Text("state", officer.StateCode))
            .List("webPages", rows.WebPages, page => text.Value("id", page.Id.ToString()).Localized("label", page.Label).Text("url", page.Url))
            .List("contacts", rows.Contacts, contact => text.Value("id", contact.Id.ToString()).Localized("label", contact.Label).Text("email", contact.Email))
            .ToString();
    }

    /// <summary>As <see cref="SeedParties"/> reads it.</summary>
    public static string Parties(MeetingRows rows)
    {
        var lines = rows.Parties.Select(relation => string.Join(',', relation.StateCode, Day(relation.SignedOn), Day(relation.DepositedOn), Day(relation.InForceOn), Day(relation.WithdrawnOn), relation.DatesConfirmed ? "yes" : "no"));
        return string.Join('\n', [string.Join(',', SeedParties.Columns), .. lines]) + "\n";

        static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
    }

    public static string Deadlines(MeetingRows rows)
    {
        var text = SeedText.Begin();
        return text.Value("meeting", rows.Meeting.Code.Value).List("deadlines", rows.Deadlines, deadline => text
            .Value("id", deadline.Id.ToString()).Value("slug", deadline.Slug).Localized("label", deadline.Label).Day("date", deadline.Date).Time("time", deadline.Time)
            .Choice("source", deadline.Source).Text("sourceNote", deadline.SourceNote).Flag("shown", deadline.IsPublic)).ToString();
    }

    public static string Documents(MeetingRows rows)
    {
        var text = SeedText.Begin();
        return text.List("documents", rows.Documents, row => Document(text, row)).Lines("listed", rows.Listed.Select(document => document.Symbol.Canonical)).ToString();
    }

    public static string Letter(Publication publication, LetterContent letter)
    {
        var text = Begin(publication).Localized("title", letter.Title);
        return text.Map("content", () => text
            .Value("language", letter.Language.Code).Day("writtenOn", letter.WrittenOn).Text("dateLine", letter.DateLine).Lines("addressees", letter.Addressees)
            .Text("reference", letter.Reference).Text("salutation", letter.Salutation)
            .List("body", letter.Body, part => text.Text("paragraph", part.Paragraph).Text("link", part.Link))
            .Text("closing", letter.Closing).Lines("signature", letter.Signature)).ToString();
    }

    public static string Agenda(Publication publication, AgendaContent agenda, MeetingRows rows)
    {
        var text = Begin(publication).Value("meeting", rows.Meeting.Code.Value).Choice("stage", agenda.Stage).Localized("stageSource", agenda.StageSource);
        var documents = rows.Documents.Select(row => (row.Document.Id, Name: row.Document.Slug))
            .Concat(rows.Listed.Select(document => (document.Id, Name: document.Symbol.Canonical)))
            .ToDictionary(document => document.Id, document => document.Name);
        return text.List("items", agenda.Items, item => Item(text, item, documents)).ToString();
    }

    public static string Programme(Publication publication, ProgrammeContent programme, AgendaContent? agenda, MeetingRows rows)
    {
        var text = Begin(publication).Value("meeting", rows.Meeting.Code.Value).Choice("stage", programme.Stage).Localized("stageSource", programme.StageSource);
        var items = agenda?.AllItems().ToDictionary(item => item.Id, item => item.Slug) ?? [];
        return text.List("sittings", programme.Sittings, sitting => text
            .Value("id", sitting.Id.ToString()).Value("slug", sitting.Slug).Day("date", sitting.Date).Time("start", sitting.Start).Time("end", sitting.End)
            .Localized("room", sitting.Room).Choice("kind", sitting.Kind).Choice("audience", sitting.Audience).Choice("closedDisplay", sitting.ClosedDisplay)
            .Choice("source", sitting.Source).Text("sourceNote", sitting.SourceNote)
            .List("entries", sitting.Entries, entry => Entry(text, entry, items))).ToString();
    }

    /// <summary>A page without its words, which stand beside it as Markdown.</summary>
    public static string Page(Publication publication, PageContent page)
    {
        var text = Begin(publication).Number("order", page.Order).Choice("place", page.Place);
        var marked = Language.All.Where(language => IsMarked(page.Title.Find(language)) || IsMarked(page.Text.Find(language))).ToList();
        return (marked.Count == 0 ? text : text.Map("standing", () => marked.ForEach(language => text.Map(language.Code, () =>
        {
            Standing(text, "title", page.Title.Find(language));
            Standing(text, "text", page.Text.Find(language));
        })))).ToString();
    }

    public static string? Markdown(PageContent page, Language language) => page.Title.Find(language) is not { } title
        ? null
        : page.Text.Find(language) is { } text ? $"# {title.Text}\n\n{text.Text}\n" : $"# {title.Text}\n";

    private static SeedText Begin(Publication publication) => SeedText.Begin().Value("id", publication.Id.ToString()).Value("slug", publication.Slug);

    private static SeedText Document(SeedText text, DocumentRows row)
    {
        var document = row.Document;
        return text.Value("id", document.Id.ToString()).Value("slug", document.Slug).Lines("symbols", row.Symbols).Choice("kind", document.Kind)
            .Localized("title", document.Title).Localized("submitter", document.Submitter).SubmittedBy(row).Value("originalLanguage", document.OriginalLanguage?.Code)
            .Localized("note", document.Note).Choice("audience", document.Audience).Flag("waitsForFile", document.WaitsForFile)
            .Day("issuedOn", document.IssuedOn).Number("year", document.IssuedYear)
            .Map("versions", () => row.Versions.ForEach(version => text.Map(version.Language.Code, () => text.Choice("state", version.State))))
            .List("files", row.Files, file => text.Value("id", file.File.Id.ToString()).Value("language", file.File.Language.Code).Choice("stage", file.File.Stage)
                .Day("issuedOn", file.File.IssuedOn).Value("file", SeededFile.NameOf(file.Stored.Sha256, file.Stored.Type)));
    }

    /// <summary>An organization with its name, too: another portal may have it under that alone.</summary>
    private static SeedText SubmittedBy(this SeedText text, DocumentRows row) => row.Document.SubmittedBy is not { IsEmpty: false } submitters ? text : text.Map("submittedBy", () => text
        .Words("states", submitters.States)
        .List("organizations", row.Organizations, organization => text.Value("slug", organization.Key).Text("name", organization.Name.Best(Language.English)?.Text.Text))
        .Flag("multipleStates", submitters.AreMultipleStates));

    private static SeedText Item(SeedText text, AgendaItem item, Dictionary<DocumentId, string> documents) => text
        .Value("id", item.Id.ToString()).Value("slug", item.Slug).Number("number", item.Number.Sub ?? item.Number.Number).Localized("title", item.Title)
        .Choice("source", item.Source).Text("sourceNote", item.SourceNote).Words("documents", item.Documents.Where(documents.ContainsKey).Select(id => documents[id]))
        .List("children", item.Children, child => Item(text, child, documents));

    /// <summary>An item that the agenda has no more is named no more.</summary>
    private static SeedText Entry(SeedText text, ProgrammeEntry entry, Dictionary<ItemId, string> items) => text
        .Value("id", entry.Id.ToString()).Value("slug", entry.Slug).Words("items", entry.AgendaItems.Where(items.ContainsKey).Select(id => items[id]))
        .Localized("text", entry.Text).Localized("timing", entry.Timing).Flag("ifTimePermits", entry.IfTimePermits)
        .Choice("source", entry.Source).Text("sourceNote", entry.SourceNote);

    private static void Standing(SeedText text, string key, LanguageText? own)
    {
        if (IsMarked(own))
        {
            text.Map(key, () => text.Standing(own!));
        }
    }

    private static bool IsMarked(LanguageText? own) => own is not (null or { Status: TextStatus.Own, By: null, On: null });

    private static IEnumerable<string> Codes(IReadOnlyList<Language>? languages) => (languages ?? []).Select(language => language.Code);
}

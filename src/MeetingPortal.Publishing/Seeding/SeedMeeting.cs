using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>Inserts a meeting's settings and documents, each only when its id is not in the store yet.</summary>
internal static class SeedMeeting
{
    public static async Task AddMeetingAsync(PortalDbContext store, SeedNode root, CancellationToken cancellationToken)
    {
        var id = new MeetingId(root.Required("id").Id());
        if (await store.Meetings.AnyAsync(meeting => meeting.Id == id, cancellationToken))
        {
            return;
        }

        var code = root.Required("code");
        store.Meetings.Add(new Meeting
        {
            Id = id,
            Code = MeetingCode.TryParse(code.Text(), out var parsed) ? parsed : throw code.Wrong("this is no meeting code"),
            ShortCode = root.Required("shortCode").Text(),
            EditionNumber = root.Required("edition").Number(),
            Treaty = root.Required("treaty").Localized(),
            Title = root.Required("title").Localized(),
            StartsOn = root.Required("starts").Date(),
            EndsOn = root.Required("ends").Date(),
            ZoneId = root.Required("zone").Text(),
            City = root.Required("city").Localized(),
            Venue = root.Required("venue").Localized(),
            Room = root.Required("room").Localized(),
            SymbolRoot = root.Required("symbolRoot").Text(),
        });
        store.Officers.AddRange(root.List("officers").Select(officer => new Officer
        {
            Id = officer.Required("id").Id(),
            MeetingId = id,
            Role = officer.Required("role").Enum<OfficerRole>(),
            Name = officer.Required("name").Text(),
            StateCode = officer.Optional("state")?.Text(),
        }));
        store.MeetingWebPages.AddRange(root.List("webPages").Select((page, position) => new MeetingWebPage
        {
            Id = page.Required("id").Id(),
            MeetingId = id,
            Position = position,
            Label = page.Required("label").Localized(),
            Url = page.Required("url").WebAddress(),
        }));
        store.MeetingContacts.AddRange(root.List("contacts").Select((contact, position) => new MeetingContact
        {
            Id = contact.Required("id").Id(),
            MeetingId = id,
            Position = position,
            Label = contact.Required("label").Localized(),
            Email = contact.Required("email").Text(),
        }));
    }

    public static async Task AddDeadlinesAsync(PortalDbContext store, Meeting meeting, SeedNode root, bool show, CancellationToken cancellationToken)
    {
        foreach (var deadline in root.List("deadlines"))
        {
            var id = deadline.Required("id").Id();
            if (!await store.Deadlines.AnyAsync(candidate => candidate.Id == id, cancellationToken))
            {
                store.Deadlines.Add(new Deadline
                {
                    Id = id,
                    MeetingId = meeting.Id,
                    Slug = deadline.Required("slug").Text(),
                    Label = deadline.Required("label").Localized(),
                    Date = deadline.Required("date").Date(),
                    Time = deadline.Required("time").Time(),
                    Source = deadline.Required("source").Enum<SourceStatus>(),
                    IsPublic = show,
                });
            }
        }
    }

    public static async Task AddDocumentsAsync(PortalDbContext store, Meeting meeting, SeedNode root, CancellationToken cancellationToken)
    {
        foreach (var node in root.List("documents"))
        {
            var id = new DocumentId(node.Required("id").Id());
            if (await store.Documents.AnyAsync(document => document.Id == id, cancellationToken))
            {
                continue;
            }

            store.Documents.Add(new Document
            {
                Id = id,
                MeetingId = meeting.Id,
                Slug = node.Required("slug").Text(),
                Kind = node.Required("kind").Enum<DocumentKind>(),
                Title = node.Required("title").Localized(),
                Submitter = node.Optional("submitter")?.Localized() ?? LocalizedText.Empty,
                Note = node.Optional("note")?.Localized() ?? LocalizedText.Empty,
                Audience = node.Required("audience").Enum<Audience>(),
                IssuedOn = node.Optional("issuedOn")?.Date(),
                IssuedYear = node.Optional("year")?.Number(),
            });
            store.Symbols.AddRange(node.List("symbols").Select((symbol, position) => SymbolFrom(symbol, position, id, meeting.Id)));
            store.LanguageVersions.AddRange(node.Required("versions").ByLanguage().Select(pair => new LanguageVersion
            {
                DocumentId = id,
                MeetingId = meeting.Id,
                Language = pair.Key,
                State = pair.Value.Required("state").Enum<VersionState>(),
            }));
        }
    }

    private static SymbolOfDocument SymbolFrom(SeedNode node, int position, DocumentId document, MeetingId meeting) =>
        DocumentSymbol.TryParse(node.Text(), out var symbol)
            ? new SymbolOfDocument { DocumentId = document, MeetingId = meeting, Position = position, AsIssued = symbol.AsIssued, Key = symbol.Key }
            : throw node.Wrong("this is no document symbol");
}

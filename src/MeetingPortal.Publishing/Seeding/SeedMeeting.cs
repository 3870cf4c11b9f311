using MeetingPortal.Data;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>Inserts a meeting's settings and deadlines, each only when its id is not in the store yet.</summary>
internal sealed class SeedMeeting(PortalDbContext store, SeedFolder folder, SeedTerms terms)
{
    public async Task AddMeetingAsync(SeedNode root, CancellationToken cancellationToken)
    {
        var id = new MeetingId(folder.Id(root.Required("id")));
        var code = root.Required("code");
        if (await store.Meetings.AnyAsync(meeting => meeting.Id == id, cancellationToken))
        {
            terms.Pass(root);
            return;
        }

        var parsed = MeetingCode.TryParse(code.Text(), out var value) ? value : throw code.Wrong(SeedRefusals.CodeExpected);
        if (await store.Meetings.AnyAsync(meeting => meeting.Code == parsed, cancellationToken))
        {
            throw code.Wrong(MeetingRefusals.CodeTaken);
        }

        store.Meetings.Add(Read(root, id, parsed));
        await AddPartsAsync(id, root, cancellationToken);
    }

    public async Task AddDeadlinesAsync(Meeting meeting, SeedNode root, CancellationToken cancellationToken)
    {
        root.Optional("stage")?.Text();
        var slugs = await store.Deadlines.Where(deadline => deadline.MeetingId == meeting.Id).Select(deadline => deadline.Slug).ToListAsync(cancellationToken);
        foreach (var deadline in root.List("deadlines"))
        {
            var id = folder.Id(deadline.Required("id"));
            if (await store.Deadlines.AnyAsync(candidate => candidate.Id == id, cancellationToken))
            {
                terms.Pass(deadline);
                continue;
            }

            var slug = deadline.Required("slug").Slug();
            if (slugs.Contains(slug, StringComparer.Ordinal))
            {
                throw deadline.Required("slug").Wrong(SeedRefusals.SlugTwice, slug);
            }

            slugs.Add(slug);
            store.Deadlines.Add(new Deadline
            {
                Id = id,
                MeetingId = meeting.Id,
                Slug = slug,
                Label = deadline.Required("label").Localized(),
                Date = deadline.Required("date").Date(),
                Time = deadline.Required("time").Time(),
                Source = deadline.Required("source").Enum<SourceStatus>(),
                SourceNote = deadline.Optional("sourceNote")?.Text(Deadline.SourceNoteMaxLength),
                IsPublic = deadline.Optional("shown")?.Flag() ?? terms.ReleaseOutlines,
            });
        }
    }

    private Meeting Read(SeedNode root, MeetingId id, MeetingCode code)
    {
        var meeting = new Meeting
        {
            Id = id,
            Code = code,
            ShortCode = root.Required("shortCode").Text(Meeting.ShortCodeMaxLength),
            EditionNumber = root.Required("edition").Number(),
            Treaty = Text(root, "treaty"),
            TreatyCode = root.Optional("treatyCode")?.Text(Meeting.TreatyCodeMaxLength),
            PartiesOn = root.Optional("partiesOn")?.Date(),
            Title = root.Required("title").Localized(),
            StartsOn = root.Required("starts").Date(),
            EndsOn = root.Required("ends").Date(),
            ZoneId = VenueZone.Find(root.Required("zone").Text()) ?? throw root.Required("zone").Wrong(MeetingRefusals.ZoneUnknown),
            City = root.Required("city").Localized(),
            Venue = Text(root, "venue"),
            Room = Text(root, "room"),
            SymbolRoot = root.Optional("symbolRoot")?.Text(Meeting.SymbolRootMaxLength) ?? string.Empty,
            WorkingLanguages = Languages(root, "workingLanguages"),
            DocumentLanguages = Languages(root, "documentLanguages"),
            Credentials = root.Optional("credentials")?.Localized(),
            Operator = root.Optional("operator")?.Localized(),
            OperatorContact = root.Optional("operatorContact")?.Text(),
            IsInPreparation = terms.IsNew,
        };

        return meeting.Settings().Refuse() is { } refusal ? throw root.Required(KeyOf(refusal)).Wrong(refusal.Key) : meeting;
    }

    /// <summary>What of the file the refusal is about.</summary>
    private static string KeyOf(Refusal refusal) => refusal.Key switch
    {
        MeetingRefusals.EndsBeforeStart or MeetingRefusals.TooLong => "ends",
        MeetingRefusals.TitleMissing => "title",
        MeetingRefusals.SymbolRootWrong => "symbolRoot",
        MeetingRefusals.CityMissing => "city",
        MeetingRefusals.OperatorContactWrong => "operatorContact",
        _ => "shortCode",
    };

    private async Task AddPartsAsync(MeetingId id, SeedNode root, CancellationToken cancellationToken)
    {
        foreach (var officer in root.List("officers"))
        {
            store.Officers.Add(new Officer
            {
                Id = await NewAsync(store.Officers.AsNoTracking().Select(known => known.Id), officer, cancellationToken),
                MeetingId = id,
                Role = officer.Required("role").Enum<OfficerRole>(),
                Name = officer.Required("name").Text(Officer.NameMaxLength),
                StateCode = officer.Optional("state")?.Text(2),
            });
        }

        foreach (var (position, page) in root.List("webPages").Index())
        {
            store.MeetingWebPages.Add(new MeetingWebPage
            {
                Id = await NewAsync(store.MeetingWebPages.AsNoTracking().Select(known => known.Id), page, cancellationToken),
                MeetingId = id,
                Position = position,
                Label = page.Required("label").Localized(),
                Url = page.Required("url").WebAddress() is var url && url.Length <= MeetingWebPage.UrlMaxLength ? url : throw page.Wrong(SeedRefusals.TextTooLong, $"{MeetingWebPage.UrlMaxLength}"),
            });
        }

        foreach (var (position, contact) in root.List("contacts").Index())
        {
            store.MeetingContacts.Add(new MeetingContact
            {
                Id = await NewAsync(store.MeetingContacts.AsNoTracking().Select(known => known.Id), contact, cancellationToken),
                MeetingId = id,
                Position = position,
                Label = contact.Required("label").Localized(),
                Email = Domain.Access.EmailShape.Fits(contact.Required("email").Text()) ? contact.Required("email").Text() : throw contact.Required("email").Wrong(SeedRefusals.EmailExpected),
            });
        }
    }

    /// <summary>The id of a line of a new meeting; somebody else's line is never taken for it.</summary>
    private async Task<Guid> NewAsync(IQueryable<Guid> known, SeedNode node, CancellationToken cancellationToken)
    {
        var id = folder.Id(node.Required("id"));
        return await known.ContainsAsync(id, cancellationToken) ? throw node.Required("id").Wrong(SeedRefusals.KnownHere) : id;
    }

    private static LocalizedText Text(SeedNode root, string key) => root.Optional(key)?.Localized() ?? LocalizedText.Empty;

    private static List<Language>? Languages(SeedNode root, string key) =>
        root.Optional(key)?.Items().Select(language => language.Language()).Distinct().Order().ToList() is { Count: > 0 } languages ? languages : null;
}

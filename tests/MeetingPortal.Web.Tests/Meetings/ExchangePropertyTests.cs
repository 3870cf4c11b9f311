using CsCheck;
using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Data;

namespace MeetingPortal.Web.Tests.Meetings;

/// <summary>Whatever a meeting holds, an import makes the same rows of it, and another export the same bytes.</summary>
public sealed class ExchangePropertyTests
{
    private static readonly Gen<string> Noise = Gen.OneOf(
        "a", "Z", "é", " ", ":", ": ", " #", "#", "-", "- ", "'", "\"", "\\", "{", "}", "[", "]", "&a", "*", "!", "|", ">", "%", "@", "`", ",", "?", "~", "null", "true", "0", "\t", "\n", "中", "ع", "\u064B", "\u200F", "\u0301", "\u00A0", "\u2028", "\uFEFF", "😀", "---", "...", "<b>", "http://x")
        .Array[1, 12].Select(parts => string.Concat(parts));

    private static readonly Gen<string> Line = Noise.Select(text => text.ReplaceLineEndings(" ").Trim()).Where(text => text.Length > 0);

    private static readonly Gen<string> Markdown = Noise.Select(text => text.ReplaceLineEndings("\n").Trim('\n')).Where(text => text.Length > 0);

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 3000].Select(number => new DateOnly(2040, 1, 1).AddDays(number));

    private static readonly Gen<TimeOnly> Time = Gen.Int[0, 1439].Select(minutes => new TimeOnly(minutes / 60, minutes % 60));

    private static readonly Gen<string?> Note = Noise.Null();

    private static readonly Gen<SourceStatus> Source = Gen.Enum<SourceStatus>();

    private static readonly Gen<DocumentSubmitters?> Submitters = Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, (state, organization, areMultiple) =>
        new DocumentSubmitters(state ? WholeMeeting.Submitters.States : [], organization ? WholeMeeting.Submitters.Organizations : [], areMultiple)).Select(submitters => submitters.IsEmpty ? null : submitters);

    private static readonly Gen<SaidOfDocument> Said = Gen.Select(Submitters, Gen.Int[0, Language.All.Count - 1].Select(index => Language.All[index]).Null(), Gen.Bool, Gen.Bool, (submitters, language, waits, listsOther) => new SaidOfDocument(submitters, language, waits, listsOther));

    [Fact]
    public async Task ExportImportExport_AnyMeeting_GivesTheSameRowsAndBytes()
    {
        await using var here = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        await using var there = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        await WholeMeeting.AddSurroundingsAsync(here);
        await WholeMeeting.AddSurroundingsAsync(there);
        var number = 0;

        await Whole.SampleAsync(
            async whole =>
            {
                var (meeting, contents, said) = whole;
                var document = new DocumentId(Guid.CreateVersion7());
                meeting.Code = MeetingCode.Parse($"meeting-{Interlocked.Increment(ref number)}");
                await here.AddAsync([meeting, .. Lines(meeting, contents), .. DocumentOf(meeting, contents, said, document), .. Rows(meeting, [.. contents.Select(content => WithDocuments(content, said, document))])]);

                var first = await here.ExportAsync(meeting.Code.Value);
                await there.ImportAsync(first);
                var second = await there.ExportAsync(meeting.Code.Value);

                await CarriedRows.AssertSameAsync(here, there, meeting.Id);
                Assert.Equal(Folders.Texts(first), Folders.Texts(second));
                Assert.Equal(first, second);
            },
            iter: 40,
            threads: 1);

        Assert.True(number >= 40);
    }

    private static Gen<LocalizedText> Texts(Gen<string> text) =>
        Gen.Select(text, Gen.Enum<TextStatus>(), Line.Null(), Day.Nullable(), (words, status, by, on) => status == TextStatus.Unofficial ? new LanguageText(words, status, by, on) : new LanguageText(words, status))
            .Null().Array[Language.All.Count]
            .Select(texts => new LocalizedText(Language.All.Zip(texts).Where(pair => pair.Second is not null).Select(pair => KeyValuePair.Create(pair.First, pair.Second!))))
            .Where(found => !found.IsEmpty);

    private static Gen<ItemId> Item => Gen.Guid.Select(id => new ItemId(id));

    private static Gen<(Meeting Meeting, IReadOnlyList<PublicationContent> Contents, SaidOfDocument Said)> Whole => Gen.Select(
        Texts(Noise), Texts(Line), Day, Gen.Enum<Stage>(), AgendaItems, Gen.Select(Letter, Page.Array[0, 3], Said),
        (text, line, day, stage, items, others) =>
        {
            var agenda = new AgendaContent(stage, items, stage == Stage.Outline ? null : text);
            var programme = Sittings(items).Single();
            var meeting = new Meeting
            {
                Id = new MeetingId(Guid.CreateVersion7()),
                Code = MeetingCode.Parse("any"),
                ShortCode = "Any 1",
                EditionNumber = 1,
                Treaty = text,
                Title = line,
                StartsOn = day,
                EndsOn = day.AddDays(3),
                ZoneId = "Asia/Kathmandu",
                City = line,
                Venue = text,
                Room = LocalizedText.Empty,
                SymbolRoot = string.Empty,
                Credentials = text,
                WorkingLanguages = [Language.Arabic, Language.Spanish],
                PartiesOn = day.AddDays(-1),
                TreatyCode = "ANY",
            };
            return (meeting, (IReadOnlyList<PublicationContent>)[others.Item1, agenda, new ProgrammeContent(stage, programme, text), .. others.Item2], others.Item3);
        });

    private static Gen<AgendaItem[]> AgendaItems => Gen.Select(Item, Texts(Noise), Source, Note, Gen.Select(Item, Texts(Noise)).Array[0, 2], (id, title, source, note, children) => (id, title, source, note, children))
        .Array[0, 4]
        .Select(rows => rows.Select((row, index) => new AgendaItem(
            row.id, $"item-{index}", new AgendaNumber(index + 1), row.title, row.source, row.note, [],
            [.. row.children.Select((child, place) => new AgendaItem(child.Item1, $"item-{index}-{place}", new AgendaNumber(index + 1, place + 1), child.Item2, row.source, null, [], []))])).ToArray());

    private static Gen<Sitting[]> Sittings(AgendaItem[] items) => Gen.Select(
        Gen.Select(Item, Day, Time, Time), Gen.Select(Gen.Enum<SittingKind>(), Gen.Enum<Audience>(), Gen.Enum<ClosedDisplay>()), Texts(Noise).Null(), Note,
        Gen.Select(Item, Texts(Noise).Null(), Texts(Noise).Null(), Gen.Bool, Source).Array[0, 3],
        (when, what, room, note, entries) => (when, what, room, note, entries))
        .Array[0, 4]
        .Select(rows => rows.Select((row, index) => new Sitting(
            row.when.Item1, $"sitting-{index}", row.when.Item2, row.when.Item3, row.when.Item4, row.room, row.what.Item1, row.what.Item2, row.what.Item3,
            [.. row.entries.Select((entry, place) => new ProgrammeEntry(entry.Item1, $"entry-{place}", [.. items.Take(place).Select(item => item.Id)], entry.Item2, entry.Item3, entry.Item4, entry.Item5, row.note))],
            SourceStatus.Confirmed, row.note)).ToArray());

    private static Gen<LetterContent> Letter => Gen.Select(Texts(Line), Day, Noise.Array[0, 3], Noise, Gen.Select(Noise, Gen.Bool, (text, isLink) => isLink ? new LetterPart(null, "https://example.org/a?b=1&c=#d") : new LetterPart(text, null)).Array[0, 3],
        (title, day, lines, text, parts) => new LetterContent(title, Language.Russian, day, text, lines, string.Empty, text, parts, text, lines));

    private static Gen<PageContent> Page => Gen.Select(Texts(Line), Texts(Markdown), Gen.Int[0, 99], Gen.Enum<PagePlace>(), (title, text, order, place) => new PageContent(
        title, new LocalizedText(text.Entries.Where(entry => title.Find(entry.Key) is not null)), order, place));

    /// <summary>Lines of the settings, made of the texts of the contents.</summary>
    private static IEnumerable<object> Lines(Meeting meeting, IReadOnlyList<PublicationContent> contents)
    {
        var text = ((LetterContent)contents[0]).Title;
        yield return new Officer { Id = Guid.CreateVersion7(), MeetingId = meeting.Id, Role = OfficerRole.VicePresident, Name = text.Entries[0].Value.Text, StateCode = "XA" };
        yield return new MeetingWebPage { Id = Guid.CreateVersion7(), MeetingId = meeting.Id, Position = 0, Label = text, Url = "https://example.org/?a=b: c#d".Replace(" ", "%20", StringComparison.Ordinal) };
        yield return new MeetingContact { Id = Guid.CreateVersion7(), MeetingId = meeting.Id, Position = 0, Label = text, Email = "a+b@example.org" };
        yield return new Deadline { Id = Guid.CreateVersion7(), MeetingId = meeting.Id, Slug = "registration", Label = text, Date = meeting.StartsOn, Time = new TimeOnly(0, 1), Source = SourceStatus.Memory, SourceNote = text.Entries[0].Value.Text, IsPublic = true };
    }

    private static IEnumerable<object> DocumentOf(Meeting meeting, IReadOnlyList<PublicationContent> contents, SaidOfDocument said, DocumentId document)
    {
        var text = ((LetterContent)contents[0]).Title;
        var symbol = DocumentSymbol.Parse($"ANY/{meeting.Code.Value[8..]}/1");
        yield return new Document
        {
            Id = document,
            MeetingId = meeting.Id,
            Slug = "any-1",
            Kind = DocumentKind.Other,
            Title = text,
            Submitter = LocalizedText.Empty,
            SubmittedBy = said.Submitters,
            OriginalLanguage = said.Original,
            Note = text,
            Audience = Audience.StatesParties,
            WaitsForFile = said.Waits,
            IssuedYear = 2040,
        };
        yield return new SymbolOfDocument { DocumentId = document, MeetingId = meeting.Id, Position = 0, AsIssued = symbol.AsIssued, Key = symbol.Key };
        yield return new LanguageVersion { DocumentId = document, MeetingId = meeting.Id, Language = Language.Chinese, State = VersionState.NotYetIssued };
        if (said.ListsOther)
        {
            yield return new ListedDocument { MeetingId = meeting.Id, DocumentId = WholeMeeting.Other, ListedAt = TestStore.Start };
        }
    }

    /// <summary>Every item names the document; that of another meeting stands first.</summary>
    private static PublicationContent WithDocuments(PublicationContent content, SaidOfDocument said, DocumentId document) => content is AgendaContent agenda
        ? agenda with { Items = [.. agenda.Items.Select(item => item with { Documents = said.ListsOther ? [WholeMeeting.Other, document] : [document] })] }
        : content;

    private static IEnumerable<object> Rows(Meeting meeting, IReadOnlyList<PublicationContent> contents)
    {
        foreach (var (index, content) in contents.Index())
        {
            var slug = content is PageContent ? $"page-{index}" : content.Kind.ToString().ToLowerInvariant();
            var publication = new Publication { Id = new PublicationId(Guid.CreateVersion7()), MeetingId = meeting.Id, Kind = content.Kind, Slug = slug };
            yield return publication;
            yield return new WorkingCopy { PublicationId = publication.Id, MeetingId = meeting.Id, Content = content, ChangedAt = TestStore.Start, ChangedBy = "portal:test" };
        }
    }

    /// <summary>What a document says beside its texts, and whether the meeting lists one of another meeting with it.</summary>
    private sealed record SaidOfDocument(DocumentSubmitters? Submitters, Language? Original, bool Waits, bool ListsOther);
}

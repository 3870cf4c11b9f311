using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.TestKit.Data;
using MeetingPortal.Web.Tests.Registration.Delegations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static MeetingPortal.Web.Tests.Registration.Delegations.DelegationDesk;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M20: of an erased person nothing is left anywhere in the store, and everything that happened is still known to have happened.</summary>
public sealed class M20ErasureTests
{
    [Theory]
    [EveryDatabase]
    public async Task Erase_PersonOfSubmissions_LeavesNoTraceAndKeepsCountsStatesAndNumbers(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await desk.GrantAsync(Geneva, desk.GenevaMission, "ann@elsewhere.invalid");
        var person = await LiveALifeAsync(desk);
        Assert.NotEmpty(await desk.Store.TracesAsync("Raphael"));
        var (before, rows) = (await ShapeAsync(desk), await RowsAsync(desk));

        Assert.Equal(4, (await desk.EraseAsync(person)).Done());

        Assert.Empty(await desk.Store.TracesAsync("Raphael"));
        Assert.Equal(before, await ShapeAsync(desk));
        var after = await RowsAsync(desk);
        Assert.Equal(rows.Select(Told), after.Where(row => row.Operation is not "ErasePerson").Select(Told), StringComparer.Ordinal);

        // What is erased is not told again by the record of the erasing; who erased whom, and when, is.
        Assert.Contains(after, row => row is { Operation: "ErasePerson", SubjectType: nameof(Delegation) } && string.Equals(row.Actor, DelegationDesk.Officer.Name, StringComparison.Ordinal));
        Assert.All(after.Where(row => row is { Operation: "ErasePerson", SubjectType: nameof(SubmissionItem) }), row => Assert.All(row.Changes, change => Assert.Equal((null, null), (change.Before, change.After))));
    }

    [Theory]
    [EveryDatabase]
    public async Task Erase_SeatOfThree_TakesExactlyTheValuesOfTheOneInTheMiddle(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        (await desk.AddAsync(Head("Hythlodaeus"))).Done();
        var seat = (await desk.AddAsync(Person("Firstborn") with { City = "Amaurot-1" })).Done();
        (await desk.EditAsync(seat, Person("Firstborn") with { City = "Amaurot-2" }, 1)).Done();
        (await desk.ReplaceAsync(seat, Person("Raphael") with { City = "Amaurot-3" }, 2)).Done();
        var raphael = (await desk.MemberAsync("Raphael")).PersonId;
        (await desk.EditAsync(seat, Person("Raphael") with { City = "Amaurot-4" }, 3)).Done();
        (await desk.MoveAsync(seat, up: true)).Done();
        (await desk.ReplaceAsync(seat, Person("Thirdborn") with { City = "Amaurot-5" }, 4)).Done();
        (await desk.RemoveAsync(seat, 5)).Done();

        (await desk.EraseAsync(raphael)).Done();

        Assert.Empty(await desk.Store.TracesAsync("Raphael"));
        Assert.Empty(await desk.Store.TracesAsync("Amaurot-3"));
        Assert.Empty(await desk.Store.TracesAsync("Amaurot-4"));
        var kept = (await RowsAsync(desk)).Where(row => string.Equals(row.SubjectId, seat.ToString(), StringComparison.Ordinal)).SelectMany(row => row.Changes).Where(change => change.Field is "Details.City").ToList();
        Assert.Equal(
            [">", ">Amaurot-1", ">Amaurot-5", "Amaurot-1>Amaurot-2", "Amaurot-2>"],
            kept.Select(change => $"{change.Before}>{change.After}").Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.NotEmpty(await desk.Store.TracesAsync("Thirdborn"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Erase_PersonNamedInAnAnswerInWords_LeavesNoTraceAndOtherMessagesAlone(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        (await desk.AddAsync(Head("Hythlodaeus"))).Done();
        (await desk.SubmitAsync((await desk.DelegationAsync()).Version, message: "Bonjour.")).Done();
        (await desk.AcknowledgeAsync(await desk.KeyAsync(1))).Done();
        var seat = (await desk.AddAsync(Person("Raphael"))).Done();
        var person = (await desk.MemberAsync("Raphael")).PersonId;
        (await desk.SubmitAsync((await desk.DelegationAsync()).Version, message: "Avec M. Raphael.")).Done();
        (await desk.AskAsync(await desk.KeyAsync(2), "Qui est-ce ?")).Done();
        (await desk.RemoveAsync(seat, 1)).Done();
        (await desk.SubmitAsync((await desk.DelegationAsync()).Version, message: "M. Raphael ne viendra pas.")).Done();
        (await desk.AcknowledgeAsync(await desk.KeyAsync(3))).Done();

        Assert.Empty((await desk.SubmissionAsync(3)).Items);
        Assert.Equal(1, (await desk.EraseAsync(person)).Done());

        Assert.Empty(await desk.Store.TracesAsync("Raphael"));
        Assert.Equal(["Bonjour.", null, null], (await desk.SubmissionsAsync()).Select(submission => submission.Message), StringComparer.Ordinal);
    }

    [Theory]
    [EveryDatabase]
    public async Task Erase_StillThere_IsRefused(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await DelegationPathTests.AddThreeAsync(desk);
        var giles = await desk.MemberAsync("Giles");

        // In the working delegation, then only in what waits, then only in what was acknowledged.
        Assert.Equal(DelegationRefusals.StillInDelegation, (await desk.EraseAsync(giles.PersonId)).Refused());
        (await desk.SubmitAsync()).Done();
        (await desk.RemoveAsync(giles.Id, giles.Version)).Done();
        Assert.Equal(DelegationRefusals.PersonWaits, (await desk.EraseAsync(giles.PersonId)).Refused());
        (await desk.AcknowledgeAsync(await desk.KeyAsync(1))).Done();
        Assert.Equal(DelegationRefusals.StillInDelegation, (await desk.EraseAsync(giles.PersonId)).Refused());

        await desk.SubmitAndAcknowledgeAsync();
        Assert.Equal(2, (await desk.EraseAsync(giles.PersonId)).Done());
    }

    [Theory]
    [EveryDatabase]
    public async Task Erase_OnceTheMeetingIsOver_LeavesThePlacesRolesAndHeads(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        (await desk.AddAsync(Head("Raphael") with { PrintedName = "RAPHAEL", Institution = "Institut Raphael" })).Done();
        (await desk.AddAsync(Person("Giles"))).Done();
        await desk.SubmitAndAcknowledgeAsync();
        (await desk.AttachAsync(desk.Note("a1"))).Done();
        (await desk.SubmitAsync()).Done();
        var person = (await desk.MemberAsync("Raphael")).PersonId;
        var before = (await desk.AcknowledgedAsync()).Select(Place).ToList();
        var heads = await desk.Store.ReadAsync(context => context.HeadsOnDays.CountAsync(Cancellation));

        Assert.Equal(DelegationRefusals.StillInDelegation, (await desk.EraseAsync(person)).Refused());
        desk.Store.Services.GetRequiredService<MeetingClock>().Offset += TimeSpan.FromDays(1000);
        Assert.Equal(1, (await desk.EraseAsync(person)).Done());

        Assert.Empty(await desk.Store.TracesAsync("Raphael"));
        Assert.Equal(before, (await desk.AcknowledgedAsync()).Select(Place));
        Assert.Equal(before, (await desk.DelegationAsync()).Places().Select(Place));
        Assert.Equal(heads, await desk.Store.ReadAsync(context => context.HeadsOnDays.CountAsync(Cancellation)));
        Assert.True((await desk.AcknowledgedAsync())[0].Details.IsErased);
        Assert.NotEmpty(await desk.Store.TracesAsync("Giles"));

        static (SeatId, PersonId, DelegateRole) Place(DelegationPlace place) => (place.Seat, place.Person, place.Details.Role);
    }

    [Theory]
    [EveryDatabase]
    public async Task Erase_NamesOfFilesAndQuestionsAboutOthers_AreErasedToo(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await desk.GrantAsync(Geneva, desk.GenevaMission, "ann@elsewhere.invalid");
        (await desk.AddAsync(Head("Hythlodaeus"))).Done();
        var replaced = await AttachAsync(desk, "a1", "NV appointing Raphael.pdf");
        await AttachAsync(desk, "a2", "NV appointing Raphaël (corrected).pdf");
        (await desk.SubmitAsync()).Done();
        (await desk.AskAsync(await desk.KeyAsync(1), "Does Mr Hythlodaeus replace RAPHAEL?")).Done();
        (await desk.SubmitAsync()).Done();
        (await desk.AskAsync(await desk.KeyAsync(2), "Who is the head?")).Done();
        var seat = (await desk.AddAsync(Person("Raphaël"))).Done();
        var member = await desk.MemberAsync("Raphaël");
        (await desk.RemoveAsync(seat, member.Version)).Done();

        var naming = await desk.Store.WithAsync<QuestionsNaming, IReadOnlyList<Submission>>(
            async questions => await questions.OfAsync(await desk.DelegationAsync(), member.PersonId, Cancellation));
        Assert.Equal([1], naming.Select(submission => submission.Number));
        Assert.Equal(0, (await desk.EraseAsync(member.PersonId, questions: [1])).Done());

        Assert.Empty(await desk.Store.TracesAsync("Raphael"));
        Assert.Empty(await desk.Store.TracesAsync("Raphaël"));
        Assert.NotEmpty(await desk.Store.TracesAsync("Who is the head?"));
        var file = Assert.Single(await desk.Store.ReadAsync(context => context.StoredFiles.AsNoTracking().ToListAsync(Cancellation)));
        Assert.NotEqual(replaced, file.Id);
        Assert.Equal("file.pdf", file.Name);
    }

    [Theory]
    [EveryDatabase]
    public async Task Erase_UnknownOrOfAnotherDelegation_IsRefusedAndChangesNothing(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        (await desk.AddAsync(Head("Hythlodaeus"))).Done();
        (await desk.AddAsync(Head("Tityrus"), desk.Arcadia)).Done();
        var seat = (await desk.AddAsync(Person("Raphael"))).Done();
        var person = (await desk.MemberAsync("Raphael")).PersonId;
        (await desk.RemoveAsync(seat, 1)).Done();
        var rows = (await RowsAsync(desk)).Count;

        Assert.Equal(DelegationRefusals.PersonGone, (await desk.EraseAsync(person, serial: 2)).Refused());
        Assert.Equal(DelegationRefusals.PersonGone, (await desk.EraseAsync(person, serial: 9)).Refused());
        Assert.Equal(DelegationRefusals.PersonGone, (await desk.EraseAsync(NewId.At<PersonId>(TestStore.Start))).Refused());
        Assert.Equal(rows, (await RowsAsync(desk)).Count);
        Assert.NotEmpty(await desk.Store.TracesAsync("Raphael"));

        // One who never was in a submission is known to the audit alone.
        Assert.Equal(0, (await desk.EraseAsync(person)).Done());
        Assert.Empty(await desk.Store.TracesAsync("Raphael"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Audit_ChangedOutsideAnErasure_Throws(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);

        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Store.WriteAsync<bool>(async (scope, cancellation) =>
        {
            var row = await scope.Store.AuditEntries.FirstAsync(cancellation);
            scope.Store.Entry(row).Property(entry => entry.Changes).CurrentValue = [];
            return true;
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Store.WriteAsync<bool>(async (scope, cancellation) =>
        {
            scope.BeginErasure();
            scope.Store.Remove(await scope.Store.AuditEntries.FirstAsync(cancellation));
            return true;
        }));
    }

    /// <summary>Raphael is added, handed in, asked about, edited, handed in again, acknowledged, edited, replaced; somebody else takes the seat.</summary>
    private static async Task<PersonId> LiveALifeAsync(DelegationDesk desk)
    {
        (await desk.AddAsync(Head("Hythlodaeus"))).Done();
        var seat = (await desk.AddAsync(Of("Raphael-1"))).Done();
        var person = (await desk.MemberAsync("Raphael-1")).PersonId;
        (await desk.SubmitAsync()).Done();
        (await desk.AskAsync(await desk.KeyAsync(1), "Quel est le titre de M. Raphael ?")).Done();
        (await desk.EditAsync(seat, Of("Raphael-2") with { Institution = "Institut Raphael" }, 1)).Done();
        await desk.SubmitAndAcknowledgeAsync();
        (await desk.EditAsync(seat, Of("Raphael-3") with { PrintedName = "RAPHAEL", GivenNames = "Raphael" }, 2)).Done();
        await desk.SubmitAndAcknowledgeAsync();
        (await desk.ReplaceAsync(seat, Person("Successor"), 3)).Done();
        (await desk.EditAsync(seat, Person("Successor") with { City = "Amaurot" }, 4)).Done();
        await desk.SubmitAndAcknowledgeAsync();
        (await desk.RemoveAsync(seat, 5)).Done();
        return person;

        static DelegateDetails Of(string name) => Person(name) with { Honorific = $"Dr {name}" };
    }

    private static async Task<StoredFileId> AttachAsync(DelegationDesk desk, string hash, string name)
    {
        var note = desk.Note(hash);
        return (await desk.AttachAsync(new StoredFile
        {
            Id = note.Id, Area = note.Area, Sha256 = note.Sha256, Length = note.Length, Type = note.Type, Name = name, MeetingId = note.MeetingId, ReceivedAt = note.ReceivedAt,
        })).Done();
    }

    private static async Task<string> ShapeAsync(DelegationDesk desk)
    {
        var (delegation, submissions, mail) = (await desk.DelegationAsync(), await desk.SubmissionsAsync(), await desk.MailAsync());
        return string.Join('\n', submissions
            .Select(submission => $"{submission.Number} {submission.State} {submission.Version} {string.Join(',', submission.Items.Select(item => $"{item.Number}{item.Kind}{item.SeatId}{item.PersonBefore}{item.PersonAfter}"))} {string.Join(',', submission.Order)}")
            .Concat(mail.OrderBy(message => message.Id).Select(message => $"{message.Kind} {message.Address} {message.Values.Count}"))
            .Append($"{delegation.State} {delegation.LastNumber} {delegation.AcknowledgedNumber} {delegation.Members.Count}"));
    }

    private static async Task<IReadOnlyList<AuditEntry>> RowsAsync(DelegationDesk desk) =>
        await desk.Store.ReadAsync(context => context.AuditEntries.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Cancellation));

    /// <summary>What an audit row tells, without values.</summary>
    private static string Told(AuditEntry row) =>
        $"{row.Id} {row.At:O} {row.Actor} {row.Operation} {row.SubjectType} {row.SubjectId} {row.Action} {string.Join(',', row.Changes.Select(change => change.Field))}";
}

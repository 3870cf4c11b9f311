using MeetingPortal.Data.Files;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Accounts;
using MeetingPortal.Registration.Requests;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Files;
using MeetingPortal.Web.Tests.Registration.Delegations;
using Microsoft.EntityFrameworkCore;
using static MeetingPortal.Web.Tests.Registration.Delegations.DelegationDesk;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M20: of a focal point or a requester who is erased nothing is left anywhere in the store.</summary>
public sealed class M20AddressTests
{
    private const string Address = "Raphael@utopia.invalid";

    [Theory]
    [EveryDatabase]
    public async Task Erase_FocalPointWithoutRights_LeavesNoTrace(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await desk.GrantAsync(NewYork, desk.GenevaMission, "ann@elsewhere.invalid", role: Role.MissionAdministrator);
        var invitation = (await InviteAsync(desk, Role.MissionCollaborator)).Done();
        await AskForCodeAsync(desk);
        await desk.GrantAsync(Geneva, desk.GenevaMission, Address, name: "Raphael Example (fictional)");
        Assert.Equal(AccountRefusals.HoldsRights, (await EraseAsync(desk)).Refused());
        await desk.Store.WriteAsync<bool>(async (scope, cancellation) =>
        {
            scope.Store.Grants.Remove(await scope.Store.Grants.SingleAsync(grant => grant.UserId == Geneva.UserId!.Value, cancellation));
            return true;
        });
        var rows = await CountAsync(desk);
        Assert.NotEmpty(await desk.Store.TracesAsync("Raphael"));

        (await EraseAsync(desk)).Done();

        Assert.Empty(await desk.Store.TracesAsync("Raphael"));
        Assert.Equal(rows, await CountAsync(desk));
        Assert.Equal(InvitationState.Withdrawn, (await desk.Store.ReadAsync(context => context.Invitations.AsNoTracking().SingleAsync(row => row.Id == invitation.Id, Cancellation))).State);
        Assert.NotEmpty(await desk.Store.TracesAsync("ann@elsewhere.invalid"));
        Assert.Equal(AccountRefusals.AddressUnknown, (await EraseAsync(desk)).Refused());
    }

    [Theory]
    [EveryDatabase]
    public async Task Erase_RequesterWithoutAccount_LeavesNoTraceAndNoLetter(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        var waiting = await RequestAsync(desk, "Letter of Raphael.pdf");
        var answered = await RequestAsync(desk, "Second letter of Raphael.pdf");
        (await desk.Store.WithAsync<SetAccessRequestAsideHandler, Outcome<AccessRequest>>(handler => handler.HandleAsync(
            new SetAccessRequestAside(desk.Meeting.Id, answered, "Mr Raphael is named in no letter."), Officer, Cancellation))).Done();

        (await EraseAsync(desk)).Done();

        Assert.Empty(await desk.Store.TracesAsync("Raphael"));
        var kept = await desk.Store.ReadAsync(context => context.AccessRequests.AsNoTracking().ToListAsync(Cancellation));
        Assert.Equivalent(new[] { waiting, answered }, kept.Select(request => request.Id));
        Assert.All(kept, request => Assert.Equal(AccessRequestState.SetAside, request.State));
        Assert.Equal(0, await desk.Store.ReadAsync(context => context.StoredFiles.CountAsync(Cancellation)));
        Assert.Equal(MailState.Dropped, Assert.Single(await desk.MailAsync()).State);
    }

    private static Task<Outcome<bool>> EraseAsync(DelegationDesk desk) =>
        desk.Store.WithAsync<EraseAddressHandler, Outcome<bool>>(handler => handler.HandleAsync(new EraseAddress("RAPHAEL@utopia.invalid "), Officer, Cancellation));

    private static Task<Outcome<Invitation>> InviteAsync(DelegationDesk desk, Role role) => desk.Store.WithAsync<InvitePersonHandler, Outcome<Invitation>>(handler => handler.HandleAsync(
        new InvitePerson(desk.GenevaMission.Id, desk.Meeting.Id, role, "Raphael Example (fictional)", Address, Language.French), Officer, Cancellation));

    private static Task<Outcome<StartedSignIn>> AskForCodeAsync(DelegationDesk desk) =>
        desk.Store.WithAsync<StartSignInHandler, Outcome<StartedSignIn>>(handler => handler.HandleAsync(new StartSignIn(Address, Language.French), Cancellation));

    private static async Task<Guid> RequestAsync(DelegationDesk desk, string file)
    {
        using var bytes = new MemoryStream(SampleFiles.Pdf());
        using var incoming = (await desk.Store.WithAsync<IFileStore, Outcome<IncomingFile>>(files => files.ReceiveAsync(bytes, bytes.Length, Cancellation))).Done();
        var letter = new StoredFile
        {
            Id = NewId.At<StoredFileId>(TestStore.Start),
            Area = FileArea.Private, Sha256 = incoming.Sha256, Length = incoming.Length, Type = FileType.Pdf, Name = file, MeetingId = desk.Meeting.Id, ReceivedAt = TestStore.Start,
        };
        (await desk.Store.WithAsync<RequestAccessHandler, Outcome<bool>>(handler => handler.HandleAsync(
            new RequestAccess(desk.Meeting.Id, null, "Society of Islands (fictional)", "Raphael Example (fictional)", Address, Language.French, "I am Raphael.", letter, incoming, "192.0.2.1"), Cancellation))).Done();
        return await desk.Store.ReadAsync(context => context.AccessRequests.Where(request => request.LetterId == letter.Id).Select(request => request.Id).SingleAsync(Cancellation));
    }

    /// <summary>What stays although nobody is in it any more: invitations, messages, and that audit rows exist.</summary>
    private static Task<(int Invitations, int Messages)> CountAsync(DelegationDesk desk) => desk.Store.ReadAsync(async context =>
        (await context.Invitations.CountAsync(Cancellation), await context.OutboxMessages.CountAsync(Cancellation)));
}

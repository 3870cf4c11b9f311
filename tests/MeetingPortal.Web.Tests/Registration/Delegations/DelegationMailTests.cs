using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Data;
using static MeetingPortal.Web.Tests.Registration.Delegations.DelegationDesk;

namespace MeetingPortal.Web.Tests.Registration.Delegations;

/// <summary>Who is told what, in which language: rows of the transaction that caused them.</summary>
public sealed class DelegationMailTests
{
    [Theory]
    [EveryDatabase]
    public async Task Submit_EveryAccountOfEveryMission_IsToldOnceInTheMissionsLanguage(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await desk.GrantAsync(Geneva, desk.GenevaMission, "ann@utopia.invalid");
        await desk.GrantAsync(NewYork, desk.NewYorkMission, "bob@utopia.invalid");

        // One who acts for both is told once, in the language of the mission whose code comes first.
        await desk.GrantAsync(OtherOfficer, desk.NewYorkMission, "both@utopia.invalid");
        await desk.GrantAsync(OtherOfficer, desk.GenevaMission, "both@utopia.invalid");
        await desk.GrantAsync(Officer, desk.GenevaMission, "gone@utopia.invalid", until: TestStore.Start);
        await DelegationPathTests.AddThreeAsync(desk);

        (await desk.SubmitAsync()).Done();

        var mail = await desk.MailAsync();
        Assert.Equal(
            [("ann@utopia.invalid", Language.French), ("bob@utopia.invalid", Language.English), ("both@utopia.invalid", Language.French)],
            mail.Select(message => (message.Address!, message.Language)));
        Assert.All(mail, message => Assert.Equal((MailKind.SubmissionReceived, MailState.Waiting), (message.Kind, message.State)));
        var submission = await desk.SubmissionAsync(1);
        Assert.All(mail, message => Assert.Equal((submission.Id.Value, desk.Meeting.Id), (message.SubjectId, message.MeetingId!.Value)));
        Assert.Equal(
            ["Utopia (fictional State)", "UTOPIA-2040-0001/1", "UTOPIA-2040", "https://portal.example/fr/mission/utopia-geneva/utopia-2040", string.Empty], mail[0].Values);
    }

    [Theory]
    [EveryDatabase]
    public async Task Decision_Made_IsToldWithTheOfficersQuestion(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await desk.GrantAsync(Geneva, desk.GenevaMission, "ann@utopia.invalid");
        await DelegationPathTests.AddThreeAsync(desk);

        (await desk.SubmitAsync()).Done();
        (await desk.BeginAsync(await desk.KeyAsync(1))).Done();
        (await desk.AskAsync(await desk.KeyAsync(1), "Qui dirige <b>lundi</b> ?")).Done();
        (await desk.SubmitAsync()).Done();
        (await desk.AcknowledgeAsync(await desk.KeyAsync(2))).Done();

        var mail = (await desk.MailAsync()).ToLookup(message => message.Kind);
        Assert.Equal([MailKind.ClarificationRequested, MailKind.SubmissionAcknowledged, MailKind.SubmissionReceived], mail.Select(kind => kind.Key).Order(Comparer<MailKind>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()))));
        Assert.Equal("Qui dirige <b>lundi</b> ?", Assert.Single(mail[MailKind.ClarificationRequested]).Values[^1]);
        Assert.Equal("UTOPIA-2040-0001/2", Assert.Single(mail[MailKind.SubmissionAcknowledged]).Values[1]);
        Assert.Equal(2, mail[MailKind.SubmissionReceived].Count());
    }

    [Theory]
    [EveryDatabase]
    public async Task Submit_AddressedByTwoSendersAtOnce_IsToldOnce(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await using var beside = desk.Store.Beside();
        await desk.GrantAsync(Geneva, desk.GenevaMission, "ann@utopia.invalid");
        await desk.GrantAsync(NewYork, desk.NewYorkMission, "bob@utopia.invalid");
        await DelegationPathTests.AddThreeAsync(desk);
        (await desk.SubmitAsync()).Done();
        var row = Assert.Single(await desk.Store.ReadAsync(context => Task.FromResult(context.OutboxMessages.ToList())));
        Assert.True(row.IsToBeAddressed);

        var made = await Task.WhenAll(SubmissionMails.AddressAsync(desk.Store, row, Cancellation), SubmissionMails.AddressAsync(beside, row, Cancellation));

        Assert.Equal([0, 2], made.Order());
        Assert.Equal(["ann@utopia.invalid", "bob@utopia.invalid"], (await desk.MailAsync()).Select(message => message.Address!), StringComparer.Ordinal);
    }

    [Theory]
    [EveryDatabase]
    public async Task Submit_StateWithoutAccounts_TellsNobody(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await DelegationPathTests.AddThreeAsync(desk);

        (await desk.SubmitAsync(Officer, isOnBehalf: true)).Done();

        Assert.Empty(await desk.MailAsync());
    }

    [Theory]
    [EveryDatabase]
    public async Task M19_RefusedOrFailed_WritesNoMail(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await desk.GrantAsync(Geneva, desk.GenevaMission, "ann@utopia.invalid");
        await DelegationPathTests.AddThreeAsync(desk);
        var seen = (await desk.DelegationAsync()).Version;
        (await desk.AddAsync(Head("Second"))).Done();

        Assert.Equal(DelegationRefusals.DelegationChangedMeanwhile, (await desk.SubmitAsync(seen)).Refused());
        Assert.Equal(DelegationRefusals.HeadMissingOrDouble, (await desk.SubmitAsync()).Refused());
        Assert.Empty(await desk.MailAsync());

        var second = await desk.MemberAsync("Second");
        (await desk.RemoveAsync(second.Id, second.Version)).Done();
        (await desk.SubmitAsync()).Done();
        Assert.Equal(DelegationRefusals.ClarificationMissing, (await desk.AskAsync(await desk.KeyAsync(1), " ")).Refused());
        Assert.Equal(DelegationRefusals.DecisionOutdated, (await desk.AcknowledgeAsync(await desk.KeyAsync(1) with { SeenVersion = 9 })).Refused());
        Assert.Equal(MailKind.SubmissionReceived, Assert.Single(await desk.MailAsync()).Kind);

        // The store fails at the very end, after the message was written: the message goes with the rest.
        await SpoilHeadsAsync(desk);
        await Assert.ThrowsAnyAsync<Exception>(async () => await desk.AcknowledgeAsync(await desk.KeyAsync(1)));
        Assert.Single(await desk.MailAsync());
        Assert.Equal(SubmissionState.Waiting, (await desk.SubmissionAsync(1)).State);
        Assert.Equal(["Giles"], (await desk.AcknowledgedAsync()).Select(place => place.Details.FamilyName), StringComparer.Ordinal);
    }

    /// <summary>A seat of this delegation is acknowledged already, in another one, which no handler would do.</summary>
    private static async Task SpoilHeadsAsync(DelegationDesk desk)
    {
        var (delegation, giles) = (await desk.DelegationAsync(), await desk.MemberAsync("Giles"));
        (await desk.AddAsync(Head("Tityrus"), desk.Arcadia)).Done();
        var arcadia = await desk.Store.ReadAsync(context => Task.FromResult(context.Delegations.Single(other => other.Id != delegation.Id).Id));
        await desk.Store.AddAsync(new AcknowledgedMember { Id = giles.Id, DelegationId = arcadia, PersonId = giles.PersonId, Position = 1, Details = giles.Details });
    }
}

using CsCheck;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using Xunit;
using static MeetingPortal.Domain.Tests.Delegations.Utopians;

namespace MeetingPortal.Domain.Tests.Delegations;

public sealed class DelegationDifferencePropertyTests
{
    // Few seats, persons, roles and names, so that two random delegations share places and often whole persons too.
    private static readonly Gen<DelegationPlace[]> AnyDelegation = Gen.Select(
            Gen.Shuffle(Enumerable.Range(1, 7).ToArray()),
            Gen.Int[0, 7],
            Gen.Int[1, 2].Array[7],
            Gen.OneOf(DelegateRole.HeadOfDelegation, DelegateRole.Adviser, DelegateRole.Member).Array[7],
            Gen.OneOf("Giles", "More").Array[7],
            Gen.Bool.Array[7])
        .Select((seats, count, persons, roles, names, flags) => Enumerable.Range(0, count)
            .Select(index => new DelegationPlace(
                SeatOf(seats[index]),
                new PersonId(GuidOf((seats[index] * 10) + persons[index])),
                index + 1,
                Person(names[index], role: roles[index]) with { HeadFrom = flags[index] && roles[index] == DelegateRole.HeadOfDelegation ? First : null, NeedsNameTag = flags[index] }))
            .ToArray());

    [Fact]
    public void Apply_DifferenceOfAnyTwo_GivesTheSecond() =>
        Gen.Select(AnyDelegation, AnyDelegation).Sample(
            (before, after) =>
            {
                var wanted = DelegationPlace.InOrder(after);

                var result = DelegationDifference.Apply(before, DelegationDifference.Between(before, after), [.. wanted.Select(place => place.Seat)]);

                Assert.Equal(wanted.Select(Said), result.Select(Said));
                Assert.Equal(Enumerable.Range(1, result.Count), result.Select(place => place.Position));
            },
            iter: 5_000);

    [Fact]
    public void Apply_ItemsOfAFrozenSubmission_GiveTheSecondToo() =>
        Gen.Select(AnyDelegation, AnyDelegation).Sample(
            (before, after) =>
            {
                var wanted = DelegationPlace.InOrder(after);
                var id = NewId.At<SubmissionId>(Now);
                var items = DelegationDifference.Between(before, after).Select((change, index) => SubmissionItem.Of(id, index + 1, change)).ToList();

                var result = DelegationDifference.Apply(before, items.Select(item => item.Change), [.. wanted.Select(place => place.Seat)]);

                Assert.Equal(wanted.Select(Said), result.Select(Said));
            },
            iter: 2_000);

    [Fact]
    public void Between_Itself_IsEmpty() =>
        AnyDelegation.Sample(places => Assert.Empty(DelegationDifference.Between(places, [.. places.Select(place => place with { Position = place.Position * 3, Details = place.Details with { } })])));

    [Fact]
    public void Between_AnyTwo_IsEmptyExactlyWhenTheyReadTheSame() =>
        Gen.Select(AnyDelegation, AnyDelegation).Sample(
            (before, after) => Assert.Equal(
                DelegationPlace.InOrder(before).Select(Said).SequenceEqual(DelegationPlace.InOrder(after).Select(Said)),
                DelegationDifference.Between(before, after).Count == 0),
            iter: 5_000);

    [Fact]
    public void Between_AnyTwo_HasOneItemForEachPlaceThatDiffersAndNoOther() =>
        Gen.Select(AnyDelegation, AnyDelegation).Sample(
            (before, after) =>
            {
                var (old, now) = (before.ToDictionary(place => place.Seat), after.ToDictionary(place => place.Seat));
                var changes = DelegationDifference.Between(before, after);
                var seats = changes.Where(change => change.Seat is not null).ToList();

                Assert.Equal(seats.Count, seats.Select(change => change.Seat).Distinct().Count());
                Assert.Equal(
                    old.Keys.Union(now.Keys).Where(seat => !SamePerson(old.GetValueOrDefault(seat), now.GetValueOrDefault(seat))).ToHashSet(),
                    seats.Select(change => change.Seat!.Value).ToHashSet());
                Assert.All(seats, change => Assert.Equal((old.GetValueOrDefault(change.Seat!.Value), now.GetValueOrDefault(change.Seat.Value)), (change.Before, change.After)));
                Assert.All(seats, change => Assert.Equal(KindOf(change.Before, change.After), change.Kind));
                Assert.InRange(changes.Count(change => change.Kind == DelegationChangeKind.Reorder), 0, 1);
            },
            iter: 5_000);

    [Fact]
    public void Between_NewRoleOrRemovedPerson_IsNoReordering()
    {
        DelegationPlace[] before = [Place(1, "Giles"), Place(2, "More"), Place(3, "Roper")];

        var changes = DelegationDifference.Between(before, [before[1], before[0] with { Details = Person("Giles", role: DelegateRole.Member), Position = 9 }]);

        Assert.Equal([DelegationChangeKind.Edit, DelegationChangeKind.Remove], changes.Select(change => change.Kind));
    }

    [Fact]
    public void Between_PeopleSwapped_IsOneReordering()
    {
        DelegationPlace[] before = [Place(1, "Giles"), Place(2, "More")];

        var change = Assert.Single(DelegationDifference.Between(before, [before[0] with { Position = 2 }, before[1] with { Position = 1 }]));

        Assert.Equal(new DelegationChange(DelegationChangeKind.Reorder, null, null, null), change);
    }

    private static DelegationChangeKind KindOf(DelegationPlace? before, DelegationPlace? after) => (before, after) switch
    {
        (null, _) => DelegationChangeKind.Add,
        (_, null) => DelegationChangeKind.Remove,
        _ when before.Person != after.Person => DelegationChangeKind.Replace,
        _ when before.Details.IsHead != after.Details.IsHead || before.Details.HeadFrom != after.Details.HeadFrom || before.Details.HeadUntil != after.Details.HeadUntil => DelegationChangeKind.Head,
        _ => DelegationChangeKind.Edit,
    };

    private static bool SamePerson(DelegationPlace? one, DelegationPlace? other) => one?.Person == other?.Person && one?.Details == other?.Details;

    private static (SeatId Seat, PersonId Person, DelegateDetails Details) Said(DelegationPlace place) => (place.Seat, place.Person, place.Details);

    private static DelegationPlace Place(int number, string name) => new(SeatOf(number), new PersonId(GuidOf(number)), number, Person(name));

    private static SeatId SeatOf(int number) => new(GuidOf(number));

    private static Guid GuidOf(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}

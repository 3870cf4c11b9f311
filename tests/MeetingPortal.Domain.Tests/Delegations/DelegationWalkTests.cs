using CsCheck;
using MeetingPortal.Domain.Delegations;
using Xunit;
using static MeetingPortal.Domain.Tests.Delegations.Utopians;

namespace MeetingPortal.Domain.Tests.Delegations;

/// <summary>Whatever mission and officers do in whatever order, allowed or not, a delegation stays one.</summary>
public sealed class DelegationWalkTests
{
    private static readonly Gen<(int Act, int Who, int Detail)[]> AnyWalk = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 9], Gen.Int[0, 9]).Array[0, 60];

    [Fact]
    public void Walk_AnyActs_KeepsWhatMustHold() => AnyWalk.Sample(
        steps =>
        {
            var walk = new Walk();
            foreach (var (act, who, detail) in steps)
            {
                walk.Step(act, who, detail);
                walk.AssertWhatMustHold();
            }
        },
        iter: 2_000);

    private sealed class Walk
    {
        private readonly Delegation _delegation = WithTwo();
        private readonly List<Submission> _submissions = [];
        private IReadOnlyList<DelegationPlace> _acknowledged = [];

        private Submission? Latest => _submissions.LastOrDefault();

        public void Step(int act, int who, int detail)
        {
            var member = _delegation.Members.Count == 0 ? null : _delegation.Members[who % _delegation.Members.Count];
            var seen = detail == 0 ? 0 : member?.Version ?? 0;
            switch (act)
            {
                case 0 or 1:
                    _delegation.Add(Details(who, detail), isSomebodyElse: true, Now);
                    break;
                case 2 when member is not null:
                    _delegation.Edit(member.Id, Details(who, detail), seen, isSomebodyElse: true);
                    break;
                case 3 when member is not null:
                    _delegation.Replace(member.Id, Details(who, detail), seen, isSomebodyElse: true, Now);
                    break;
                case 4 when member is not null:
                    _delegation.Remove(member.Id, seen);
                    break;
                case 5 when member is not null:
                    _delegation.Move(member.Id, up: detail % 2 == 0);
                    break;
                case 6 or 7:
                    _submissions.AddRange(_delegation.Submits([.. _acknowledged]).Match<Submission[]>(made => [made], _ => []));
                    break;
                default:
                    Decide(act, detail == 0 ? 0 : Latest?.Version ?? 0);
                    break;
            }
        }

        public void AssertWhatMustHold()
        {
            var open = _submissions.Where(submission => submission.IsOpen).ToList();
            Assert.InRange(open.Count, 0, 1);
            Assert.Equal(open.Count == 1, _delegation.HasOpenSubmission);
            Assert.Equal(Enumerable.Range(1, _submissions.Count), _submissions.Select(submission => submission.Number));
            Assert.Equal(_submissions.Count, _delegation.LastNumber);
            Assert.Equal(_submissions.LastOrDefault(submission => submission.State == SubmissionState.Acknowledged)?.Number, _delegation.AcknowledgedNumber);
            Assert.Equal(_delegation.Members.Count, _delegation.Members.Select(member => (member.Details.Role, member.Position)).Distinct().Count());
            foreach (var submission in _submissions)
            {
                // Recalled or sent back, each asked for one head a day on what was acknowledged at its time; the open one does now.
                var handedIn = submission.IsOpen ? Applied(submission) : [];
                Assert.True(handedIn.Count == 0 || HeadDays.Faults([.. handedIn.Select(place => place.Details)], Days).Count == 0);
            }

            Assert.True(_acknowledged.Count == 0 || HeadDays.Faults([.. _acknowledged.Select(place => place.Details)], Days).Count == 0);
        }

        private void Decide(int act, int seen)
        {
            if (Latest is not { } latest)
            {
                return;
            }

            var before = _acknowledged;
            var handedIn = Applied(latest);
            var outcome = act switch
            {
                8 => latest.Begin(seen, Officer, Now),
                9 => latest.Recall(Mission, Now),
                10 => latest.AskForClarification("Who leads?", seen, Officer, Now),
                _ => latest.Acknowledge(seen, Officer, Now),
            };
            if (outcome.Refused() is null)
            {
                _delegation.Follow(latest);
                _acknowledged = latest.State == SubmissionState.Acknowledged ? handedIn : before;
            }
        }

        private IReadOnlyList<DelegationPlace> Applied(Submission submission) =>
            DelegationDifference.Apply(_acknowledged, submission.Items.Select(item => item.Change), submission.Order);

        private static DelegateDetails Details(int who, int detail) => detail switch
        {
            < 2 => Head($"Head {who}", detail == 0 ? First : null, detail == 1 ? First : null),
            2 => Head($"Head {who}", First.AddDays(1)),
            3 => Head($"Head {who}"),
            _ => Person($"Utopian {who}", role: detail % 2 == 0 ? DelegateRole.Adviser : DelegateRole.Member),
        };
    }
}

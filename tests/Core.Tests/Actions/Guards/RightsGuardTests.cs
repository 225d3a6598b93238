using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class RightsGuardTests : GuardTest<RightsGuard>
{
    [Fact]
    public void Names_the_role_and_what_Argo_CD_allows() =>
        Assert.Equal("Ada Ops has the role admin in project shop, and Argo CD allows sync.", Allowed(SomePress.Sync()).Sentence);

    [Theory]
    [InlineData(Role.Viewer, "Ada Ops has the role viewer in project shop, and Sync orders needs the role operator.")]
    [InlineData(Role.None, "Ada Ops has no role in project shop, and Sync orders needs the role operator.")]
    public void A_lesser_role_is_refused(Role role, string sentence) =>
        Assert.Equal(sentence, Refused(SomePress.Sync() with { Actor = SomePress.Ada with { Role = role } }).Sentence);

    [Fact]
    public void A_role_in_another_project_is_none() =>
        Assert.Contains("no role in project shop", Refused(SomePress.Sync() with { Actor = SomePress.Ada with { Projects = ["platform"] } }).Sentence);

    [Fact]
    public void Argo_CDs_no_is_refused_and_says_which_right() =>
        Assert.Equal("The right sync on applications of project shop for that token, in Argo CD's policy or the project's roles.", Refused(May(Reading.Known(false, "Argo CD can-i", Some.Moment))).WouldAllow);

    [Fact]
    public void Not_known_is_not_yes()
    {
        var verdict = Asks(May(Reading.Failed<bool>("Argo CD can-i", Some.Moment, "no answer within 5 s")));

        Assert.Equal("Whether Argo CD lets the token of this dashboard sync orders is not known: no answer within 5 s.", verdict.Sentence);
        Assert.Equal(Risk.Medium, verdict.Risk);
    }

    [Fact]
    public void A_brake_needs_the_role_too() =>
        Assert.Equal(VerdictKind.Refused, Kind(SomePress.Terminate() with { Actor = SomePress.Ada with { Role = Role.Viewer } }));

    private static GuardFacts May(Reading<bool> may) => SomePress.Sync().With(f => f with { MayDo = may });
}

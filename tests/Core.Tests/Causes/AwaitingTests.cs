using System.Collections.Immutable;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>The first seconds after a start, before Git is read.</summary>
public sealed class AwaitingTests
{
    private static readonly Application Incident = Some.IncidentFacts().Application;
    private static readonly SourceId Git = new(SourceKind.Git, Incident.Source.RepoUrl);

    [Theory]
    [InlineData(CauseFamily.WhyNothingActs, Confidence.Proven, true)]
    [InlineData(CauseFamily.Danger, Confidence.Proven, true)]
    [InlineData(CauseFamily.WhyDifferent, Confidence.Likely, true)]
    [InlineData(CauseFamily.WhyDifferent, Confidence.Proven, false)]
    public void Only_a_proven_reason_for_the_difference_speaks_before_Git(CauseFamily family, Confidence confidence, bool awaits)
    {
        var facts = Some.IncidentFacts() with { GitToCome = ["https://git.example/platform.git"] };

        Assert.Equal(awaits ? "Not explained yet: reading Git (platform.git)." : null, Awaiting.Of(facts, Some.Cause(family: family) with { Confidence = confidence }));
        Assert.Null(Awaiting.Of(facts with { GitToCome = [] }, null));
    }

    [Fact]
    public void A_lesser_cause_is_no_headline_and_stands_among_the_causes()
    {
        var facts = Some.IncidentFacts();
        var unread = Reading.NotRead<RepositoryRefs>("Git");
        var explanation = (facts with { GitToCome = [Git.Name], Sources = [facts.Git! with { Refs = unread, Tracked = Reading.NotRead<RevisionFacts>("Git"), Branches = Reading.NotRead<EquatableList<RevisionFacts>>("Git"), Deployed = [], WaysOut = [] }] }).Explain();

        Assert.Equal((null, "Not explained yet: reading Git (platform.git)."), (explanation.Headline?.Id, explanation.Awaits));
        Assert.Contains(explanation.Causes.Items, c => c.Id == "autosync-off");
        Assert.Equal(("", explanation.Awaits), (Trouble.Of(facts.Application, explanation)!.CauseId, Trouble.Of(facts.Application, explanation)!.Sentence));
        Assert.True(Trouble.Of(facts.Application, explanation)!.Urgency >= Urgency.Unexplained);
    }

    [Fact]
    public void Git_is_to_come_while_it_is_connecting_and_not_when_it_failed_or_was_refused()
    {
        Assert.Equal([Git.Name], ToCome(SourceState.Connecting).Items);
        Assert.Equal([Git.Name], ToCome(null).Items);
        Assert.All([SourceState.Live, SourceState.Unreachable, SourceState.NotAllowed, SourceState.Stale], state => Assert.Empty(ToCome(state).Items));
    }

    [Fact]
    public void A_chart_comes_from_no_repository_that_is_read() =>
        Assert.Empty(SnapshotFacts.ToCome(Snapshot(null), Incident with { Sources = [Incident.Source with { Chart = "redis" }] }).Items);

    [Fact]
    public void While_Git_is_read_no_group_ends()
    {
        var before = Some.Explained((Incident, [Some.Cause("file-missing-on-revision", root: "x")]));
        var (open, _) = new GroupTracking(ExplainedSnapshot.Empty, before, Some.Moment).Follow(GroupBook.Empty);
        var now = before with { Explanations = before.Explanations.SetItem(Incident.Key, Some.Explanation(Incident.Key) with { Awaits = "Not explained yet: reading Git (platform.git)." }) };

        var (after, ended) = new GroupTracking(before, now, Some.Moment.AddSeconds(5)).Follow(GroupBook.Empty with { Open = open });

        Assert.Equal((open.Keys.Single(), 0), (after.Keys.Single(), ended.Count));
    }

    private static EquatableList<string> ToCome(SourceState? state) => SnapshotFacts.ToCome(Snapshot(state), Incident);

    private static Snapshot Snapshot(SourceState? state)
    {
        var sources = ImmutableDictionary<SourceId, SourceStatus>.Empty.Add(Some.ArgoCd, Some.Live(Some.ArgoCd));
        return Core.State.Snapshot.Empty with { Sources = state is { } known ? sources.Add(Git, new SourceStatus(Git, known, Some.Moment, null)) : sources };
    }
}

using System.Text;
using CsCheck;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Proving;

/// <summary>Files <c>o0.yaml</c> to <c>o5.yaml</c> with one object each, any of them on a branch, taken by a filter, and live.</summary>
public sealed class CounterfactualTests
{
    private static readonly Gen<bool[]> Some6 = Gen.Bool.Array[6];

    [Fact]
    public void What_is_proven_and_applied_yields_every_live_object() => Gen.Select(Some6, Some6, Some6).Sample((files, taken, live) =>
    {
        var judged = Judge(files, taken, live);
        var kept = Enumerable.Range(0, 6).All(i => !live[i] || (files[i] && taken[i]));
        return judged.Holds == (kept && live.Contains(true)) && judged.Proof!.Pruned.Count == Enumerable.Range(0, 6).Count(i => live[i] && !(files[i] && taken[i]));
    });

    [Fact]
    public void Nothing_is_proven_where_a_reading_is_missing_stale_or_capped() => Gen.Select(Some6, Some6, Some6, Gen.Int[0, Missing.Length - 1]).Sample((files, taken, live, missing) =>
        Judge(files, taken, live, Missing[missing]) is { Holds: false, Proof: null, Why.Length: > 0 });

    [Theory]
    [InlineData(12, 3, 6, null, "12 ways were tried, 3 of them keep all 6 live objects.")]
    [InlineData(1, 1, 1, null, "1 way was tried, and it keeps the live object.")]
    [InlineData(1, 0, 6, null, "1 way was tried, and it does not keep all 6 live objects.")]
    [InlineData(4, 0, 6, null, "4 ways were tried, none of them keeps all 6 live objects.")]
    [InlineData(3, 1, null, null, "3 ways were tried, 1 of them removes the error.")]
    [InlineData(1, 0, null, null, "1 way was tried, and it does not remove the error.")]
    [InlineData(200, 2, 6, "no more than 200 are tried", "200 ways were tried, 2 of them keep all 6 live objects; no more than 200 are tried.")]
    public void Says_how_many_ways_were_tried(int tried, int proven, int? live, string? stopped, string sentence) =>
        Assert.Equal(sentence, new WaysTried(tried, proven, live, stopped).Sentence);

    private static readonly Func<Facts, WayOut, (Facts, WayOut)>[] Missing =
    [
        (f, w) => (f, w with { Selection = null }),
        (f, w) => (f, w with { Selection = w.Selection! with { Complete = false } }),
        (f, w) => (f, w with { Selection = w.Selection! with { Type = SourceType.Kustomize } }),
        (f, w) => (f, w with { Conflicts = ["apps/o1.yaml"] }),
        (f, w) => (f with { ArgoCd = new SourceStatus(Some.ArgoCd, SourceState.Stale, f.Now, f.Now, "it does not answer") }, w),
        (f, w) => (f with { Sources = [f.Sources[0] with { Refs = f.Sources[0].Refs with { State = ReadingState.Stale, Why = "it does not answer" } }] }, w),
        (f, w) => (f with { Application = f.Application with { ResourcesComplete = false }, Details = new ApplicationDetails { Key = f.Application.Key } }, w),
    ];

    private static Judgement Judge(bool[] files, bool[] taken, bool[] live, Func<Facts, WayOut, (Facts, WayOut)>? take = null)
    {
        SourceFile[] there = [.. Enumerable.Range(0, 6).Where(i => files[i]).Select(i => new SourceFile($"o{i}.yaml", Encoding.UTF8.GetBytes(DeployStory.Manifest($"o{i}"))))];
        var include = $"{{none,{string.Join(',', Enumerable.Range(0, 6).Where(i => taken[i]).Select(i => $"o{i}.yaml"))}}}";
        var source = Some.IncidentSource() with { Directory = new DirectoryOptions(Include: include) };
        var way = new WayOut(WayOutKind.PointAt, "feature", Some.Feature, source, true, null, DirectorySelection.Select(there, source, "orders"));
        var facts = Live(live);
        (facts, way) = take?.Invoke(facts, way) ?? (facts, way);
        return Counterfactual.Of(facts, facts.Sources[0], way);
    }

    private static Facts Live(bool[] live)
    {
        var incident = Some.IncidentFacts();
        var rows = Enumerable.Range(0, 6).Where(i => live[i]).Select(i => new ManagedResourceStatus(new ResourceKey("", "ConfigMap", "databases", $"o{i}"), "v1", SyncStatus.OutOfSync, HealthStatus.Healthy, null, false, true, false, 0)).ToEquatableList();
        return incident with { Application = incident.Application with { Resources = rows, ResourceCount = rows.Count } };
    }
}

using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Databases.Verdicts;

/// <summary>Whatever is recorded in the folder of databases is judged as its own file allows.</summary>
public sealed class RecordedVerdictTests
{
    public static TheoryData<string, string, string, string> Databases()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var run in RecordedCluster.Runs)
        {
            foreach (var database in RecordedCluster.Expected(run).GetProperty("databases").EnumerateObject())
            {
                data.Add(run, database.Name, database.Value.GetProperty("kind").GetString()!, string.Join(',', database.Value.GetProperty("verdicts").EnumerateArray().Select(one => one.GetString())));
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Is_judged_as_allowed(string run, string name, string kind, string allowed)
    {
        var fleet = RecordedCluster.Fleet(run);

        var verdict = ManifestWorld.States(fleet, fleet.At).Single(state => state.Key.Name == name && state.Key.Kind == kind).Verdict;

        Assert.True(allowed.Split(',').Contains($"{verdict.Health}"), $"{verdict.Health} by row {verdict.Row}: {verdict.Why}; allowed: {allowed}");
    }

    [Fact]
    public void A_tree_shows_what_hangs_on_a_database_and_the_verdict_flows_up()
    {
        var fleet = RecordedCluster.Fleet();

        var tree = ManifestWorld.States(fleet, fleet.At).Single(state => state.Key.Name == "platform-crash").Tree!;

        var set = tree.Children.Items.Single(child => child.Key.Kind == "StatefulSet");
        var pod = set.Children.Items.Single(child => child.Key.Kind == "Pod");
        Assert.Equal((HealthStatus.Degraded, HealthStatus.Degraded, HealthStatus.Degraded), (pod.Own, set.Health, tree.Health));
        Assert.Equal("OOMKilled, exit code 137", pod.Facts.Items.Single(fact => fact.Name == "last exit").Value[..24]);
        Assert.Contains(set.Children.Items, child => child.Key is { Kind: "PersistentVolumeClaim", Name: "pgdata-platform-crash-0" });
        Assert.Contains(tree.Children.Items, child => child.Key.Kind == "Service");
        Assert.Contains(tree.Children.Items, child => child.Key.Kind == "PodDisruptionBudget");
    }

    [Fact]
    public void Events_of_the_last_hour_are_told_newest_first()
    {
        var fleet = RecordedCluster.Fleet();

        var events = ManifestWorld.States(fleet, fleet.At).Single(state => state.Key.Name == "platform-pending").Events;

        Assert.Equal("could not create cluster: pod labels error: still failing after 20 retries", events.Items.First(one => one.IsWarning && one.Component == "postgres-operator").Message);
        Assert.Equal(events.OrderByDescending(one => one.LastAt), events);
    }
}

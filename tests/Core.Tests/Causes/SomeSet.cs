using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>The ApplicationSet <c>shops</c>, which owns the application.</summary>
internal static class SomeSet
{
    public static readonly ApplicationSetKey Key = new("main", "argocd", "shops");

    public static readonly OwnerReference Owner = new("ApplicationSet", "shops", "uid", true);

    /// <summary>It makes its applications from a list, and was written an hour ago.</summary>
    public static readonly ApplicationSet Plain = new(Key) { Generators = ["list"], SpecWrittenAt = Some.Moment.AddHours(-1) };

    public static Reading<ApplicationSet> Known(ApplicationSet set) => Reading.Known(set, "Argo CD applicationsets", Some.Moment);

    public static Facts Of(this Facts facts, ApplicationSet set) => facts with { Set = Known(set) };

    /// <summary>In three steps: what is said of each application.</summary>
    public static ApplicationSet Rolling(params (string Application, string Status, int? Step)[] rollout) => Plain with
    {
        Strategy = "RollingSync",
        Steps = ["env In (dev)", "env In (test)", "env In (prod), at most 1 at once"],
        Rollout = [.. rollout.Select(r => new RolloutStatus(r.Application, r.Status, "Application has pending changes, setting status to Waiting.", r.Step, Some.Moment.AddMinutes(-5)))],
    };

    public static TheoryData<Reading<ApplicationSet>> NotKnown =>
    [
        Reading.Forbidden<ApplicationSet>("Argo CD applicationsets", Some.Moment, "Argo CD does not let this token see it: permission denied"),
        Reading.NotRead<ApplicationSet>("Argo CD applicationsets", "this version of Argo CD does not serve ApplicationSets by its API"),
        Reading.Failed<ApplicationSet>("Argo CD applicationsets", Some.Moment, "no answer within 10 s"),
        Known(Plain) with { State = ReadingState.Stale, Why = "Argo CD main has been silent for 60 s" },
    ];
}

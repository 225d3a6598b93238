using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes.Removal;

/// <summary>A source of facts in a state in which nothing may be reasoned from it.</summary>
/// <param name="Name">Which.</param>
/// <param name="State">How it is away.</param>
/// <param name="Take">The same facts without it.</param>
internal sealed record RemovedSource(string Name, ReadingState State, Func<Facts, Facts> Take)
{
    private static readonly ReadingState[] Away = [ReadingState.NotRead, ReadingState.Stale, ReadingState.Forbidden, ReadingState.Failed];

    public static IEnumerable<RemovedSource> All() => [.. Away.SelectMany(Details), .. Away.SelectMany(Git), .. Away.SelectMany(Rest), .. ArgoCd(), .. Coverages()];

    public override string ToString() => $"{Name} is {State}";

    private static IEnumerable<RemovedSource> Details(ReadingState state) =>
    [
        OfDetails("application by name", state, d => d with { Application = Gone(d.Application, state) }),
        OfDetails("managed-resources", state, d => d with { ManagedResources = Gone(d.ManagedResources, state) }),
        OfDetails("resource-tree", state, d => d with { Tree = Gone(d.Tree, state) }),
        OfDetails("syncwindows", state, d => d with { SyncWindows = Gone(d.SyncWindows, state) }),
        OfDetails("events", state, d => d with { Events = Gone(d.Events, state) }),
        OfDetails("manifests", state, d => d with { Manifests = Gone(d.Manifests, state) }),
    ];

    private static IEnumerable<RemovedSource> Git(ReadingState state) =>
    [
        OfGit("Git refs", state, s => s with { Refs = Gone(s.Refs, state) }),
        OfGit("Git tracked", state, s => s with { Tracked = Gone(s.Tracked, state), Head = Gone(s.Head, state) }),
        OfGit("Git head", state, s => s with { Head = Gone(s.Head, state) }),
        OfGit("Git branches", state, s => s with { Branches = Gone(s.Branches, state) }),
        OfGit("Git history", state, s => s with { History = Gone(s.History, state) }),
        OfGit("Git", state, s => s with { Refs = Gone(s.Refs, state), Tracked = Gone(s.Tracked, state), Head = Gone(s.Head, state), Branches = Gone(s.Branches, state), History = Gone(s.History, state), Deployed = [], Removals = [], WaysOut = [] }),
    ];

    private static IEnumerable<RemovedSource> Rest(ReadingState state) =>
    [
        new("the parent", state, f => f with { Parent = Gone(f.Parent, state) }),
        new("the set", state, f => f with { Set = Gone(f.Set, state) }),
        new("schemas", state, f => f with { Schemas = [.. f.Schemas.Items.Select(s => KeyValuePair.Create(s.Key, Gone(s.Value, state)))] }),
        new("live objects", state, f => f with { LiveObjects = Gone(f.LiveObjects, state) }),
    ];

    private static IEnumerable<RemovedSource> ArgoCd() =>
    [
        .. new[] { SourceState.Connecting, SourceState.Stale, SourceState.Unreachable, SourceState.NotAllowed }
            .Select(state => new RemovedSource($"Argo CD, {state},", ReadingState.Failed, f => f with { ArgoCd = new SourceStatus(Some.ArgoCd, state, f.Now.AddMinutes(-10), f.Now.AddMinutes(-10), "it does not answer") })),
        new("the instance", ReadingState.NotRead, f => f with { Instance = null }),
        new("how others are compared", ReadingState.NotRead, f => f with { Pace = null }),
        new("every detail", ReadingState.NotRead, f => f with { Details = new ApplicationDetails { Key = f.Application.Key } }),
        new("every source of Git", ReadingState.NotRead, f => f with { Sources = [] }),
    ];

    private static IEnumerable<RemovedSource> Coverages() =>
    [
        .. new[] { KindCoverageState.Connecting, KindCoverageState.Forbidden, KindCoverageState.Unreachable, KindCoverageState.Resyncing }
            .Select(state => new RemovedSource($"kinds, {state},", ReadingState.Failed, f => f with { Coverage = [.. f.Coverage.Items.Select(c => c with { State = state, Why = "not for us" })] })),
        new("the list of kinds", ReadingState.NotRead, f => f with { Coverage = [] }),
    ];

    private static RemovedSource OfGit(string name, ReadingState state, Func<SourceFacts, SourceFacts> take) =>
        new(name, state, f => f with { Sources = [.. f.Sources.Items.Select(take)] });

    private static RemovedSource OfDetails(string name, ReadingState state, Func<ApplicationDetails, ApplicationDetails> take) =>
        new(name, state, f => f with { Details = take(f.Details) });

    /// <summary>What was stale keeps its value; a value that was never there cannot be old.</summary>
    private static Reading<T> Gone<T>(Reading<T> reading, ReadingState state) => state != ReadingState.Stale
        ? new Reading<T>(default, state, reading.Source, reading.At, $"{reading.Source} is {state}")
        : reading.HasValue ? reading with { State = state, Why = $"{reading.Source} does not answer now" } : reading;
}

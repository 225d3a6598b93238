using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.WhatIf;

/// <summary>Computes scenarios from Git and the live set.</summary>
public sealed class GitWhatIf(IGitReader git, SelectionReader reader, IKnownApplications applications, TimeProvider time) : IWhatIf
{
    private readonly SourceSelections selections = new(git, reader);

    public async Task<WhatIfResult> ComputeAsync(Application application, ApplicationDetails details, WhatIfScenario scenario, CancellationToken cancellationToken) =>
        await ComputeAsync(application, details, scenario, await selections.ReadAsync(application, scenario, cancellationToken), cancellationToken);

    /// <summary>The same from selections that were read elsewhere; child applications are read from Git all the same.</summary>
    internal async Task<WhatIfResult> ComputeAsync(Application application, ApplicationDetails details, WhatIfScenario scenario, ScenarioSelections read, CancellationToken cancellationToken)
    {
        if (read.Selections is null)
        {
            return Unknown(scenario, read.Why, read.Conflicts);
        }

        var live = LiveSet.From(application, details);
        var target = TargetSet.From(read.Selections, application.Destination.Namespace, live);
        var prune = scenario.Prune || (scenario.AutoSyncOn && AutoSyncRules.Prunes(application));
        var comparison = WithNamespace(WhatIfComputation.Compare(target, live, SyncAsk.Of(application, prune)), application);
        var (acted, note) = scenario.AutoSyncOn ? AutoSyncRules.Apply(application, comparison, IsAsTracked(scenario)) : (comparison, null);
        if (!acted.Known)
        {
            return Unknown(scenario, acted.Why, []);
        }

        var closure = new Closure();
        closure.Enter(application.Key, int.MaxValue);
        closure.Leave();
        await new ChildEffects(selections, applications).FollowAsync(application, target, live, acted.Effects.Items, closure, cancellationToken);
        return Known(scenario, acted, live, closure, note);
    }

    private WhatIfResult Known(WhatIfScenario scenario, Comparison comparison, LiveSet live, Closure closure, string? note)
    {
        var effects = comparison.Effects.Items.Concat(closure.Effects).ToEquatableList();
        var proven = live.Complete && closure.Missed is null && effects.Items.All(e => e.Kind != EffectKind.Unknown);
        var leftOver = comparison.LeftOver.Items.Concat(closure.Waiting).ToEquatableList();
        return new(scenario, true, proven, closure.Missed ?? note, effects, leftOver, [], time.GetUtcNow());
    }

    private WhatIfResult Unknown(WhatIfScenario scenario, string? why, EquatableList<string> conflicts) =>
        new(scenario, false, false, why ?? "It could not be computed.", [], [], conflicts, time.GetUtcNow());

    private static bool IsAsTracked(WhatIfScenario scenario) => scenario is { Revision: null, Directory: null, MergeBranch: null };

    // Argo CD makes or updates the namespace beside what the sources declare.
    private static Comparison WithNamespace(Comparison comparison, Application application)
    {
        var key = new ResourceKey("", "Namespace", "", application.Destination.Namespace);
        return comparison.Known && application.SyncPolicy.ManagedNamespaceMetadata is not null && application.SyncPolicy.HasOption("CreateNamespace=true")
            ? comparison with { Effects = [.. comparison.Effects, new Effect(key, EffectKind.Unknown, "The application manages its namespace's labels and annotations; what they are now is not read.", IsData: true)] }
            : comparison;
    }
}

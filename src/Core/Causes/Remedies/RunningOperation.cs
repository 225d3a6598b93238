using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Remedies;

/// <summary>Argo CD takes one operation at a time: while one runs, a remedy that syncs begins with its end.</summary>
internal static class RunningOperation
{
    public static Cause Adapt(Facts facts, Cause cause) => facts.IsOperationRunning() && cause.Remedies.Items.Any(Syncs)
        ? cause.With([.. IsKnown(cause) ? [] : new[] { Wait(facts) }, .. cause.Remedies.Items.Select(Later)])
        : cause;

    /// <summary>Ends what runs: what it has applied stays.</summary>
    public static Remedy Wait(Facts facts) => new(
        $"First wait until the running operation of {facts.Application.Key.Name} ends, or terminate it.",
        "Argo CD refuses a second operation meanwhile; what the first has applied or deleted by then stays so.",
        Prunes(facts) ? RemedySafety.Protects : RemedySafety.NeedsCare, Action: "terminate",
        Commands: [new CopyableCommand("Terminate with argocd", $"argocd app terminate-op {Shell.Word(facts.Application.Key.Name)} -N {Shell.Word(facts.Application.Key.Namespace)}", "shell")]);

    /// <summary>The running operation deletes what waits for pruning.</summary>
    public static bool Prunes(Facts facts) => facts.IsOperationRunning()
        && (facts.Application.PendingOperation ?? facts.Application.OperationState?.Operation) is { Prune: true, DryRun: false };

    private static bool IsKnown(Cause cause) => cause.Remedies.Items.Any(r => r.Action == "terminate");

    private static bool Syncs(Remedy remedy) => remedy.Safety != RemedySafety.Dangerous && (remedy.Action == "sync" || remedy.Text.Contains("then sync", StringComparison.Ordinal));

    private static Remedy Later(Remedy remedy) => remedy.Action == "sync"
        ? remedy with { Action = null, Effect = $"Only when the running operation has ended. {remedy.Effect}" }
        : remedy;
}

using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync;

/// <summary>The sentence at the end of the trace.</summary>
internal static class TraceWords
{
    public static string Sentence(Facts facts, EquatableList<Gate> gates, AutoSyncOutcome outcome, DateTimeOffset? at) => Words.Sentence(outcome switch
    {
        AutoSyncOutcome.WillAct => $"Auto-sync will {Does(facts)} within about {Moments.Length(at!.Value - facts.Now)}, when Argo CD compares {facts.Application.Key.Name} next",
        AutoSyncOutcome.WillActLater => $"Auto-sync will {Does(facts)}, and not now: {Reason(gates)}",
        AutoSyncOutcome.NothingToDo => $"There is nothing to do for auto-sync: {facts.Application.Key.Name} is Synced{Then(gates)}",
        AutoSyncOutcome.NotKnown => $"Whether auto-sync acts is not known: {Names(gates, GateState.Unknown)}",
        _ => $"It will not act: {Reason(gates)}",
    });

    /// <summary>Switching it on makes Argo CD look at once.</summary>
    public static string? SwitchedOn(Facts facts, EquatableList<Gate> gates, AutoSyncOutcome outcome) => outcome switch
    {
        AutoSyncOutcome.NothingToDo => null,
        AutoSyncOutcome.WillAct => Words.Sentence($"Switched on as the spec stands, it would {Does(facts)} at once"),
        AutoSyncOutcome.WillActLater => Words.Sentence($"Switched on as the spec stands, it would {Does(facts)}, and not at once: {Reason(gates)}"),
        AutoSyncOutcome.NotKnown => Words.Sentence($"What it would do when it is switched on is not known: {Names(gates, GateState.Unknown)}"),
        _ => Words.Sentence($"Switched on as the spec stands, it would not act either: {Reason(gates)}"),
    };

    /// <summary><c>sync orders to 3526a7b (2 objects) and delete 1 object</c>.</summary>
    private static string Does(Facts facts)
    {
        var application = facts.Application;
        var heals = Attempt.IsOfCompared(application);
        var pruned = application.SyncPolicy.Automated is { Prune: true } ? facts.PendingPrunes().Select(r => r.Key).Where(k => !facts.IsProtected(k)).ToList() : [];
        var changed = facts.Different().Count(r => !r.RequiresPruning);
        var revision = string.Join(", ", application.Revisions.Items.Select(Words.Short));
        var first = changed == 0 && pruned.Count > 0 ? "" : heals ? $"heal {Words.Count(changed, "object")} of {application.Key.Name}" : $"sync {application.Key.Name}{(revision.Length > 0 ? $" to {revision}" : "")} ({Words.Count(changed, "object")})";
        var deletes = pruned.Count == 0 ? "" : $"delete {pruned.Count} {DataObjects.Noun(pruned)} ({DataObjects.Names(pruned)})";
        return first.Length == 0 ? deletes : deletes.Length == 0 ? first : $"{first} and {deletes}";
    }

    private static string Reason(EquatableList<Gate> gates)
    {
        var stops = gates.Items.Where(g => g.State == GateState.Stops).ToList();
        return stops.Count == 1 ? stops[0].Answer : $"{stops[0].Answer}; besides, {string.Join("; ", stops.Skip(1).Take(2).Select(g => g.Answer))}";
    }

    private static string Then(EquatableList<Gate> gates) => gates.Items.FirstOrDefault(g => g.State == GateState.Stops && g.Id != GateId.Differs) is { } gate
        ? $"; if something differed, it would {(gate.Until is null ? "not act" : "wait")}: {gate.Answer}"
        : "";

    private static string Names(EquatableList<Gate> gates, GateState state) => string.Join("; ", gates.Items.Where(g => g.State == state).Select(g => g.Answer));
}

using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The Application itself is being deleted: nothing is synced any more, and with its resources finalizer everything that it
/// deployed goes first.
/// Found: metadata.deletionTimestamp; the finalizers say whether the resources go with it; condition DeletionError says what hinders it.
/// Do: if the deletion is not meant, it cannot be taken back: save data now. If it hangs, look at what has a finalizer of its own.
/// Confused with: deletion-stuck (a resource of a living application).
/// </summary>
public sealed class ApplicationDeleting : ICauseRule
{
    private const string Cascade = "resources-finalizer.argocd.argoproj.io";

    public CauseDescription Description { get; } = new("application-deleting", "Being deleted", CauseFamily.WhyDifferent, DecisionOrder.Deleting);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        if (facts.Trace()[GateId.Stays] is not { State: GateState.Stops, Evidence: { } evidence } || facts.Application is not { DeletionTimestamp: { } since } application)
        {
            yield break;
        }

        var cascades = application.Finalizers.Items.Any(f => f.StartsWith(Cascade, StringComparison.Ordinal));
        var data = cascades ? application.Resources.Items.Where(r => !r.Hook && DataKinds.IsData(r.Key)).Select(r => r.Key).ToList() : [];
        var errors = facts.ErrorsOf("DeletionError").ToList();
        var how = !cascades ? "what it deployed stays" : data.Count == 0 ? "what it deployed goes with it" : $"what it deployed goes with it, {Words.Names(data.Select(k => k.Name))} with all data";
        var cause = Description.Found(
                $"{application.Key.Name} is being deleted, begun {Words.Age(facts.Now, since)}; {how}{(errors.Count > 0 ? $". Argo CD cannot finish: {Words.Cap(errors[0].Text, 300)}" : "")}",
                data.Count > 0 ? Severity.DataAtRisk : errors.Count > 0 ? Severity.Broken : Severity.Waiting, Confidence.Proven,
                [evidence, new Evidence(cascades ? $"Finalizer {Cascade}: its resources are deleted first." : "No resources finalizer.", "Argo CD metadata.finalizers", null), .. errors.Select(e => Recognised.Cite(e))])
            .With([data.Count > 0
                ? new Remedy($"Save what {Words.Names(data.Select(k => k.Name))} {(data.Count == 1 ? "holds" : "hold")} now: a deletion cannot be taken back.", "Nothing changes in the cluster.", RemedySafety.Protects)
                : new Remedy("Wait until it is gone; if it does not go, look at resources that have finalizers of their own.", "Nothing changes.", RemedySafety.Safe)]);
        yield return cause with { Explained = errors.Select(ExplainedText.Of).ToEquatableList() };
    }
}

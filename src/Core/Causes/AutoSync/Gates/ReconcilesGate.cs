namespace DbDashboard.Core.Causes.AutoSync.Gates;

/// <summary>An annotation can take the application out of the controller's work altogether.</summary>
internal sealed class ReconcilesGate : IAutoSyncGate
{
    private const string Annotation = "argocd.argoproj.io/skip-reconcile";

    public Gate Judge(Facts facts) => facts.Application.Annotation(Annotation) is "true"
        ? new(GateId.Reconciles, GateState.Stops, $"nothing reconciles it: it carries {Annotation}: \"true\"", new Evidence($"{Annotation} is \"true\".", "Argo CD metadata.annotations", null))
        : new(GateId.Reconciles, GateState.Passed, "the controller is not told to leave it out", new Evidence($"No annotation {Annotation}.", "Argo CD metadata.annotations", null));
}

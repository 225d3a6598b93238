using DbDashboard.Core.Causes.Recognition;

namespace DbDashboard.Core.Actions.Outcomes;

/// <summary>One way in which an object is refused.</summary>
/// <param name="One">What happened to an object, for a sentence: <c>was refused by an admission webhook</c>.</param>
/// <param name="Many">The same of several.</param>
/// <param name="Todo">What to do; empty when the words say it.</param>
/// <param name="All">Texts that all stand in the message.</param>
internal sealed record OutcomePattern(string Id, string One, string Many, string Todo, params string[] All)
{
    public bool IsKnown => Id != "failed";

    public string Said(int count) => count == 1 ? One : Many;

    public bool Fits(string message) => All.All(words => message.Contains(words, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Known words of Kubernetes and Argo CD, the more special first. Plain searches: the texts are untrusted.</summary>
internal static class OutcomePatterns
{
    /// <summary>What ends an operation before anything is applied.</summary>
    public static readonly (string Words, string Id, string Said)[] BeforeAnything =
    [
        ("ComparisonError", "comparison-error", "Argo CD cannot compare."),
        ("InvalidSpecError", "spec-invalid", "the application is not valid."),
        ("Shared resource found", "shared-resource", "another application has the same object."),
        ("service account to impersonate", "impersonation", "the project names no service account for this destination."),
        ("no matching service account", "impersonation", "the project names no service account for this destination."),
        ("error getting cluster", "cluster", "Argo CD has no access to the destination cluster."),
        ("Failed to get destination cluster", "cluster", "Argo CD has no access to the destination cluster."),
        ("failed to initialize sync context", "platform", "Argo CD has a fault."),
        ("Failed to load application project", "project", "Argo CD cannot read the project."),
        ("Failed to normalize target resources", "platform", "Argo CD has a fault."),
        ("failed to record sync to history", "platform", "Argo CD has a fault."),
        ("SyncWaveHook failed", "platform", "Argo CD has a fault."),
        ("no operation specified", "platform", "Argo CD was asked for nothing."),
    ];

    private static readonly OutcomePattern Other = new("failed", "failed", "failed", "");

    private static readonly OutcomePattern[] Known =
    [
        new("too-long", "is too large for the annotation that apply keeps", "are too large for the annotation that apply keeps", "Sync it with ServerSideApply=true.", "annotations", "Too long"),
        new("quota", "is over a quota of its namespace", "are over a quota of their namespace", "Raise the quota, or ask for less.", "exceeded quota"),
        new("admission-denied", "was refused by an admission policy", "were refused by an admission policy", "Correct it in Git as the policy asks.", "ValidatingAdmissionPolicy"),
        new("admission-denied", "was refused by an admission policy", "were refused by an admission policy", "Correct it in Git as the policy asks.", "is forbidden: violates PodSecurity "),
        new("admission-denied", "was refused by an admission webhook", "were refused by an admission webhook", "Correct it in Git as the webhook asks.", "admission webhook", "denied the request"),
        new("webhook-unavailable", "could not be checked, because a webhook does not answer", "could not be checked, because a webhook does not answer", "Repair the webhook's service first.", "failed calling webhook"),
        .. RefusalMarks.Immutable.Select(words => new OutcomePattern("immutable", "has a change in a field that cannot change", "have a change in a field that cannot change", "It has to be created anew, which is planned by hand: nothing is replaced by itself.", words)),
        new("crd-missing", "is of a kind that the cluster does not know", "are of kinds that the cluster does not know", "Install the CRD, or the operator that brings it, first.", "CRD is installed on the destination cluster"),
        new("crd-missing", "is of a kind that the cluster does not know", "are of kinds that the cluster does not know", "Install the CRD, or the operator that brings it, first.", "The Kubernetes API could not find"),
        new("crd-missing", "is of a kind that the cluster does not know", "are of kinds that the cluster does not know", "Install the CRD, or the operator that brings it, first.", "could not find the requested resource"),
        new("project-forbids", "is forbidden by the Argo CD project", "are forbidden by the Argo CD project", "Permit it in the project, or take it out of Git.", "is not permitted in project"),
        new("namespace-creation", "needs a namespace that could not be created", "need a namespace that could not be created", "", "namespace auto creation failed"),
        new("namespace-creation", "needs a namespace that could not be created", "need a namespace that could not be created", "", "namespaceModifier error"),
        new("namespace-missing", "is for a namespace that does not exist", "are for a namespace that does not exist", "Create the namespace, or sync with CreateNamespace=true.", "namespaces \"", "not found"),
        .. RefusalMarks.Schema.Select(words => new OutcomePattern("schema-invalid", "does not fit the schema of its kind", "do not fit the schema of their kind", "Correct it in Git.", words)),
        new("cluster-forbids", "may not be written by Argo CD's account in the cluster", "may not be written by Argo CD's account in the cluster", "Give the account the right.", "is forbidden: User"),
        new("cluster-forbids", "was forbidden by the cluster", "were forbidden by the cluster", "", "is forbidden"),
        new("apply-conflict", "has fields that another manager owns", "have fields that another manager owns", "", "Apply failed with", "conflict"),
        new("apply-migration", "could not be moved to server-side apply", "could not be moved to server-side apply", "", "client-side apply migration"),
        new("deleted-meanwhile", "was deleted while it was synced", "were deleted while they were synced", "Find out who deletes it.", "it might have been deleted"),
    ];

    public static OutcomePattern Of(string message) => Array.Find(Known, pattern => pattern.Fits(message)) ?? Other;
}

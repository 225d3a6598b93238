using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>Facts for rules that need no Git.</summary>
internal static class SomeFacts
{
    /// <summary>The compared commit.</summary>
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    public static Facts Of(Application application, params ManagedResource[] managed) => new()
    {
        Application = application,
        Now = Some.Moment,
        Details = new ApplicationDetails
        {
            Key = application.Key,
            ManagedResources = Reading.Known<EquatableList<ManagedResource>>([.. managed], "Argo CD managed-resources", Some.Moment),
        },
    };

    /// <summary>Argo CD cannot compare, with this message.</summary>
    public static Facts Erring(string message, string type = "ComparisonError") => Of(Some.Application() with
    {
        Sync = SyncStatus.Unknown,
        Destination = new Destination("https://kubernetes.default.svc", "", "databases"),
        Conditions = [new Condition(type, message, Some.Moment)],
    });

    /// <summary>Argo CD cannot render the only source, for this reason, wrapped as it wraps it.</summary>
    public static Facts Unrendered(string text) => Erring($"Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = {text}");

    /// <summary>The same of an application with this source.</summary>
    public static Facts Unrendered(string text, ApplicationSource source) => Following(Unrendered(text), source);

    /// <summary>OutOfSync, and its last sync, of the compared revision, ended (or hangs) with this message and these results.</summary>
    public static Facts Operated(string message, OperationPhase phase = OperationPhase.Failed, params ResourceResult[] results) => Of(Some.Application() with
    {
        Sync = SyncStatus.OutOfSync,
        Revisions = [Commit],
        Destination = new Destination("https://kubernetes.default.svc", "", "databases"),
        Project = "data",
        OperationState = Operation(message, phase) with { Results = [.. results] },
    });

    public static OperationState Operation(string message, OperationPhase phase = OperationPhase.Failed) => new(
        phase, message, Some.Moment.AddMinutes(-2), phase is OperationPhase.Running or OperationPhase.Terminating ? null : Some.Moment.AddMinutes(-1),
        new Operation(true, null, false, false, [], "ada", false, 0, null, []), [Commit], [], [], 0);

    public static ResourceResult Result(string message, string kind = "ConfigMap", string name = "settings", string status = "SyncFailed", string group = "", string hookType = "", string hookPhase = "Failed") =>
        new(new ResourceKey(group, kind, "databases", name), "v1", status, message, hookType, hookPhase, "Sync");

    /// <summary>What all rules say of it; whatever is said is well-formed.</summary>
    public static Explanation Explain(this Facts facts)
    {
        var explanation = Explainer.Default.Explain(facts, 1);
        Assert.All(explanation.Causes.Items, WellFormed.Assert);
        return explanation;
    }

    public static ManagedResourceStatus Resource(string name, string kind = "ConfigMap", string group = "", SyncStatus status = SyncStatus.OutOfSync, bool prune = false, HealthStatus health = HealthStatus.None) =>
        new(new ResourceKey(group, kind, "databases", name), "v1", status, health, null, false, prune, false, 0);

    public static Facts Following(Facts facts, params ApplicationSource[] sources) => facts with { Application = facts.Application with { Sources = [.. sources], IsMultiSource = sources.Length > 1 } };
}

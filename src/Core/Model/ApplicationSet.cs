namespace DbDashboard.Core.Model;

/// <summary>Names one ApplicationSet; its applications stand in its own namespace.</summary>
public readonly record struct ApplicationSetKey(string Instance, string Namespace, string Name)
{
    /// <summary>The set that owns an application; null when none does.</summary>
    public static ApplicationSetKey? OwnerOf(Application application) =>
        application.Owners.Items.FirstOrDefault(owner => owner is { Kind: "ApplicationSet", Controller: true }) is { Name: { Length: > 0 } name }
            ? new(application.Key.Instance, application.Key.Namespace, name)
            : null;
}

/// <summary>An ApplicationSet, as far as it decides what becomes of the applications that it owns.</summary>
public sealed record ApplicationSet(ApplicationSetKey Key)
{
    /// <summary>spec.syncPolicy.applicationsSync: sync, create-only, create-update, create-delete; empty when the set leaves it to its controller.</summary>
    public string ApplicationsSync { get; init; } = "";

    /// <summary>spec.ignoreApplicationDifferences: fields of its applications that it leaves as they are.</summary>
    public EquatableList<ApplicationSetIgnore> Ignored { get; init; }

    /// <summary>spec.preservedFields: annotations that it does not take away.</summary>
    public EquatableList<string> PreservedAnnotations { get; init; }

    public EquatableList<string> PreservedLabels { get; init; }

    /// <summary>Names of the members of spec.generators: <c>list</c>, <c>git</c>, <c>clusters</c>.</summary>
    public EquatableList<string> Generators { get; init; }

    /// <summary>spec.strategy.type; empty: all applications at once.</summary>
    public string Strategy { get; init; } = "";

    /// <summary>Steps of a rolling sync, in order: which applications each takes, in words.</summary>
    public EquatableList<string> Steps { get; init; }

    /// <summary>status.applicationStatus: how far a rolling sync is with each application.</summary>
    public EquatableList<RolloutStatus> Rollout { get; init; }

    public EquatableList<ApplicationSetCondition> Conditions { get; init; }

    /// <summary>When the spec was written last; null when that was not read.</summary>
    public DateTimeOffset? SpecWrittenAt { get; init; }

    /// <summary>Auto-sync of its applications is held off: it syncs them step by step.</summary>
    public bool IsRolling => Strategy == "RollingSync";

    /// <summary>It only makes applications, or only makes and deletes them, where its controller lets it choose.</summary>
    public bool LeavesEdits => ApplicationsSync is "create-only" or "create-delete";

    /// <summary>Why it does not write its applications now; null when nothing says so.</summary>
    public ApplicationSetCondition? Error => Conditions.Items.FirstOrDefault(c => c is { Type: "ErrorOccurred", Status: "True" }) ?? Conditions.Items.FirstOrDefault(c => c is { Type: "ResourcesUpToDate", Status: "False" });

    public RolloutStatus? RolloutOf(string application) => Rollout.Items.FirstOrDefault(r => r.Application == application);
}

/// <param name="Application">The application that it is about; empty: all.</param>
public sealed record ApplicationSetIgnore(string Application, EquatableList<string> JsonPointers, EquatableList<string> JqPaths);

/// <param name="Status">Waiting, Pending, Progressing or Healthy.</param>
/// <param name="Step">From 1; -1 when no step selects it; null when Argo CD does not say.</param>
public sealed record RolloutStatus(string Application, string Status, string Message, int? Step, DateTimeOffset? Since);

public sealed record ApplicationSetCondition(string Type, string Status, string Reason, string Message, DateTimeOffset? At);

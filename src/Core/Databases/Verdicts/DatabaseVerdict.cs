using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>How a database is, by the decision table of its kind, whatever Argo CD or its operator say of it.</summary>
/// <param name="Health">Never None. Healthy only when everything that could speak against it was seen.</param>
/// <param name="Row">The row of the table that decided; null when no row fits, or too little is known for one.</param>
/// <param name="Why">One sentence that names the real things, without a full stop.</param>
/// <param name="NextStep">What to do next, imperative; null when there is nothing to do.</param>
public sealed record DatabaseVerdict(HealthStatus Health, DecisionRow? Row, string Why, string? NextStep)
{
    /// <summary>What was seen that decided.</summary>
    public EquatableList<Signal> Signals { get; init; }

    /// <summary>What was asked for and not to be had: not read, forbidden, stale and absent are told apart.</summary>
    public EquatableList<MissingSignal> Missing { get; init; }

    /// <summary>What works now and may not for long: no redundancy, an operator that does not run.</summary>
    public EquatableList<string> Warnings { get; init; }

    /// <summary>Since when it is so, where something seen says; null when nothing does.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Argo CD's word beside it; None when it has no opinion (its kind has no check there), which is never green.</summary>
    public HealthStatus ArgoCd { get; init; } = HealthStatus.None;

    /// <summary>Argo CD has a word, and it is another one.</summary>
    public bool DiffersFromArgoCd => ArgoCd != HealthStatus.None && ArgoCd != Health;

    /// <summary><see cref="Why"/> for the middle of a sentence.</summary>
    public string Clause => Why.Split(' ', 2)[0] is "It" or "Its" or "No" or "All" or "A" or "The" or "Who" or "Whether" ? $"{char.ToLowerInvariant(Why[0])}{Why[1..]}" : Why;

    public static DatabaseVerdict Unknown(string why, string? nextStep = null) => new(HealthStatus.Unknown, null, why, nextStep);
}

/// <summary>Something that was seen and that decided.</summary>
/// <param name="Says">A clause in the cluster's own words: <c>Pod orders-0 is CrashLoopBackOff, 7 restarts</c>.</param>
/// <param name="Of">The object that says it; null when none does (something that is not there).</param>
/// <param name="At">When it became so, where the object tells; null when it does not.</param>
public sealed record Signal(string Says, ResourceKey? Of = null, DateTimeOffset? At = null);

/// <summary>Something that would have had a say and was not to be had.</summary>
/// <param name="What">Pods, the leader record, the operator.</param>
/// <param name="State">NotRead, Forbidden, Stale, Absent or Failed; never Known.</param>
/// <param name="Why">The reason, and what to do.</param>
public sealed record MissingSignal(string What, ReadingState State, string Why);

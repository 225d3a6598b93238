using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>What a row of a decision table says when it matches.</summary>
/// <param name="Why">One sentence without a full stop.</param>
public sealed record Finding(HealthStatus Health, string Why, string? NextStep = null)
{
    public EquatableList<Signal> Signals { get; init; }

    public EquatableList<string> Warnings { get; init; }

    public DateTimeOffset? Since { get; init; }

    /// <summary>The objects that say it, as they are.</summary>
    public Finding Seen(params IEnumerable<Signal> signals) => this with { Signals = Signals.Items.Concat(signals).ToEquatableList() };

    public Finding Warn(params IEnumerable<string?> warnings) => this with { Warnings = Warnings.Items.Concat(warnings.OfType<string>()).ToEquatableList() };
}

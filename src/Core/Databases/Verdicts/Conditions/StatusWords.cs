using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Conditions;

/// <summary>What the status of a kind means: a member of it that holds a word, or a condition.</summary>
/// <param name="Word">Path of the member below status; empty: the condition decides.</param>
/// <param name="Condition">The condition's type.</param>
internal sealed record StatusWords(EquatableList<string> Word, string Condition = "Ready")
{
    public EquatableList<string> Healthy { get; init; }

    public EquatableList<string> Progressing { get; init; }

    public EquatableList<string> Suspended { get; init; }

    public EquatableList<string> Degraded { get; init; }

    /// <summary>Paths of how many are ready and how many there should be; empty when the status does not count.</summary>
    public EquatableList<string> Ready { get; init; }

    public EquatableList<string> Wanted { get; init; }

    /// <summary>A member that says why.</summary>
    public string Message { get; init; } = "message";

    /// <summary>Unknown for a word that is not known here.</summary>
    public HealthStatus HealthOf(string word) =>
        Has(Healthy, word) ? HealthStatus.Healthy
        : Has(Progressing, word) ? HealthStatus.Progressing
        : Has(Suspended, word) ? HealthStatus.Suspended
        : Has(Degraded, word) ? HealthStatus.Degraded
        : HealthStatus.Unknown;

    private static bool Has(EquatableList<string> words, string word) => words.Items.Contains(word, StringComparer.OrdinalIgnoreCase);
}

using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>The safest thing to do next.</summary>
/// <param name="Proven">The state after it was computed.</param>
/// <param name="Command">What to copy; null when there is no command for it.</param>
public sealed record NextStep(string Text, string Effect, bool Proven, CopyableCommand? Command)
{
    /// <summary>What protects the data, by kubectl and as a patch for Git; empty when the step is another one.</summary>
    public EquatableList<CopyableCommand> Protects { get; init; }

    /// <summary>The guarded action that does it, and its parameters; null when it is done elsewhere.</summary>
    public string? Action { get; init; }

    public EquatableList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>The safest remedy of all causes, the proven before the unproven; null when every remedy is one to keep away from.</summary>
    public static NextStep? Safest(EquatableList<Cause> causes)
    {
        var remedy = causes.Items.SelectMany(cause => cause.Remedies.Items)
            .Where(remedy => remedy.Safety != RemedySafety.Dangerous)
            .OrderBy(remedy => remedy.Safety)
            .ThenByDescending(remedy => remedy.Proven)
            .FirstOrDefault();
        return remedy is null ? null : new(remedy.Text, remedy.Effect, remedy.Proven, remedy.Commands.Items.FirstOrDefault())
        {
            Protects = remedy.Safety == RemedySafety.Protects ? remedy.Commands : [],
            Action = remedy.Action,
            Parameters = remedy.Parameters,
        };
    }
}

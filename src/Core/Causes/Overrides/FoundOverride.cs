using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Overrides;

/// <summary>In what an application deviates from its baseline.</summary>
public enum OverrideKind
{
    /// <summary>It follows another revision, path or filter.</summary>
    Source,

    /// <summary>Auto-sync is off where it should be on.</summary>
    AutoSync,
}

/// <summary>A deviation from the baseline as it is seen in the application, whoever made it.</summary>
/// <param name="Sentence">What it is, with the real names.</param>
/// <param name="By">Who made it, as far as evidence says; null when nothing does.</param>
/// <param name="Since">Since when, by the same evidence; null when nothing says.</param>
/// <param name="UndoAction">The guarded action that takes it back; null when none can.</param>
public sealed record FoundOverride(
    OverrideKind Kind,
    string Sentence,
    string? By,
    DateTimeOffset? Since,
    EquatableList<Evidence> Evidence,
    string? UndoAction,
    EquatableList<KeyValuePair<string, string>> UndoParameters,
    string UndoSentence);

using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>What a rule says of objects that were refused for one reason; the rest (evidence, objects, notes) is the same for all.</summary>
/// <param name="RootKey">What applications with the same root share; null when it stands alone.</param>
public sealed record RefusalWords(string Sentence, EquatableList<Remedy> Remedies, EquatableList<string> Details = default, string? RootKey = null);

namespace DbDashboard.Core.Drift.Diffing;

/// <summary>One line of an object written as YAML.</summary>
/// <param name="Text">As it may be shown: what may be secret is hidden, invisible characters are escaped.</param>
/// <param name="Path">JSON pointer of the value that the line belongs to.</param>
/// <param name="Identity">Equal for lines that say the same, also where the value is hidden or cut; says nothing else of it.</param>
public sealed record StateLine(string Text, string Path, bool IsHidden, int Identity);

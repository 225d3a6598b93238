namespace DbDashboard.Core.Causes;

/// <param name="Label">What it does, in two or three words.</param>
/// <param name="Language">shell, yaml or json.</param>
public sealed record CopyableCommand(string Label, string Text, string Language);

using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Reverts;

/// <summary>An edit of an Application's spec: one that happened, or one that is about to be pressed.</summary>
/// <param name="Source">The source after it.</param>
/// <param name="Policy">The sync policy after it.</param>
/// <param name="Paths">The fields that it changes, as JSON pointers.</param>
public sealed record SpecEdit(ApplicationSource Source, SyncPolicy Policy, EquatableList<string> Paths)
{
    public bool Touches(string path) => Paths.Items.Any(p => p.StartsWith(path, StringComparison.Ordinal));
}

using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Remedies;

/// <summary>Pieces of kubectl commands, quoted.</summary>
internal static class Kubectl
{
    /// <summary><c> -n orders deployment.apps/orders</c>.</summary>
    public static string Object(ResourceKey key)
    {
        var kind = key.Group.Length == 0 ? key.Kind.ToLowerInvariant() : $"{key.Kind.ToLowerInvariant()}.{key.Group}";
        return $"{In(key.Namespace)} {Shell.Word($"{kind}/{key.Name}")}";
    }

    /// <summary><c> -n orders</c>; empty for what has no namespace.</summary>
    public static string In(string space) => space.Length == 0 ? "" : $" -n {Shell.Word(space)}";
}

using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Actions.Asking;

/// <summary>Resources as a sync's parameter: one a line, <c>group/kind/namespace/name</c>.</summary>
public static class ResourceLines
{
    public static string Of(IEnumerable<ResourceKey> keys) => string.Join('\n', keys.Select(Of));

    public static string Of(ResourceKey key) => $"{key.Group}/{key.Kind}/{key.Namespace}/{key.Name}";

    public static HashSet<string> Parse(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

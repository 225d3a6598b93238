namespace DbDashboard.Core.Databases.Lint.Documents;

/// <summary>Questions to nodes that may not be there.</summary>
public static class LintNodes
{
    /// <summary>The node at a path of keys; null when something on the way is missing or no mapping.</summary>
    public static LintNode? At(this LintNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            node = node?[key];
        }

        return node;
    }

    /// <summary>The text of a scalar, also of a number or a boolean; null when it is none, or YAML's null.</summary>
    public static string? Scalar(this LintNode? node) => node is { IsScalar: true, Kind: not LintNodeKind.Null } ? node.Text : null;

    /// <summary>The text of a scalar at a path.</summary>
    public static string? Scalar(this LintNode? node, params ReadOnlySpan<string> path) => node.At(path).Scalar();

    /// <summary>A whole number, written as such; null when it is something else.</summary>
    public static int? Number(this LintNode? node) => node is { Kind: LintNodeKind.Number } && int.TryParse(node.Text, out var number) ? number : null;

    /// <summary>True for YAML's true; false for anything else.</summary>
    public static bool IsTrue(this LintNode? node) => node is { Kind: LintNodeKind.Boolean } && Rendering.Manifests.YamlScalar.Resolve(node.Text)?.GetValue<bool>() == true;

    /// <summary>A mapping's values with their keys; empty when it is none.</summary>
    public static IEnumerable<LintNode> Entries(this LintNode? node) => node is { IsMapping: true } ? node.Children : [];

    /// <summary>A sequence's items; empty when it is none.</summary>
    public static IEnumerable<LintNode> Items(this LintNode? node) => node is { IsSequence: true } ? node.Children : [];

    /// <summary>Every node below and the node itself, in the order of the text.</summary>
    public static IEnumerable<LintNode> All(this LintNode? node) => node is null ? [] : node.Children.SelectMany(child => child.All()).Prepend(node);
}

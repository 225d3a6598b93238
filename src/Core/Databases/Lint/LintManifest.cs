using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint;

/// <summary>One Kubernetes object that a file declares, with the places of all its fields.</summary>
/// <param name="Key">With the namespace as written: empty when the file does not say.</param>
/// <param name="Root">The whole object.</param>
public sealed record LintManifest(LintFile File, ResourceKey Key, string Version, LintNode Root)
{
    public string Kind => Key.Kind;

    public string Name => Key.Name;

    public int Line => Root.Line;

    public LintNode? Spec => Root["spec"];

    public LintNode? Metadata => Root["metadata"];

    public LintNode? At(params ReadOnlySpan<string> path) => Root.At(path);

    public string? Annotation(string name) => Root.Scalar("metadata", "annotations", name);

    /// <summary>Kind and name as people say it: <c>postgresql postgres-general</c>.</summary>
    public override string ToString() => Key.ToString();

    // What stands below a node is compared by nobody.
    public bool Equals(LintManifest? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

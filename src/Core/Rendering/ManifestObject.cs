using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering;

/// <summary>An object that a file declares.</summary>
/// <param name="Key">With the namespace as written (empty when the file does not say): the destination's namespace is added by the caller for namespaced kinds.</param>
/// <param name="Line">1-based line where its document begins.</param>
/// <param name="Json">The object as canonical JSON text (keys as written, YAML 1.1 scalars resolved as Argo CD does).</param>
/// <param name="Hook">True for hooks (argocd.argoproj.io/hook or helm.sh/hook): never part of the pruned set.</param>
public sealed record ManifestObject(ResourceKey Key, string Version, string File, int Line, string Json, bool Hook);

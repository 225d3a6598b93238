namespace DbDashboard.Core.Rendering;

/// <summary>What kind of tool renders a source, as Argo CD decides it.</summary>
public enum SourceType
{
    Directory,
    Helm,
    Kustomize,
    Plugin,
}

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>The tool that makes manifests from a source; plain directories give what their files say.</summary>
internal static class RenderingTool
{
    /// <summary>Helm, Kustomize or Plugin, as Argo CD found it; null when every source is a directory, or it was never said.</summary>
    public static string? Of(Facts facts) => facts.Application.SourceTypes.Items.FirstOrDefault(t => t is not "Directory" and not "");
}

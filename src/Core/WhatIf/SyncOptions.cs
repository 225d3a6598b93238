using System.Text.Json.Nodes;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.WhatIf;

/// <summary>Options that an object carries itself.</summary>
internal static class SyncOptions
{
    /// <param name="option">As written: <c>Prune=false</c>.</param>
    /// <param name="annotation">Where such options stand.</param>
    public static bool Has(string? json, string option, string annotation = "argocd.argoproj.io/sync-options") =>
        Annotation(json, annotation)?.Split(',', StringSplitOptions.TrimEntries).Contains(option) ?? false;

    /// <summary>Argo CD leaves such an object alone in a sync.</summary>
    public static bool IsSkipped(string json) => Annotation(json, "argocd.argoproj.io/hook") == "Skip";

    private static string? Annotation(string? json, string name)
    {
        // Most objects carry none: parsing is spared.
        if (json is null || !json.Contains(name, StringComparison.Ordinal))
        {
            return null;
        }

        return CanonicalJson.Parse(json).At("metadata").At("annotations").At(name)?.ToString();
    }
}

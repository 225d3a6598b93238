namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Field managers behind which a person sits. Everything else is taken for a controller.</summary>
public static class HumanTools
{
    // The manager's name is the first part of the client's user agent.
    private static readonly string[] Prefixes =
        ["kubectl", "oc-", "Mozilla", "k9s", "Lens", "OpenLens", "freelens", "headlamp", "octant", "argocd-server", "dashboard", "curl", "node-fetch", "rancher-cli", "Insomnia", "PostmanRuntime"];

    public static bool Is(string manager) => manager == "oc" || Prefixes.Any(p => manager.StartsWith(p, StringComparison.OrdinalIgnoreCase));
}

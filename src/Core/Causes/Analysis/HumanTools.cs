namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Field managers behind which a person or a pipeline sits. Everything else is taken for a controller.</summary>
public static class HumanTools
{
    // The manager's name is the first part of the client's user agent.
    private static readonly string[] Prefixes =
        ["kubectl", "oc-", "Mozilla", "k9s", "Lens", "OpenLens", "freelens", "headlamp", "octant", "argocd-server", "dashboard", "curl", "node-fetch", "rancher-cli", "Insomnia", "PostmanRuntime", "HTTPie", "Wget", "PowerShell", "python-requests", "Terraform", "HashiCorp", "pulumi-"];

    // Names that are the beginning of a controller's too (helm-controller).
    private static readonly string[] Names = ["oc", "helm"];

    public static bool Is(string manager) => Names.Contains(manager) || Prefixes.Any(p => manager.StartsWith(p, StringComparison.OrdinalIgnoreCase));
}

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>The clusters to which Argo CD may deploy: its own.</summary>
internal static class Destinations
{
    private const string Own = "https://kubernetes.default.svc";

    /// <summary>The InvalidSpecError of an application that goes elsewhere; null when it does not.</summary>
    public static string? Refusal(AppSpec app) => app.Spec.Str("destination", "server") is { Length: > 0 } server && server != Own
        ? $"error getting cluster by server \"{server}\": rpc error: code = NotFound desc = cluster \"{server}\" not found"
        : null;
}

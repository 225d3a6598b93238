using DbDashboard.Sandbox;

namespace DbDashboard.Benchmarks;

/// <summary>One application of a simulated Argo CD whose health is changed by hand.</summary>
internal sealed class ChangedApplication
{
    public const string Name = "fleet-00010";

    private readonly SandboxServer argoCd;
    private TimeSpan? told;

    public ChangedApplication(SandboxServer argoCd)
    {
        this.argoCd = argoCd;
        argoCd.Control.World.Store.OnChange(change => told ??= change.Object.Name == Name ? TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch : null);
    }

    /// <summary>When the event of the change was handed to the event stream, since 1970.</summary>
    public TimeSpan Change(string health)
    {
        told = null;
        argoCd.Control.Edit("argoproj.io/v1alpha1", "Application", "argocd", Name, $$$$"""{"status":{"health":{"status":"{{{{health}}}}"}}}""", "argocd-controller");
        return told ?? throw new InvalidOperationException("Nothing changed.");
    }
}

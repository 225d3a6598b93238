namespace DbDashboard.Core.Model;

/// <summary>One entry of status.history: where a deployment came from.</summary>
/// <param name="Id">The number that a rollback names.</param>
/// <param name="Sources">The sources of that time, with targetRevision and directory filter.</param>
/// <param name="By">The user, or null when Argo CD did it by itself (see <paramref name="Automated"/>).</param>
public sealed record Deployment(long Id, EquatableList<string> Revisions, DateTimeOffset? DeployedAt, DateTimeOffset? StartedAt, EquatableList<ApplicationSource> Sources, string? By, bool Automated)
{
    public string? Revision => Revisions.Count > 0 ? Revisions[0] : null;

    public ApplicationSource Source => Sources.Count > 0 ? Sources[0] : ApplicationSource.Empty;
}

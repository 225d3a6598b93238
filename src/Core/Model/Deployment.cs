namespace DbDashboard.Core.Model;

/// <summary>One entry of status.history: where a deployment came from.</summary>
/// <param name="Id">The number that a rollback names.</param>
/// <param name="Sources">The sources of that time, with targetRevision and directory filter.</param>
/// <param name="By">The user, or null when Argo CD did it by itself (see <paramref name="Automated"/>).</param>
public sealed record Deployment(long Id, EquatableList<string> Revisions, DateTimeOffset? DeployedAt, DateTimeOffset? StartedAt, EquatableList<ApplicationSource> Sources, string? By, bool Automated)
{
    // Ten an application are held for thousands of applications.
    private readonly CompactRevisions revisions = CompactRevisions.Of(Revisions) with { Flag = Automated };
    private readonly CompactTime deployedAt = CompactTime.Of(DeployedAt);
    private readonly CompactTime startedAt = CompactTime.Of(StartedAt);

    public EquatableList<string> Revisions { get => revisions.ToList(); init => revisions = CompactRevisions.Of(value) with { Flag = revisions.Flag }; }

    public bool Automated { get => revisions.Flag; init => revisions = revisions with { Flag = value }; }

    public DateTimeOffset? DeployedAt { get => deployedAt.Value; init => deployedAt = CompactTime.Of(value); }

    public DateTimeOffset? StartedAt { get => startedAt.Value; init => startedAt = CompactTime.Of(value); }

    public string? Revision => revisions.FirstOrNull();

    public ApplicationSource Source => Sources.Count > 0 ? Sources[0] : ApplicationSource.Empty;
}

using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Actions;

/// <summary>All that a plan is computed from: read for this plan, not taken from the list, except what says so.</summary>
public sealed record ActionFacts
{
    public required ApplicationKey Key { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>GET by name, a moment ago.</summary>
    public required Reading<FreshApplication> Application { get; init; }

    /// <summary>managed-resources and syncwindows, read a moment ago; the rest may be from the cache.</summary>
    public required ApplicationDetails Details { get; init; }

    /// <summary>The commit that each source tracks now, by the heads last polled; null where it is no Git revision that resolves.</summary>
    public EquatableList<string?> Heads { get; init; }

    /// <summary>Freeze, soak and leases: what the dashboard itself holds.</summary>
    public Standing Standing { get; init; } = Standing.Unknown;

    /// <summary>Whether Argo CD lets our token do this, asked a moment ago.</summary>
    public Reading<bool> MayDo { get; init; } = Reading.NotRead<bool>("Argo CD can-i");

    /// <summary>The snapshot of that moment: parents, children, other applications, databases and volumes, source states.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>The causes, with the facts they come from (parent, Git): worked out from this reading; null when that could not be read.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>The parent of an app-of-apps child and what its Git declares for the child.</summary>
    public Reading<ParentFacts> Parent => Explanation?.Facts?.Parent ?? Reading.NotRead<ParentFacts>("Argo CD applications");

    /// <summary>What the list has, when the read by name gave nothing; a brake works from it.</summary>
    public Application? Listed => Snapshot.Applications.GetValueOrDefault(Key);

    /// <summary>The fresh one, else the listed one; null when there is neither.</summary>
    public Application? Best => Application.ValueIfKnown?.Application ?? Listed;

    public ArgoCdInstance? Instance => Snapshot.Instances.GetValueOrDefault(Key.Instance);

    public SourceStatus? ArgoCd => Snapshot.Sources.GetValueOrDefault(new SourceId(SourceKind.ArgoCd, Key.Instance));
}

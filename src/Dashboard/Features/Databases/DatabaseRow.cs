using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneDatabase;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>One database custom resource: what is there, what Git says, and what Argo CD and its operator say.</summary>
/// <param name="Live">Whether it is in the cluster; with the reason where that is not known.</param>
/// <param name="LiveSince">When it was created; null when it is not there or not known.</param>
/// <param name="Declared">Whether Git declares it where its application looks.</param>
/// <param name="Places">Every place that declares it.</param>
/// <param name="ArgoCdAsOf">When Argo CD's word is of, where it is kept from before a reconnect; null when it is fresh.</param>
/// <param name="Children">Its pods and sets; never green unless all are ready now.</param>
public sealed record DatabaseRow(
    string Cluster,
    ResourceKey Key,
    string Engine,
    string? Version,
    string? Size,
    int? Replicas,
    StatusLabel Live,
    DateTimeOffset? LiveSince,
    StatusLabel Declared,
    EquatableList<string> Places,
    StatusLabel ArgoCd,
    string? OperatorWord,
    StatusLabel Children,
    ApplicationKey? Application,
    bool PendingPrune,
    DateTimeOffset? ArgoCdAsOf)
{
    /// <summary>What protects it from a prune, by kubectl and as a patch for Git; empty when it does not wait for one, or is not explained yet.</summary>
    public EquatableList<CopyableCommand> Protects { get; init; }

    /// <summary>Our word, by what runs; never green unless its cluster is live.</summary>
    public StatusLabel Verdict { get; init; } = StatusLabel.OfVerdict(HealthStatus.Unknown, fresh: false);

    /// <summary>The sentence of the verdict where it is not Healthy; null when there is nothing to say.</summary>
    public string? Why { get; init; }

    /// <summary>How many findings its manifest has; null when none, and before Git was looked at.</summary>
    public StatusLabel? Lint { get; init; }

    /// <summary>Where its page is.</summary>
    public string Address { get; init; } = "databases";

    /// <summary>A prune would delete it.</summary>
    public bool IsLost { get; init; }

    /// <summary>What stands out: what a prune would do, strays, what is missing, what is declared twice.</summary>
    public EquatableList<StatusLabel> Marks { get; init; }

    /// <summary>Every branch that declares it.</summary>
    public EquatableList<BranchMark> Branches { get; init; }

    /// <summary>pgvector; null for kinds that have none.</summary>
    public StatusLabel? Vector { get; init; }

    /// <param name="argoFresh">Whether the Argo CD of its application is live.</param>
    public static DatabaseRow From(MatrixRow row, bool argoFresh) => From(row.State, DeclaredLabel.Of(row), argoFresh) with
    {
        IsLost = row.Prospect.IsLoss,
        Marks = MatrixMarks.Of(row),
        Branches = BranchMark.From(row),
        Vector = row.Vector is { } vector ? VectorLabel.Of(vector) with { Why = vector.Sentence } : null,
    };

    private static DatabaseRow From(DatabaseState state, StatusLabel declared, bool argoFresh) => new(
        state.Cluster,
        state.Key,
        state.Engine,
        state.Version,
        state.Size,
        state.Replicas,
        LiveLabel.Of(state.Live),
        state.Live.Value?.CreatedAt,
        declared,
        state.Declared.Items.Select(DeclaredLabel.Place).ToEquatableList(),
        ArgoCdLabel(state, argoFresh),
        state.OperatorWord,
        ChildrenLabel.Of(state.Children, state.Live.IsKnown),
        state.Application,
        state.PendingPrune,
        state.ArgoCdHealthAsOf)
    {
        Verdict = StatusLabel.OfVerdict(state.Verdict.Health, state.Live.IsKnown),
        Why = state.Verdict.Health is HealthStatus.Healthy ? state.Verdict.Warnings.Items.FirstOrDefault() : state.Verdict.Why,
        Address = DatabaseKey.Of(state).Address,
    };

    private static StatusLabel ArgoCdLabel(DatabaseState state, bool argoFresh) => state.ArgoCdHealthAsOf is null
        ? StatusLabel.Of(state.ArgoCdHealth, argoFresh)
        : StatusLabel.Of(state.ArgoCdHealth, fresh: false) with { Why = "Told before the connection to Argo CD was lost; it is asked for again." };
}

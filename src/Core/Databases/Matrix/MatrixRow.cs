using DbDashboard.Core.Databases.Extensions;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Matrix;

/// <summary>One database across the cluster, Argo CD and every branch that was read.</summary>
/// <param name="Places">Where it is declared: the tracked revision first. Of applications that see the same file, those that take it, else the one whose path lies closest.</param>
public sealed record MatrixRow(DatabaseState State, Tracking Tracked, EquatableList<MatrixPlace> Places, Prospect Prospect)
{
    /// <summary>What owns it twice, as one sentence; null when nothing does.</summary>
    public string? Duplicate { get; init; }

    /// <summary>pgvector; null for kinds that have none.</summary>
    public VectorState? Vector { get; init; }

    /// <summary>Live, and every branch was read, and none declares it.</summary>
    public bool IsStray => State.Live.IsKnown && Tracked.Word == TrackedWord.Nowhere;

    /// <summary>Declared somewhere, and seen not to be in the cluster.</summary>
    public bool IsGhost => State.Live.State == ReadingState.Absent && Tracked.Word is TrackedWord.Taken or TrackedWord.Dropped or TrackedWord.Elsewhere;

    /// <summary>It should be live, by what its application tracks.</summary>
    public bool IsMissing => IsGhost && Tracked.Word == TrackedWord.Taken;
}

namespace DbDashboard.Core.State;

/// <summary>Counts what the reducer did: work must grow with what an observation holds and changes, never with the whole snapshot.</summary>
public sealed class ReducerWork
{
    /// <summary>Items of observations that were compared with what is held.</summary>
    public long Compared { get; internal set; }

    /// <summary>Items that were put, replaced or removed.</summary>
    public long Written { get; internal set; }
}

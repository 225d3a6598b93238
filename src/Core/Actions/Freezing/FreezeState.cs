using DbDashboard.Core.State;

namespace DbDashboard.Core.Actions.Freezing;

/// <summary>Whether all writes but brakes are stopped.</summary>
/// <param name="IsFrozen">Null while it is not known: the audit was not read yet.</param>
/// <param name="By">Who said so last; empty when nobody ever did.</param>
public sealed record FreezeState(bool? IsFrozen, string By = "", string Reason = "", DateTimeOffset? At = null)
{
    public static readonly FreezeState NotRead = new(IsFrozen: null);

    public static readonly FreezeState Never = new(IsFrozen: false);
}

/// <summary>The one cell that holds it; every page watches it.</summary>
public sealed class FreezeStore() : LatestValue<FreezeState>(FreezeState.NotRead);

using DbDashboard.Core.State.Persistence;

namespace DbDashboard.Dashboard.Features.Connections;

/// <summary>Whether "since" survives a restart, in a sentence.</summary>
public static class MemoryWords
{
    public static string Of(DatabaseHealth health) => health switch
    {
        { IsUsable: true } => "Since when each application is in its state is kept over a restart.",
        { Why: { } why } => $"Not kept over a restart: {why}",
        _ => "Unknown: the database file has not been opened yet.",
    };
}

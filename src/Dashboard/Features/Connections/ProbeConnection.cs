using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Dashboard.Features.Connections;

/// <summary>One PostgreSQL cluster that is looked into, database by database.</summary>
public sealed record ProbeConnection(SourceLine Source, EquatableList<ExtensionLook> Looks)
{
    public static ProbeConnection From(SourceStatus status, Snapshot snapshot, DateTimeOffset now) => new(
        SourceLine.From(status, now),
        snapshot.Extensions.FirstOrDefault(held => $"{held.Key.Cluster}/{held.Key.Key.Namespace}/{held.Key.Key.Name}" == status.Id.Name).Value);
}

using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Model;
using DbDashboard.Core.State.Persistence;

namespace DbDashboard.Dashboard.Api;

/// <summary>What <c>GET /api/v1/connections</c> answers.</summary>
public sealed record ConnectionsReply(
    IReadOnlyList<SourceReply> Sources,
    IReadOnlyList<CoverageReply> Kinds,
    IReadOnlyList<InstanceReply> ArgoCd,
    DatabaseFileReply Database);

/// <summary>The file that keeps first-seen times.</summary>
/// <param name="Why">What is wrong and what to do; null when usable.</param>
public sealed record DatabaseFileReply(bool Usable, string? Why);

/// <param name="Fresh">Its facts may be reasoned with: proved alive within 30 s.</param>
/// <param name="Why">Null when live; else what happened and what to do.</param>
public sealed record SourceReply(string Kind, string Name, string State, bool Fresh, DateTimeOffset Since, DateTimeOffset? LastSeen, string? Version, string? Why);

/// <param name="Namespace">Null: the whole cluster.</param>
public sealed record CoverageReply(string Cluster, string Kind, string? Namespace, string State, DateTimeOffset Since, string? Why);

public sealed record InstanceReply(string Name, string Url, string Version, string ActsAs, bool TrackingByLabel, IReadOnlyDictionary<string, string> Rights);

public static class ConnectionMapping
{
    public static ConnectionsReply From(ExplainedSnapshot explained, DatabaseHealth database, DateTimeOffset now) => new(
        [.. explained.Snapshot.Sources.Values.OrderBy(s => s.Id.ToString(), StringComparer.Ordinal).Select(s => Of(s, now))],
        Kinds(explained),
        [.. explained.Snapshot.Instances.Values.OrderBy(i => i.Name, StringComparer.Ordinal).Select(Of)],
        new(database.IsUsable, database.Why));

    public static IReadOnlyList<CoverageReply> Kinds(ExplainedSnapshot explained) =>
        [.. explained.Snapshot.Coverage.Values.Where(DatabaseKinds.IsWorthTelling).OrderBy(c => (c.Cluster, c.Kind.ToString(), c.Namespace)).Select(Of)];

    private static SourceReply Of(SourceStatus status, DateTimeOffset now) => new(
        Words.Camel(status.Id.Kind), status.Id.Name, Words.Camel(status.State), status.IsFresh(now), status.Since, status.LastSeen, status.Version, status.Why);

    private static CoverageReply Of(KindCoverage coverage) => new(
        coverage.Cluster, coverage.Kind.ToString(), coverage.Namespace, Words.Camel(coverage.State), coverage.Since, coverage.Why);

    private static InstanceReply Of(ArgoCdInstance instance) => new(
        instance.Name, instance.Url, instance.Version, instance.UserName, instance.TrackingByLabel, instance.Rights.ToDictionary());
}

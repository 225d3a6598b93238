using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using DbDashboard.Core.Model;
using DbDashboard.Core.State.Persistence;

namespace DbDashboard.Core.Databases.Losses;

/// <summary>A trace as it is stored, and back. What a later version wrote and this one cannot read is left out.</summary>
internal static class StoredTraces
{
    public static DatabaseTraceRow Row(DatabaseTrace trace) => new()
    {
        Cluster = trace.Cluster,
        Group = trace.Key.Group,
        Kind = trace.Key.Kind,
        Namespace = trace.Key.Namespace,
        Name = trace.Key.Name,
        Uid = trace.Uid,
        LastSeen = trace.LastSeen.ToUnixTimeMilliseconds(),
        GoneAt = trace.GoneAt?.ToUnixTimeMilliseconds(),
        Known = JsonSerializer.Serialize(Stored(trace), TraceJson.Default.StoredTrace),
    };

    public static TraceBook Book(IEnumerable<DatabaseTraceRow> rows)
    {
        var traces = rows.Select(Trace).OfType<DatabaseTrace>().ToList();
        return new(
            traces.Where(trace => trace.GoneAt is null).DistinctBy(trace => (trace.Cluster, trace.Key)).ToImmutableDictionary(trace => (trace.Cluster, trace.Key)),
            traces.Where(trace => trace.GoneAt is not null).OrderByDescending(trace => trace.GoneAt).ThenBy(trace => trace.Key).ToEquatableList());
    }

    private static StoredTrace Stored(DatabaseTrace trace) => new(
        trace.CreatedAt, trace.Spec, trace.MarkedAt, trace.WhileAway, trace.Application?.ToString(), trace.During, trace.Verdict, trace.Backup, [.. trace.Places], [.. trace.Volumes]);

    private static DatabaseTrace? Trace(DatabaseTraceRow row)
    {
        try
        {
            return JsonSerializer.Deserialize(row.Known, TraceJson.Default.StoredTrace) is { } known ? Trace(row, known) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DatabaseTrace Trace(DatabaseTraceRow row, StoredTrace known) =>
        new(row.Cluster, new(row.Group, row.Kind, row.Namespace, row.Name), row.Uid, known.CreatedAt, DateTimeOffset.FromUnixTimeMilliseconds(row.LastSeen))
        {
            Spec = known.Spec,
            MarkedAt = known.MarkedAt,
            GoneAt = row.GoneAt is { } gone ? DateTimeOffset.FromUnixTimeMilliseconds(gone) : null,
            WhileAway = known.WhileAway,
            Application = known.Application?.Split('/') is [var instance, var space, var name] ? new ApplicationKey(instance, space, name) : null,
            During = known.During,
            Verdict = known.Verdict,
            Backup = known.Backup,
            Places = known.Places.ToEquatableList(),
            Volumes = known.Volumes.ToEquatableList(),
        };
}

/// <summary>What of a trace needs no column of its own.</summary>
internal sealed record StoredTrace(
    DateTimeOffset? CreatedAt,
    string Spec,
    DateTimeOffset? MarkedAt,
    bool WhileAway,
    string? Application,
    string? During,
    string? Verdict,
    BackupState? Backup,
    TracePlace[] Places,
    TraceVolume[] Volumes);

[JsonSerializable(typeof(StoredTrace))]
internal sealed partial class TraceJson : JsonSerializerContext;

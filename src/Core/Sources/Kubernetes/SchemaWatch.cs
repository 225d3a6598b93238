using System.Threading.Channels;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>Keeps the schemas of the database kinds, and of others that are asked for: one at a time, each again after a while.</summary>
internal sealed class SchemaWatch(SchemaSource schemas, IReadOnlyList<WatchedKind> databases, IWantedSchemas? wanted, ChannelWriter<Observation> observations, SourceId id, TimeProvider clock)
{
    /// <summary>How often it is looked whether another kind is asked for.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>A definition changes when an operator is upgraded.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    private readonly Dictionary<GroupKind, DateTimeOffset> due = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var (kind, version, plural) in Wanted().Where(IsDue).ToList())
            {
                var read = await schemas.ReadAsync(kind, version, plural, cancellationToken);
                due[kind] = clock.GetUtcNow() + (read.IsKnown ? Again : KindWatch.ProbeAgain);
                await observations.WriteAsync(new Observation.SchemaRead(id, clock.GetUtcNow(), kind, read), cancellationToken);
            }

            await Task.Delay(Look, clock, cancellationToken);
        }
    }

    private IEnumerable<(GroupKind Kind, string Version, string? Plural)> Wanted() => databases
        .Select(kind => (kind.Kind, kind.Version, (string?)kind.Plural))
        .Concat((wanted?.Of(id.Name) ?? []).Where(w => databases.All(d => d.Kind != w.Kind)).Select(w => (w.Kind, w.Version, (string?)null)));

    private bool IsDue((GroupKind Kind, string Version, string? Plural) wanted) => !due.TryGetValue(wanted.Kind, out var at) || clock.GetUtcNow() >= at;
}

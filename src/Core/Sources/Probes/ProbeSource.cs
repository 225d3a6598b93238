using System.Runtime.CompilerServices;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Probes;

/// <summary>Looks into one configured PostgreSQL cluster again and again, one database after the other.</summary>
public sealed class ProbeSource(ProbeOptions options, TimeProvider clock) : ISource
{
    private readonly ExtensionProbe probe = new(options, clock);

    public SourceId Id { get; } = new(SourceKind.Postgres, $"{options.Cluster}/{options.Namespace}/{options.Name}");

    public async IAsyncEnumerable<Observation> ObserveAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var key = new ResourceKey("acid.zalan.do", "postgresql", options.Namespace, options.Name);
        while (true)
        {
            var looks = new List<ExtensionLook>();
            foreach (var database in options.Databases)
            {
                looks.Add(await probe.LookAsync(database, cancellationToken));
            }

            var now = clock.GetUtcNow();
            yield return new Observation.ExtensionsRead(Id, now, options.Cluster, key, looks.ToEquatableList());
            yield return new Observation.StatusChanged(Id, now, Status(looks, now));
            await Task.Delay(TimeSpan.FromSeconds(options.Seconds), clock, cancellationToken);
        }
    }

    // One of them answered: it is there. What the others say stands at each.
    private SourceStatus Status(List<ExtensionLook> looks, DateTimeOffset now) =>
        looks.Find(look => look.Extensions.State is not (ReadingState.Known or ReadingState.Absent)) is { } failed
            ? new(Id, SourceState.Unreachable, now, null, $"{failed.Extensions.Source}: {failed.Extensions.Why}")
            : new(Id, SourceState.Live, now, now) { Silence = TimeSpan.FromSeconds(options.Seconds + 30) };
}

using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>What the three sides know of one database, before it is put together.</summary>
internal sealed class Found
{
    public LiveObject? Live { get; set; }

    public List<ManagedDatabase> Managed { get; } = [];

    public List<DeclaredDatabase> Declared { get; } = [];
}

/// <summary>A database as it was put together last, with what it was found from.</summary>
/// <param name="Part">The objects of its namespace.</param>
/// <param name="Shared">The objects of its cluster that have no namespace.</param>
internal sealed record KeptDatabase(ObjectPart Part, ObjectPart Shared, SeenDatabase Seen, Findings Findings, DatabaseState State);

/// <summary>Puts together what Kubernetes, Argo CD and Git know of one database. What nothing changed for is taken over from before.</summary>
internal sealed class StateBuilder(LiveReading reading, ObjectParts parts, ManagingApplications managing, OperatorStates operators)
{
    private readonly ChildFinders finders = new(parts);

    /// <summary>Nothing but watched objects changed since what is given as before.</summary>
    public bool IsElsewhereSame { get; init; }

    public KeptDatabase Build(string cluster, ResourceKey key, Found found, KeptDatabase? before)
    {
        DatabaseKinds.TryGet(key.GroupKind, out var kind);
        var (part, shared) = (parts.Of(cluster, key.Namespace), parts.Of(cluster, ""));
        var isWhereItWas = ReferenceEquals(before?.Part, part) && ReferenceEquals(before.Shared, shared);
        if (IsElsewhereSame && isWhereItWas && kind!.Role != KindRole.Access)
        {
            return before!;
        }

        var declared = found.Declared.OrderByDescending(Rank).ThenBy(item => item.Declaration.Branch, StringComparer.Ordinal).ToList();
        var children = isWhereItWas ? before!.Seen.Children : finders.In(cluster, key.Namespace).ChildrenOf(kind!, key, found.Live?.Uid ?? "");
        var seen = new SeenDatabase(kind!, key, reading.Of(cluster, key, found.Live), children, reading.SightOf(cluster, key.Namespace), reading.Now)
        {
            Operator = operators.Of(cluster, key.GroupKind),
            Peers = parts.PeersOf(kind!, cluster),
            IsDeclared = declared.Exists(item => item.Declaration is { OnTracked: true, Taken: true }),
        };
        var findings = before is not null && seen.IsSameAs(before.Seen) ? before.Findings : seen.Find(declared.FirstOrDefault()?.Json);
        var state = Tell(cluster, seen, findings, found, declared);
        return new(part, shared, seen, findings, state.Equals(before?.State) ? before.State : state);
    }

    private DatabaseState Tell(string cluster, SeenDatabase seen, Findings findings, Found found, List<DeclaredDatabase> declared)
    {
        var managed = managing.Pick(found.Live, found.Managed);
        var application = managed?.Application.Key ?? (found.Live is null ? null : managing.Named(found.Live)?.Key) ?? declared.FirstOrDefault()?.Application;
        var (health, verdict) = (managed?.Row.Health ?? HealthStatus.None, findings.Verdict);
        return new(
            cluster,
            seen.Key,
            seen.Kind.Engine,
            seen.Live,
            findings.Fields.Version,
            findings.Fields.Size,
            findings.Fields.Replicas,
            health,
            findings.Fields.OperatorWord,
            findings.Children,
            declared.Select(item => item.Declaration).DistinctBy(at => (at.RepoUrl, at.Branch, at.File)).ToEquatableList(),
            application,
            found.Managed.Exists(listing => listing.Application.WouldPrune(listing.Row)))
        {
            Verdict = verdict.ArgoCd == health ? verdict : verdict with { ArgoCd = health },
            Tree = findings.Tree,
            Events = findings.Events,
            Operator = seen.Operator,
            Endpoints = findings.Endpoints,
            Backups = findings.Backups,
            MissingRevision = application is { } manager ? managing.MissingRevision(manager) : null,
            ArgoCdHealthAsOf = managed?.Application.ResourceHealthAsOf,
        };
    }

    /// <summary>
    /// What is deployed now comes first, then what would be once it is merged. Of several applications that see the same file
    /// (a parent whose path lies above), the one that takes it speaks.
    /// </summary>
    private static int Rank(DeclaredDatabase item) => (item.Declaration.OnTracked ? 2 : 0) + (item.Declaration.Taken ? 1 : 0);
}

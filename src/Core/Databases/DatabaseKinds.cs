using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using DbDashboard.Core.Databases.Kinds;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases;

/// <summary>Every kind of database that the dashboard knows: each class of this assembly that implements <see cref="IDatabaseKind"/>, and what <see cref="StatusKinds"/> lists.</summary>
public static class DatabaseKinds
{
    private static readonly FrozenDictionary<GroupKind, IDatabaseKind> ByKind = Scan().ToFrozenDictionary(kind => kind.Kind);

    /// <summary>In the order of their engines' names.</summary>
    public static IReadOnlyList<IDatabaseKind> All { get; } = [.. ByKind.Values.OrderBy(kind => kind.Engine, StringComparer.Ordinal)];

    /// <summary>The same as kinds to watch.</summary>
    public static IReadOnlyList<WatchedKind> Watched { get; } = [.. All.Select(kind => new WatchedKind(kind.Kind, kind.Version, kind.Plural))];

    public static bool TryGet(GroupKind kind, [NotNullWhen(true)] out IDatabaseKind? found) => ByKind.TryGetValue(kind, out found);

    /// <summary>It holds data; what backs a database up or gives access to one does not.</summary>
    public static bool IsDatabase(GroupKind kind) => TryGet(kind, out var found) && found.Role == KindRole.Database;

    /// <summary>What is seen of a kind is worth a word: one that most clusters do without is not missed.</summary>
    public static bool IsWorthTelling(KindCoverage coverage) =>
        coverage.State != KindCoverageState.NotInstalled || (TryGet(coverage.Kind, out var found) ? found.IsExpected : coverage.Kind.Group != "snapshot.storage.k8s.io");

    private static IEnumerable<IDatabaseKind> Scan() => typeof(IDatabaseKind).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDatabaseKind)) && type.GetConstructor([]) is not null)
        .Select(type => (IDatabaseKind)Activator.CreateInstance(type)!)
        .Concat(StatusKinds.All);
}

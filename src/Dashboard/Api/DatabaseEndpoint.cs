using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Databases;
using DbDashboard.Dashboard.Security;

namespace DbDashboard.Dashboard.Api;

/// <summary>What <c>GET /api/v1/databases</c> answers.</summary>
/// <param name="NotRead">What of Git could not be read: a database may be declared there.</param>
/// <param name="Kinds">How far each kind can be seen: one that is not installed or forbidden is not zero.</param>
public sealed record DatabasesReply(IReadOnlyList<DatabaseReply> Items, IReadOnlyList<string> NotRead, IReadOnlyList<CoverageReply> Kinds, DateTimeOffset AsOf);

/// <param name="Live">Known, stale, forbidden, absent, failed or not read; the value is when it was created.</param>
/// <param name="ArgoCdHealthAsOf">When that was told, where it is kept from before a reconnect; null when it is fresh.</param>
/// <param name="MissingRevision">The revision that its application tracks and that does not exist; null when it does.</param>
/// <param name="Ready">Null when not known: see <paramref name="ReadyWhy"/>.</param>
/// <param name="Health">Our word, by the decision table of its kind.</param>
/// <param name="Why">The sentence to it.</param>
public sealed record DatabaseReply(
    string Cluster,
    ResourceKey Key,
    string Engine,
    ReadingReply<DateTimeOffset?> Live,
    string? Version,
    string? Size,
    int? Replicas,
    string? ArgoCdHealth,
    DateTimeOffset? ArgoCdHealthAsOf,
    string? OperatorWord,
    int? Ready,
    int? Wanted,
    string? ReadyWhy,
    bool PendingPrune,
    ApplicationKey? Application,
    string? MissingRevision,
    IReadOnlyList<DeclarationReply> Declared,
    string Health,
    string Why)
{
    /// <summary>Against every branch.</summary>
    public MatrixReply? Matrix { get; init; }
}

/// <param name="Taken">The application's filter takes the file there.</param>
public sealed record DeclarationReply(string Repository, string Branch, string File, bool Taken, bool OnTracked);

public static class DatabaseEndpoint
{
    public static void MapDatabases(this IEndpointRouteBuilder api) =>
        api.MapGet("/databases", Answer)
            .WithSummary("Every database custom resource, live or declared on any branch, with what Argo CD, its operator and its pods say, and what a prune would do; show=lost, ill, stray, ghost, twice or unknown chooses a part.");

    private static DatabasesReply Answer(string? show, Seen seen, SeenInventory inventory, TimeProvider time)
    {
        var (explained, now) = (seen.Current, time.GetUtcNow());
        var asked = DatabasesQuery.From(null, show).Show;
        return new([.. inventory.Matrix(explained, now).Where(row => asked is not { } part || MatrixFilter.Is(row, part)).Select(Of)], [.. inventory.NotRead(explained)], ConnectionMapping.Kinds(explained), now);
    }

    internal static DatabaseReply Of(MatrixRow row) => Of(row.State) with { Matrix = MatrixReply.From(row) };

    private static DatabaseReply Of(DatabaseState state) => new(
        state.Cluster,
        state.Key,
        state.Engine,
        ReadingReply.From(state.Live.Map(live => live.CreatedAt)),
        state.Version,
        state.Size,
        state.Replicas,
        Words.Of(state.ArgoCdHealth),
        state.ArgoCdHealthAsOf,
        state.OperatorWord,
        state.Children.Ready,
        state.Children.Wanted,
        state.Children.Why,
        state.PendingPrune,
        state.Application,
        state.MissingRevision,
        [.. state.Declared.Select(d => new DeclarationReply(d.RepoUrl, d.Branch, d.File, d.Taken, d.OnTracked))],
        Words.Of(state.Verdict.Health) ?? "Unknown",
        state.Verdict.Why);
}

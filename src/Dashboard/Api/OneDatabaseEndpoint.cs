using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Databases.Tree;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Databases;
using DbDashboard.Dashboard.Features.OneDatabase;
using DbDashboard.Dashboard.Features.Triage.Databases;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DbDashboard.Dashboard.Api;

/// <summary>One database: its verdict with what led to it, what belongs to it, events, and the logs of its pods.</summary>
public static class OneDatabaseEndpoint
{
    public static void MapOneDatabase(this IEndpointRouteBuilder api)
    {
        api.MapGet("/databases/{cluster}/{ns}/{kind}/{name}", Answer)
            .WithSummary("One database: the verdict with the signals that decided and those that were not to be had, the tree of what belongs to it, events of the last hour.");
        api.MapGet("/databases/{cluster}/{ns}/{kind}/{name}/lint", Lint)
            .WithSummary("Mistakes in the manifest of one database, on what its application tracks and on every branch that changes it, as last looked at in the background.");
        api.MapGet("/databases/troubles", Troubles)
            .WithSummary("Databases that are ill and of which no application speaks, and manifests that risk the data of live ones, by reason.");
        api.MapGet("/databases/{cluster}/{ns}/{kind}/{name}/pods/{pod}/log", AnswerLogAsync)
            .WithSummary("The last lines of the log of one of its pods; previous=true: of the run before the last restart.");
    }

    private static Results<Ok<OneDatabaseReply>, ProblemHttpResult> Answer([AsParameters] DatabaseAsked asked, Seen seen, SeenInventory inventory, TimeProvider time) =>
        asked.Key.RowIn(inventory.Matrix(seen.Current, time.GetUtcNow())) is { } found ? TypedResults.Ok(Of(found, inventory.Image(found.State))) : Problems.NoDatabase(asked.Key);

    private static Results<Ok<DatabaseLintReply>, ProblemHttpResult> Lint([AsParameters] DatabaseAsked asked, Seen seen, SeenInventory inventory, SeenLint lint, TimeProvider time) =>
        asked.Key.In(inventory.Of(seen.Current, time.GetUtcNow())) is { } found ? TypedResults.Ok(DatabaseLintReply.From(lint.Of(found))) : Problems.NoDatabase(asked.Key);

    private static IReadOnlyList<DatabaseTroubleReply> Troubles(Seen seen, SeenTroubles troubles, TimeProvider time) =>
        [.. troubles.Of(seen.Current, time.GetUtcNow()).Select(DatabaseTroubleReply.From)];

    private static async Task<Results<Ok<LogReply>, ProblemHttpResult>> AnswerLogAsync([AsParameters] LogAsked asked, DatabaseLogs logs, CancellationToken cancellationToken)
    {
        if (logs.PodOf(asked.Database, asked.Pod) is not { } pod)
        {
            return Problems.NoDatabase(asked.Database);
        }

        var read = await logs.ReadAsync(pod, asked, cancellationToken);
        return TypedResults.Ok(new LogReply(ReadingReply.From(read.Map(log => log.Lines.Count)), read.Value?.More ?? false, [.. read.Value?.Lines ?? []]));
    }

    private static OneDatabaseReply Of(MatrixRow row, OperatorImage? image) => new(
        DatabaseEndpoint.Of(row),
        DatabaseVerdictReply.From(row.State.Verdict),
        row.State.Tree is { } tree ? NodeReply.From(tree) : null,
        [.. row.State.Events.Select(e => new EventReply(e.About, e.IsWarning, e.Reason, e.Message, e.Count, e.LastAt, e.Component))],
        [.. row.State.Endpoints],
        row.State.Operator is { } runs ? new(runs.Name, runs.Version, Words.Of(runs.Verdict.Health) ?? "Unknown", runs.Verdict.Why, image) : null);
}

/// <summary>The path of one database.</summary>
public sealed record DatabaseAsked(string Cluster, string Ns, string Kind, string Name)
{
    public DatabaseKey Key => new(Cluster, Ns, Kind, Name);
}

/// <param name="Container">Default: the first of the pod.</param>
/// <param name="Lines">Default 200.</param>
public sealed record LogAsked(string Cluster, string Ns, string Kind, string Name, string Pod, string? Container, bool? Previous, int? Lines)
{
    public DatabaseKey Database => new(Cluster, Ns, Kind, Name);
}

/// <summary>The pods of databases whose logs may be read: no other pod has one here.</summary>
public sealed class DatabaseLogs(Seen seen, SeenInventory inventory, IPodLogs logs, LogRight right, TimeProvider time)
{
    /// <summary>Null when there is no such database, or the pod is not one of its own.</summary>
    public (DatabaseState Database, PodContainers Pod)? PodOf(DatabaseKey key, string name)
    {
        var explained = seen.Current;
        return key.In(inventory.Of(explained, time.GetUtcNow())) is { } database
            && inventory.Pods(database).Items.FirstOrDefault(pod => pod.Pod.Name == name) is { } pod
            ? (database, pod)
            : null;
    }

    public Task<Reading<PodLog>> ReadAsync((DatabaseState Database, PodContainers Pod) of, LogAsked asked, CancellationToken cancellationToken) => right.WhyNot(of.Database.Application) is { } why
        ? Task.FromResult(Reading.Forbidden<PodLog>("this dashboard", time.GetUtcNow(), why))
        : logs.ReadAsync(new(of.Database.Cluster, of.Pod.Pod.Namespace, of.Pod.Pod.Name, asked.Container ?? of.Pod.Names.Items.FirstOrDefault(), asked.Previous ?? false, asked.Lines ?? 200), cancellationToken);
}

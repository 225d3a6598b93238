using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Dashboard.Composition;

/// <summary>Ready: every Argo CD instance has answered once, so that a page shows something true.</summary>
public sealed class Readiness(SnapshotStore store, IEnumerable<ISource> sources)
{
    /// <summary>The Argo CD instances that have not answered yet, with what is known of them; empty when ready.</summary>
    public IReadOnlyList<string> Awaited() =>
    [
        .. sources.Where(source => source.Id.Kind == SourceKind.ArgoCd)
            .Select(source => (source.Id, Status: store.Current.Sources.GetValueOrDefault(source.Id)))
            .Where(source => source.Status?.LastSeen is null)
            .Select(source => $"{source.Id}: {source.Status?.Why ?? "not asked yet"}"),
    ];
}

public static class HealthEndpoints
{
    /// <summary>Says nothing of what is watched: <c>/healthz</c> the process answers, <c>/readyz</c> the first answers are there.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => Results.Text("ok")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/readyz", (Readiness readiness) => readiness.Awaited() is { Count: > 0 } awaited
            ? Results.Problem($"{awaited.Count} of the configured Argo CD instances did not answer yet. --check says which, and why.", statusCode: StatusCodes.Status503ServiceUnavailable, title: "Not ready")
            : Results.Text("ready")).AllowAnonymous().ExcludeFromDescription();
    }
}

using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Applications;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DbDashboard.Dashboard.Api;

/// <summary>What <c>GET /api/v1/applications</c> answers.</summary>
/// <param name="Total">All applications that are known, whatever is asked.</param>
/// <param name="Facets">Counts by facet and value; each facet's counts reflect the other facets.</param>
public sealed record ApplicationsReply(
    IReadOnlyList<ApplicationReplyRow> Items,
    int Total,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Facets,
    DateTimeOffset AsOf);

public static class ApplicationEndpoints
{
    public static void MapApplications(this IEndpointRouteBuilder api)
    {
        api.MapGet("/applications", List)
            .WithSummary("Applications by the facets and the text of the query (the same as the page's address).");
        api.MapGet("/applications/{instance}/{ns}/{name}", WholeAsync)
            .WithSummary("One application: causes with evidence and remedies, what was not checked, resources.");
    }

    private static ApplicationsReply List(HttpRequest request, Seen seen, ListedApplications listed, TimeProvider time)
    {
        var explained = seen.Current;
        var query = ApplicationsQuery.Parse("applications" + request.QueryString);
        var view = ApplicationsView.From(explained, listed.Of(explained).Values, query, time.GetUtcNow());
        return new(
            [.. view.Shown.Select(key => ApplicationMapping.Row(explained, explained.Snapshot.Applications[key]))],
            view.Total,
            view.Facets.ToDictionary(f => f.Facet.Id, f => (IReadOnlyDictionary<string, int>)f.Values.ToDictionary(v => v.Value, v => v.Count)),
            time.GetUtcNow());
    }

    private static async Task<Results<Ok<ApplicationReply>, ProblemHttpResult>> WholeAsync(
        string instance, string ns, string name, Seen seen, IApplicationExplainer explainer, CancellationToken cancellationToken)
    {
        var key = new ApplicationKey(instance, ns, name);
        if (!seen.Current.Snapshot.Applications.TryGetValue(key, out var application))
        {
            return Problems.NoApplication(key);
        }

        var explanation = await explainer.ExplainAsync(key, cancellationToken);
        return TypedResults.Ok(ApplicationMapping.Whole(seen.Current, application, explanation));
    }
}

using DbDashboard.Core.Causes;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DbDashboard.Dashboard.Api;

public static class DriftEndpoint
{
    public static void MapDrift(this IEndpointRouteBuilder api) =>
        api.MapGet("/applications/{instance}/{ns}/{name}/drift", AnswerAsync)
            .WithSummary("What a sync would change, field by field, with who wrote the live value. Values that may be secret are masked.");

    private static async Task<Results<Ok<DriftReply>, ProblemHttpResult>> AnswerAsync(
        string instance, string ns, string name, ExplanationStore store, IApplicationDetailsReader details, CancellationToken cancellationToken)
    {
        var key = new ApplicationKey(instance, ns, name);
        if (!store.Current.Snapshot.Applications.TryGetValue(key, out var application))
        {
            return Problems.NoApplication(key);
        }

        var read = (await details.ReadAsync(application, cancellationToken)).ManagedResources;
        return TypedResults.Ok(new DriftReply(
            Words.Camel(read.State),
            read.Why,
            read.At,
            [.. read.HasValue ? read.Value.Select(ResourceDrifts.Of).Where(d => d.Fields.Count > 0 || d.Truncated).Select(Of) : []]));
    }

    private static ResourceDriftReply Of(ResourceDrift drift) => new(
        drift.Key,
        drift.Truncated,
        [.. drift.Fields.Select(f => new FieldReply(f.Path, f.Live, f.Wanted, f.Owner?.Manager, f.Owner?.At))]);
}

using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Drift.Diffing;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Resources;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DbDashboard.Dashboard.Api;

public static class DriftEndpoint
{
    private const string DiffType = "text/x-diff";

    public static void MapDrift(this IEndpointRouteBuilder api) =>
        api.MapGet("/applications/{instance}/{ns}/{name}/drift", AnswerAsync)
            .WithSummary("What a sync would change, field by field and line by line, with who wrote the live value, why it differs, and where it stands in Git. Values that may be secret are masked. With format=patch (or Accept: text/x-diff) as a unified diff.");

    private static async Task<Results<Ok<DriftReply>, ContentHttpResult, ProblemHttpResult>> AnswerAsync(
        [AsParameters] DriftAsked asked, HttpRequest request, IApplicationExplainer explainer, DriftReader drift, CancellationToken cancellationToken)
    {
        var only = ResourceName.Read(asked.Resource);
        if ((asked.Resource is not null && only is null) || asked.Format is not (null or "json" or "patch"))
        {
            return Problems.Bad("resource is group/kind/namespace/name, each part escaped (an empty part stays empty); format is json or patch.");
        }

        var key = new ApplicationKey(asked.Instance, asked.Ns, asked.Name);
        if ((await explainer.ExplainAsync(key, cancellationToken))?.Facts is not { } facts)
        {
            return Problems.NoApplication(key);
        }

        var read = facts.Details.ManagedResources;
        var report = await drift.ReadAsync(facts, only, cancellationToken);
        if (asked.Format != "patch" && (asked.Format is not null || !request.Headers.Accept.ToString().Contains(DiffType, StringComparison.OrdinalIgnoreCase)))
        {
            return TypedResults.Ok(DriftMapping.Of(read, report, only is not null));
        }

        return read.HasValue ? TypedResults.Text(Patch(report), DiffType) : Problems.NotToBeHad("The difference", read.Why ?? "it was not read yet");
    }

    private static string Patch(DriftReport report)
    {
        var left = report.Total - report.Resources.Count;
        return string.Concat(report.Resources.Items.Select(r => UnifiedText.Of(r.Diff))) + (left > 0 ? $"# {left} further resources differ and are left out: ask for each by name.\n" : "");
    }
}

/// <param name="Resource">One resource, <c>group/kind/namespace/name</c>, also when nothing of it differs; null: all that differ.</param>
/// <param name="Format"><c>json</c> (default) or <c>patch</c>.</param>
public sealed record DriftAsked(string Instance, string Ns, string Name, string? Resource, string? Format);

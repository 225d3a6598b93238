using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using DbDashboard.Dashboard.Features.OneApplication.WhatIf;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DbDashboard.Dashboard.Api;

public static class WhatIfEndpoint
{
    public static void MapWhatIf(this IEndpointRouteBuilder api) =>
        api.MapGet("/applications/{instance}/{ns}/{name}/whatif", AnswerAsync)
            .WithSummary("The exact set that a sync would create, change and delete: at a revision, with a filter, after a merge, with prune, with auto-sync on.");

    private static async Task<Results<Ok<WhatIfReply>, ProblemHttpResult>> AnswerAsync(
        [AsParameters] WhatIfAsked asked, Seen seen, IApplicationDetailsReader details, IWhatIf whatIf, CancellationToken cancellationToken)
    {
        var key = new ApplicationKey(asked.Instance, asked.Ns, asked.Name);
        if (!seen.Current.Snapshot.Applications.TryGetValue(key, out var application))
        {
            return Problems.NoApplication(key);
        }

        var read = await details.ReadAsync(application, cancellationToken);
        return TypedResults.Ok(Of(await whatIf.ComputeAsync(application, read, asked.ToScenario(application), cancellationToken)));
    }

    public static WhatIfReply Of(WhatIfResult result) => new(
        result.Known,
        result.Proven,
        result.Why,
        result.DeletesData,
        Of(result, EffectKind.Created),
        Of(result, EffectKind.Changed),
        Of(result, EffectKind.Deleted),
        Of(result, EffectKind.Unknown),
        [.. result.LeftOver.Select(Of)],
        result.Of(EffectKind.Unchanged).Count(),
        [.. result.Conflicts],
        result.At);

    private static EffectReply[] Of(WhatIfResult result, EffectKind kind) => [.. result.Of(kind).Select(Of)];

    private static EffectReply Of(Effect effect) => new(effect.Key, effect.Why, effect.IsData, effect.Size, effect.Via);
}

/// <summary>The query of a what-if. A filter is edited when any of include, exclude and recurse is given; what is not given stays as it is.</summary>
public sealed record WhatIfAsked(
    string Instance, string Ns, string Name, string? Revision, string? Merge, string? Include, string? Exclude, bool? Recurse, bool? Prune, bool? AutoSync)
{
    public WhatIfScenario ToScenario(Application application)
    {
        var now = application.Source.Directory ?? new DirectoryOptions();
        var edited = Include is not null || Exclude is not null || Recurse is not null;
        return new WhatIfQuery(
            Revision, Merge, edited, Include ?? now.Include, Exclude ?? now.Exclude, Recurse ?? now.Recurse, Prune ?? false, AutoSync ?? false).ToScenario();
    }
}

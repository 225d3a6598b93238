using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DbDashboard.Dashboard.Api;

/// <param name="Revision">Branch, tag or commit; null: the tracked one.</param>
/// <param name="Prune">With prune; false when absent.</param>
/// <param name="AutoSync">With auto-sync switched on instead of a press; false when absent.</param>
public sealed record RenderAsked(string? Revision, bool? Prune, bool? AutoSync);

/// <summary>What <c>POST …/render</c> answers.</summary>
/// <param name="Revision">What Argo CD was asked to render.</param>
/// <param name="WhatIf">What a sync of that would do.</param>
public sealed record RenderReply(string Revision, WhatIfReply WhatIf);

/// <summary>Asks Argo CD to render. It loads its repo-server, so it is a POST, and nothing asks for it by itself.</summary>
public static class RenderEndpoint
{
    private const int LargestBody = 16 * 1024;
    private const int LongestRevision = 1_000;

    /// <summary>Longer than Argo CD's own answer is waited for, with one that renders before it.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(100);

    public static void MapRender(this IEndpointRouteBuilder api) =>
        api.MapPost("/applications/{instance}/{ns}/{name}/render", AnswerAsync)
            .WithSummary("The same as a what-if for what other tools render: Argo CD is asked what the application comes to at a revision, one at a time an instance; its answer for a commit is kept for ten minutes. Changes nothing; needs the right to get the application in Argo CD.")
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));

    private static async Task<Results<Ok<RenderReply>, ProblemHttpResult>> AnswerAsync(
        string instance, string ns, string name, RenderAsked asked, [AsParameters] RenderParts parts, CancellationToken cancellationToken)
    {
        var key = new ApplicationKey(instance, ns, name);
        if (!parts.Seen.Current.Snapshot.Applications.TryGetValue(key, out var application))
        {
            return Problems.NoApplication(key);
        }

        if (asked.Revision is { Length: > LongestRevision })
        {
            return Problems.Bad($"A revision has at most {LongestRevision} characters.");
        }

        using var limit = new CancellationTokenSource(Deadline, parts.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var revision = string.IsNullOrWhiteSpace(asked.Revision) ? null : asked.Revision;
            var scenario = new WhatIfScenario(revision, Prune: asked.Prune ?? false, AutoSyncOn: asked.AutoSync ?? false);
            var result = await parts.WhatIf.AskAsync(application, await parts.Details.ReadAsync(application, both.Token), scenario, both.Token);
            return TypedResults.Ok(new RenderReply(revision ?? application.Source.EffectiveRevision, WhatIfEndpoint.Of(result)));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return Problems.NotToBeHad("Argo CD's answer", $"Argo CD did not answer within {Deadline.TotalSeconds:0} s. Ask again when its repo-server is less busy.");
        }
    }
}

/// <summary>What an answer is made with.</summary>
public sealed record RenderParts(Seen Seen, IApplicationDetailsReader Details, IAskedWhatIf WhatIf, TimeProvider Time);

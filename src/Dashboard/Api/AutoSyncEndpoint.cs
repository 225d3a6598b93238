using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Reverts;
using DbDashboard.Core.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DbDashboard.Dashboard.Api;

/// <summary>What <c>GET …/autosync</c> answers: the controller's decision gate by gate, and who undoes an edit of the spec.</summary>
/// <param name="Outcome">willAct, willActLater, nothingToDo, willNotAct or notKnown.</param>
/// <param name="IfOn">What it would do if enabled: false were taken back; null when it is on, or when nothing is written that could be switched on.</param>
/// <param name="ActsAt">When it acts at the latest; null when it does not act by itself.</param>
/// <param name="At">When it was worked out.</param>
public sealed record AutoSyncTraceReply(string Outcome, string Conclusion, string? IfOn, DateTimeOffset? ActsAt, DateTimeOffset At, IReadOnlyList<GateReply> Gates, EditsReply Edits);

/// <param name="State">passed, stops, unknown or notAsked.</param>
/// <param name="Until">When it lets through by itself; null when it does not, or when that is not known.</param>
public sealed record GateReply(string Id, string Question, string State, string Answer, DateTimeOffset? Until, EvidenceReply? Evidence);

/// <param name="When">never, atOnce, bySelfHeal, atNextCommit, atNextSync or unknown.</param>
/// <param name="By">The parent application or the ApplicationSet; null when nobody does, or when it is not known.</param>
public sealed record EditsReply(string When, string? By, string Sentence);

public static class AutoSyncEndpoint
{
    public static void MapAutoSync(this IEndpointRouteBuilder api) =>
        api.MapGet("/applications/{instance}/{ns}/{name}/autosync", AnswerAsync)
            .WithSummary("Whether Argo CD syncs the application by itself, gate by gate as its controller asks, and who undoes an edit of its spec.");

    private static async Task<Results<Ok<AutoSyncTraceReply>, ProblemHttpResult>> AnswerAsync(
        string instance, string ns, string name, IApplicationExplainer explainer, CancellationToken cancellationToken)
    {
        var key = new ApplicationKey(instance, ns, name);
        return (await explainer.ExplainAsync(key, cancellationToken))?.Facts is { } facts
            ? TypedResults.Ok(Of(facts))
            : Problems.NoApplication(key);
    }

    private static AutoSyncTraceReply Of(Facts facts)
    {
        var trace = facts.Trace();
        var edits = facts.RevertOutlook();
        return new(
            Words.Camel(trace.Outcome),
            trace.Conclusion,
            trace.IfOn,
            trace.ActsAt,
            facts.Now,
            [.. trace.Gates.Select(g => new GateReply(Words.Camel(g.Id), g.Question, Words.Camel(g.State), g.Answer, g.Until, g.Evidence is { } e ? new EvidenceReply(e.Text, e.Source, e.At) : null))],
            new(Words.Camel(edits.When), edits.By, edits.Sentence));
    }
}

using System.Text.Json;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DbDashboard.Dashboard.Api;

/// <param name="Action">Id of the action.</param>
/// <param name="Parameters">Texts, numbers, true or false; lists of texts stand one a line.</param>
public sealed record PlanAsked(string Action, Dictionary<string, JsonElement>? Parameters);

/// <param name="Reason">One line of 3 to 500 characters where the plan asks for one.</param>
/// <param name="Typed">The names that the plan asks to type.</param>
/// <param name="LeaseMinutes">For a press that makes an override: 5 to 10,080; not given: 4 hours.</param>
/// <param name="Ticket">For its lease.</param>
public sealed record ConfirmAsked(string? Reason, string[]? Typed, int? LeaseMinutes = null, string? Ticket = null);

/// <summary>Acting by REST: the same plans, guards and records as on the pages.</summary>
public static class PlanEndpoints
{
    private const string Via = "rest";

    /// <summary>Bytes; far more than any ask that is taken.</summary>
    private const int LargestBody = 256 * 1024;

    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        api.MapPost("/applications/{instance}/{ns}/{name}/plans", PlanAsync)
            .WithSummary("Plans an action: exact request, effects, what every guard says, what has to be confirmed. Sends nothing.")
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        api.MapPost("/plans/{id}/confirm", ConfirmAsync).WithSummary("Carries a plan out. A second confirmation answers as the first did.")
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        api.MapPost("/plans/{id}/cancel", CancelAsync).WithSummary("Throws a plan away.");
        api.MapGet("/actions/{id}", FindAsync).WithSummary("An action and how far it is.");
    }

    private static async Task<Results<Ok<PlanReply>, ProblemHttpResult>> PlanAsync(
        string instance, string ns, string name, PlanAsked asked, IActions actions, CurrentActor actor, CancellationToken cancellationToken)
    {
        var parameters = (asked.Parameters ?? []).Select(p => new KeyValuePair<string, string>(p.Key, Text(p.Value))).ToEquatableList();
        var answer = await actions.PlanAsync(new(new(instance, ns, name), asked.Action ?? "", parameters), actor.Of(Via), cancellationToken);
        return answer.Plan is { } plan ? TypedResults.Ok(PlanMapping.Of(plan)) : Problems.NoAction(answer.Problem!);
    }

    private static async Task<Results<Ok<ActionReply>, ProblemHttpResult>> ConfirmAsync(string id, ConfirmAsked asked, IActions actions, CurrentActor actor, CancellationToken cancellationToken) =>
        Of(await actions.ConfirmAsync(new(id), new(asked.Reason ?? "", (asked.Typed ?? []).OfType<string>().ToEquatableList(), Lease(asked)), actor.Of(Via), cancellationToken));

    private static LeaseTerms Lease(ConfirmAsked asked) => new(asked.LeaseMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null, asked.Ticket ?? "");

    private static async Task<Results<Ok<ActionReply>, ProblemHttpResult>> CancelAsync(string id, IActions actions, CurrentActor actor, CancellationToken cancellationToken) =>
        Of(await actions.CancelAsync(new(id), actor.Of(Via), cancellationToken));

    private static async Task<Results<Ok<ActionReply>, ProblemHttpResult>> FindAsync(string id, IActions actions, CurrentActor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await actions.FindAsync(new(id), actor.Of(Via), cancellationToken) is { } record
                ? TypedResults.Ok(PlanMapping.Of(record))
                : Problems.NoAction(new(ActionProblemKind.NotFound, "There is no such action, or it may not be seen."));
        }
        catch (AuditUnavailableException e)
        {
            return Problems.NotToBeHad("The audit", e.Message);
        }
    }

    private static Results<Ok<ActionReply>, ProblemHttpResult> Of(ConfirmAnswer answer) =>
        answer.Record is { } record ? TypedResults.Ok(PlanMapping.Of(record)) : Problems.NoAction(answer.Problem!);

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };
}

using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Freezing;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Actions.Verifying;
using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Overrides;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DbDashboard.Dashboard.Api;

/// <summary>Overrides, their leases, soaks, the freeze switch, and what is left open.</summary>
public static class OverridesEndpoints
{
    private const string Via = "rest";
    private const string OfApplication = "/applications/{instance}/{ns}/{name}";

    /// <summary>Bytes; far more than any ask that is taken.</summary>
    private const int LargestBody = 16 * 1024;

    public static void MapOverrides(this IEndpointRouteBuilder api)
    {
        api.MapGet("/overrides", Read).WithSummary("Leases, overrides without one, auto-sync that is off with its soak, claims, and actions that nobody verified.");
        api.MapGet("/overrides/handover", ReadMarkdown).WithSummary("The same as Markdown, for the next shift.");
        Post(api, OfApplication + "/leases/{kind}/adopt", AdoptAsync).WithSummary("Takes over an override that has no lease. The kind is source or autoSync.");
        Post(api, OfApplication + "/leases/{kind}/extend", ExtendAsync).WithSummary("Sets the end of a lease anew, at most 7 days from now.");
        Post(api, OfApplication + "/leases/{kind}/end", EndAsync).WithSummary("Lets go of a lease and leaves the override as it is.");
        Post(api, OfApplication + "/soak/shorten", ShortenAsync).WithSummary("Lets auto-sync come back after a shorter soak; takes the role promoter.");
        Post(api, "/actions/{id}/close", CloseAsync).WithSummary("Closes an action that nobody verified, with what was found.");
        api.MapGet("/freeze", (FreezeStore store) => FreezeReply.Of(store.Current)).WithSummary("Whether all writes but brakes are frozen.");
        Post(api, "/freeze", FreezeAsync).WithSummary("Freezes all writes but brakes, or lets them go on; takes an admin.");
    }

    private static RouteHandlerBuilder Post(IEndpointRouteBuilder api, string path, Delegate handler) => api.MapPost(path, handler).WithMetadata(new RequestSizeLimitAttribute(LargestBody));

    private static OverridesReply Read(OverridesReader reader, Seen seen, CurrentActor actor, TimeProvider time) =>
        OverridesReply.Of(reader.Of(seen.Current, actor.Of(Via), time.GetUtcNow()));

    private static ContentHttpResult ReadMarkdown(OverridesReader reader, Seen seen, CurrentActor actor, TimeProvider time) =>
        TypedResults.Text(Handover.Of(reader.Of(seen.Current, actor.Of(Via), time.GetUtcNow()), time.GetUtcNow()), "text/markdown; charset=utf-8");

    private static Task<Results<Ok<LeaseReply>, NoContent, ProblemHttpResult>> AdoptAsync([AsParameters] LeaseRoute route, LeaseAsked asked, LeaseDesk desk, CurrentActor actor, TimeProvider time, CancellationToken cancellationToken) =>
        SayAsync(route, asked, ask => desk.AdoptAsync(ask, actor.Of(Via), cancellationToken), time);

    private static Task<Results<Ok<LeaseReply>, NoContent, ProblemHttpResult>> ExtendAsync([AsParameters] LeaseRoute route, LeaseAsked asked, LeaseDesk desk, CurrentActor actor, TimeProvider time, CancellationToken cancellationToken) =>
        SayAsync(route, asked, ask => desk.ExtendAsync(ask, actor.Of(Via), cancellationToken), time);

    private static Task<Results<Ok<LeaseReply>, NoContent, ProblemHttpResult>> EndAsync([AsParameters] LeaseRoute route, LeaseAsked asked, LeaseDesk desk, CurrentActor actor, TimeProvider time, CancellationToken cancellationToken) =>
        SayAsync(route, asked, ask => desk.EndAsync(ask, actor.Of(Via), cancellationToken), time);

    private static async Task<Results<Ok<LeaseReply>, NoContent, ProblemHttpResult>> SayAsync(LeaseRoute route, LeaseAsked asked, Func<LeaseAsk, Task<LeaseAnswer>> say, TimeProvider time)
    {
        if (!Enum.TryParse<OverrideKind>(route.Kind, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            return Problems.Bad("There is no such kind of lease. There are source and autoSync.");
        }

        return await say(new(new(route.Key, kind), asked.Reason ?? "", new(asked.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null, asked.Ticket ?? ""))) switch
        {
            { Problem: { } problem } => Problems.NoAction(problem),
            { Lease: { } lease } => TypedResults.Ok(LeaseReply.Of(lease, time.GetUtcNow())),
            _ => TypedResults.NoContent(),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ShortenAsync(string instance, string ns, string name, ShortenAsked asked, SoakDesk desk, CurrentActor actor, CancellationToken cancellationToken) =>
        Of(asked.Minutes is not { } minutes
            ? new(ActionProblemKind.Invalid, "Write minutes: how long it shall take instead.")
            : await desk.ShortenAsync(new(instance, ns, name), TimeSpan.FromMinutes(minutes), asked.Reason ?? "", actor.Of(Via), cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult>> CloseAsync(string id, CloseAsked asked, OpenEndDesk desk, CurrentActor actor, CancellationToken cancellationToken) =>
        Of(await desk.CloseAsync(new(id), asked.Found ?? "", actor.Of(Via), cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult>> FreezeAsync(FreezeAsked asked, FreezeDesk desk, CurrentActor actor, CancellationToken cancellationToken) =>
        Of(asked.Frozen is not { } frozen
            ? new(ActionProblemKind.Invalid, "Write frozen: true or false.")
            : await desk.SetAsync(frozen, asked.Reason ?? "", actor.Of(Via), cancellationToken));

    private static Results<NoContent, ProblemHttpResult> Of(ActionProblem? problem) => problem is null ? TypedResults.NoContent() : Problems.NoAction(problem);
}

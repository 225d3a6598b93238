using System.Globalization;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DbDashboard.Dashboard.Api;

/// <param name="Next">Give it as <c>before</c> for the next page; null when this was the last.</param>
public sealed record ActivityReply(IReadOnlyList<AuditRecord> Rows, long? Next);

/// <summary>The query of the activity; what is not given does not filter.</summary>
/// <param name="Application">instance/namespace/name.</param>
/// <param name="Person">The actor's subject.</param>
/// <param name="Outcome">The step: confirmed, refused, succeeded …</param>
/// <param name="Format">json (default), csv or jsonl; the last two give everything that matches.</param>
public sealed record ActivityAsked(
    string? Application, string? Person, string? Action, ActionState? Outcome, DateTimeOffset? From, DateTimeOffset? Until, string? Text, long? Before, int? Take, string? Format)
{
    public AuditFilter ToFilter() => new()
    {
        Application = Application?.Split('/') is [var instance, var ns, var name] ? new ApplicationKey(instance, ns, name) : null,
        Actor = Person,
        Action = Action,
        Edge = Outcome,
        From = From,
        Until = Until,
        Text = Text,
    };
}

/// <summary>Every action, attempt and refusal, and whether the record of them is whole.</summary>
public static class ActivityEndpoints
{
    private const string Via = "rest";

    public static void MapActivity(this IEndpointRouteBuilder api)
    {
        api.MapGet("/activity", ReadAsync).WithSummary("Every action, attempt and refusal, newest first; format=csv and format=jsonl export all that match.");
        api.MapGet("/activity/verify", VerifyAsync).WithSummary("Checks the chain of the audit from the first row to the last.");
    }

    private static async Task<IResult> ReadAsync([AsParameters] ActivityAsked asked, IAuditReader audit, CurrentActor actor, CancellationToken cancellationToken)
    {
        if (asked.Application is { } given && given.Split('/').Length != 3)
        {
            return Problems.Bad("Write application=instance/namespace/name.");
        }

        try
        {
            return asked.Format switch
            {
                null or "json" => await PageAsync(asked, audit, actor, cancellationToken),
                "csv" => Export("text/csv", "csv", AuditCsv.Lines(Visible(audit.StreamAsync(asked.ToFilter(), cancellationToken), actor), cancellationToken)),
                "jsonl" => Export("application/jsonl", "jsonl", AuditJsonLines.Lines(Visible(audit.StreamAsync(asked.ToFilter(), cancellationToken), actor), cancellationToken)),
                var other => Problems.Bad($"There is no format '{other}'. There are json, csv and jsonl."),
            };
        }
        catch (AuditUnavailableException e)
        {
            return Problems.NotToBeHad("The audit", e.Message);
        }
    }

    private static async Task<IResult> PageAsync(ActivityAsked asked, IAuditReader audit, CurrentActor actor, CancellationToken cancellationToken)
    {
        var page = await audit.ReadAsync(asked.ToFilter(), new(asked.Before, Math.Clamp(asked.Take ?? 50, 1, AuditPaging.Most)), cancellationToken);
        return TypedResults.Ok(new ActivityReply([.. page.Rows.Items.Where(row => actor.Of(Via).Sees(row))], page.Next));
    }

    private static async Task<Results<Ok<AuditVerification>, ProblemHttpResult>> VerifyAsync(IAuditLog audit, Seen seen, CancellationToken cancellationToken)
    {
        if (!seen.Everything)
        {
            return Problems.NotYours("The chain is checked by those who see all projects: its length tells how much is done in others.");
        }

        try
        {
            return TypedResults.Ok(await audit.VerifyAsync(cancellationToken));
        }
        catch (AuditUnavailableException e)
        {
            return Problems.NotToBeHad("The audit", e.Message);
        }
    }

    private static IResult Export(string type, string ending, IAsyncEnumerable<string> lines) => Results.Stream(
        async body =>
        {
            await using var writer = new StreamWriter(body, leaveOpen: true);
            await foreach (var line in lines)
            {
                await writer.WriteAsync(line);
            }
        },
        type,
        string.Create(CultureInfo.InvariantCulture, $"activity.{ending}"));

    private static async IAsyncEnumerable<AuditRecord> Visible(IAsyncEnumerable<AuditRecord> rows, CurrentActor actor)
    {
        await foreach (var row in rows)
        {
            if (actor.Of(Via).Sees(row))
            {
                yield return row;
            }
        }
    }
}

using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneDatabase;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DbDashboard.Dashboard.Api;

/// <summary>Errors as <c>application/problem+json</c>: what happened and what to do.</summary>
internal static class Problems
{
    public static ProblemHttpResult NoApplication(ApplicationKey key) => TypedResults.Problem(
        $"There is no application '{key.Name}' in namespace '{key.Namespace}' of the Argo CD instance '{key.Instance}', or it may not be seen. GET /api/v1/applications lists those that can.",
        statusCode: StatusCodes.Status404NotFound,
        title: "No such application");

    public static ProblemHttpResult NoGroup(string id) => TypedResults.Problem(
        $"There is no group '{(id.Length > 40 ? id[..40] + "…" : id)}' now, or it may not be seen. GET /api/v1/groups lists those that can.",
        statusCode: StatusCodes.Status404NotFound,
        title: "No such group");

    public static ProblemHttpResult NoDatabase(DatabaseKey key) => TypedResults.Problem(
        $"There is no database '{key.Name}' of kind '{key.Kind}' in '{key.Cluster}/{key.Namespace}' with such a part, or it may not be seen. GET /api/v1/databases lists those that can.",
        statusCode: StatusCodes.Status404NotFound,
        title: "No such database");

    public static ProblemHttpResult NotToBeHad(string what, string why) => TypedResults.Problem(
        why,
        statusCode: StatusCodes.Status503ServiceUnavailable,
        title: $"{what} is not to be had now");

    /// <summary>Only for what everybody may know to exist.</summary>
    public static ProblemHttpResult NotYours(string why) =>
        TypedResults.Problem(why, statusCode: StatusCodes.Status403Forbidden, title: "Refused");

    public static ProblemHttpResult Bad(string why) =>
        TypedResults.Problem(why, statusCode: StatusCodes.Status400BadRequest, title: "The request cannot be answered as it is");

    public static ProblemHttpResult NoAction(ActionProblem problem)
    {
        var (status, title) = problem.Kind switch
        {
            ActionProblemKind.NotFound => (StatusCodes.Status404NotFound, "No such thing"),
            ActionProblemKind.Invalid => (StatusCodes.Status400BadRequest, "The request cannot be carried out as it is"),
            ActionProblemKind.Stale => (StatusCodes.Status409Conflict, "Plan again"),
            ActionProblemKind.Refused => (StatusCodes.Status403Forbidden, "Refused"),
            ActionProblemKind.TooMany => (StatusCodes.Status429TooManyRequests, "Too many at once"),
            _ => (StatusCodes.Status503ServiceUnavailable, "Nothing can be done now"),
        };
        return TypedResults.Problem(problem.Sentence, statusCode: status, title: title);
    }
}

using DbDashboard.Core.Databases.Options;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DbDashboard.Dashboard.Api;

/// <summary>What <c>GET /api/v1/databases/options</c> answers.</summary>
/// <param name="Questions">What there is to bring, by application and branch; most databases at risk first.</param>
/// <param name="Answer">For the branch that was asked for, or the first question; null when there is nothing to bring.</param>
public sealed record OptionsReply(IReadOnlyList<OptionQuestionReply> Questions, OptionAnswerReply? Answer);

public sealed record OptionQuestionReply(ApplicationKey Application, string Repository, string Branch, IReadOnlyList<string> Databases)
{
    public static OptionQuestionReply From(OptionQuestion question) => new(question.Application, question.RepoUrl, question.Branch, [.. question.Names]);
}

/// <param name="Now">What a sync with prune does as things are.</param>
public sealed record OptionAnswerReply(OptionQuestionReply Question, IReadOnlyList<OptionOutcome> Now, IReadOnlyList<OptionReply> Options, DateTimeOffset At);

/// <param name="Worst">The worst that is at the end of it.</param>
/// <param name="Unknown">Why it could not be worked out whole; null when it was.</param>
/// <param name="Manifest">Filled in; null when the way needs none.</param>
public sealed record OptionReply(string Id, string Title, string Says, OutcomeWord Worst, string? Unknown, IReadOnlyList<OptionStep> Steps, IReadOnlyList<OptionOutcome> Databases, IReadOnlyList<string> Risks, string? Manifest);

public static class OptionsEndpoint
{
    public static void MapOptions(this IEndpointRouteBuilder api) =>
        api.MapGet("/databases/options", AnswerAsync)
            .WithSummary("Four ways to bring databases from a branch, side by side: what would become of each database, what each takes, what can go wrong. branch and application (instance/namespace/name) choose; default is the first question.");

    private static async Task<Results<Ok<OptionsReply>, ProblemHttpResult>> AnswerAsync(
        string? branch, string? application, Seen seen, SeenInventory inventory, OptionsReader reader, TimeProvider time, CancellationToken cancellationToken)
    {
        var (explained, now) = (seen.Current, time.GetUtcNow());
        var questions = inventory.Questions(explained, now);
        var asked = questions.Items.FirstOrDefault(one => (branch is null || one.Branch == branch) && (application is null || one.Application.ToString() == application));
        if (asked is null && (branch ?? application) is not null)
        {
            return TypedResults.Problem($"Nothing is to be brought from {branch ?? "any branch"} to {application ?? "any application"}: every database there is declared where its application looks, or the branch declares none.", statusCode: StatusCodes.Status404NotFound);
        }

        var answer = asked is null ? null : await reader.ReadAsync(asked, explained.Snapshot, inventory.Matrix(explained, now), cancellationToken);
        return TypedResults.Ok(new OptionsReply([.. questions.Select(OptionQuestionReply.From)], answer is null ? null : Of(answer)));
    }

    private static OptionAnswerReply Of(OptionAnswer answer) => new(
        OptionQuestionReply.From(answer.Question),
        [.. answer.Now],
        [.. answer.Options.Select(option => new OptionReply(option.Id, option.Title, option.Says, option.Worst, option.Unknown, [.. option.Steps], [.. option.Outcomes], [.. option.Risks], option.File?.Text))],
        answer.At);
}

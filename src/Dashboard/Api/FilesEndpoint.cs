using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DbDashboard.Dashboard.Api;

public static class FilesEndpoint
{
    public static void MapFiles(this IEndpointRouteBuilder api) =>
        api.MapGet("/applications/{instance}/{ns}/{name}/files", AnswerAsync)
            .WithSummary("The filter X-ray: every file under the path at a revision (default: the one that Argo CD compared), with the step that decided about it.");

    private static async Task<Results<Ok<FilesReply>, ProblemHttpResult>> AnswerAsync(
        [AsParameters] FilesAsked asked, ExplanationStore store, IGitReader git, SelectionReader selections, CancellationToken cancellationToken)
    {
        var key = new ApplicationKey(asked.Instance, asked.Ns, asked.Name);
        if (!store.Current.Snapshot.Applications.TryGetValue(key, out var application))
        {
            return Problems.NoApplication(key);
        }

        var refs = git.Refs(application.Source.RepoUrl);
        if (!refs.HasValue)
        {
            return Problems.NotToBeHad("The repository", refs.Why ?? "it was not read yet");
        }

        var name = asked.Revision ?? application.Source.EffectiveRevision;
        var commit = asked.Revision is null && application.Revision is { } compared ? compared : refs.Value.Resolve(name);
        if (commit is null)
        {
            return Problems.Bad($"The repository has no branch, tag or commit '{name}'.");
        }

        var selection = await selections.ReadAsync(application.Source.RepoUrl, commit, application.Source, application.Key.Name, cancellationToken);
        return selection.HasValue
            ? TypedResults.Ok(Of(name, application.Source, selection.Value))
            : Problems.NotToBeHad("The files", selection.Why ?? "they were not read yet");
    }

    private static FilesReply Of(string revision, ApplicationSource source, PathSelection read) => new(
        revision,
        read.Commit,
        read.Path,
        read.PathExists,
        source.Directory?.Include,
        source.Directory?.Exclude,
        source.Directory?.Recurse ?? false,
        read.Selection?.Error,
        read.Selection?.Complete ?? false,
        [.. read.Selection?.Files.Select(Of) ?? []]);

    private static FileReply Of(FileVerdict file) =>
        new(file.Path, Words.Camel(file.Step), file.Why, [.. file.Objects.Select(o => new ObjectReply(o.Key, o.Line, o.Hook))]);
}

public sealed record FilesAsked(string Instance, string Ns, string Name, string? Revision);

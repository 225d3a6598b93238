using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Dashboard.Features.OneApplication.Git;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DbDashboard.Dashboard.Api;

public static class FilesEndpoint
{
    public static void MapFiles(this IEndpointRouteBuilder api) =>
        api.MapGet("/applications/{instance}/{ns}/{name}/files", AnswerAsync)
            .WithSummary("The filter X-ray: every file under the path at a revision (default: the one that Argo CD compared), with the step that decided about it, under the present filter or the one that is given.");

    private static async Task<Results<Ok<FilesReply>, ProblemHttpResult>> AnswerAsync(
        [AsParameters] FilesAsked asked, Seen seen, IGitReader git, SelectionReader selections, CancellationToken cancellationToken)
    {
        var key = new ApplicationKey(asked.Instance, asked.Ns, asked.Name);
        if (!seen.Current.Snapshot.Applications.TryGetValue(key, out var application))
        {
            return Problems.NoApplication(key);
        }

        if (ShownSource.Of(application.Sources, asked.Source) is not { } index)
        {
            return Problems.Bad($"The application has {(application.Sources.Count == 1 ? "1 source" : $"{application.Sources.Count} sources")}, numbered from 0.");
        }

        var present = application.Sources[index];
        if (present.Chart is { } chart)
        {
            return Problems.Bad($"Source {index} is the Helm chart '{chart}': it has no files in Git.");
        }

        var refs = git.Refs(present.RepoUrl);
        if (!refs.HasValue)
        {
            return Problems.NotToBeHad("The repository", refs.Why ?? "it was not read yet");
        }

        var name = asked.Revision ?? present.EffectiveRevision;
        var commit = asked.Revision is null && index < application.Revisions.Count && GitRef.IsCommitId(application.Revisions[index]) ? application.Revisions[index] : refs.Value.Resolve(name);
        if (commit is null)
        {
            return Problems.Bad($"The repository has no branch, tag or commit '{name}'.");
        }

        var source = present with { Directory = asked.Filter(present.Directory) };
        var selection = await selections.ReadAsync(source.RepoUrl, commit, source, application.Key.Name, cancellationToken);
        return selection.HasValue
            ? TypedResults.Ok(Of(name, index, source, selection.Value, LiveNames.Of(application)))
            : Problems.NotToBeHad("The files", selection.Why ?? "they were not read yet");
    }

    private static FilesReply Of(string revision, int index, ApplicationSource source, PathSelection read, LiveNames live) => new(
        revision,
        index,
        read.Commit,
        read.Path,
        read.PathExists,
        (read.Selection?.Filter ?? source.Directory)?.Include,
        (read.Selection?.Filter ?? source.Directory)?.Exclude,
        (read.Selection?.Filter ?? source.Directory)?.Recurse ?? false,
        [.. read.Selection?.Overrides ?? []],
        read.Selection?.Error,
        read.Selection?.Complete ?? false,
        [.. read.Selection?.Files.Select(file => Of(file, live)) ?? []]);

    private static FileReply Of(FileVerdict file, LiveNames live) =>
        new(file.Path, Words.Camel(file.Step), file.Why, [.. file.Objects.Select(o => new ObjectReply(o.Key, o.Line, o.Hook, live.Has(o.Key)))]);
}

/// <summary>The query of the X-ray. Of several sources one is looked at, numbered from 0; the first whose files Git has when none is named. Another filter is tried when any of include, exclude and recurse is given; what is not given stays as it is.</summary>
public sealed record FilesAsked(string Instance, string Ns, string Name, int? Source, string? Revision, string? Include, string? Exclude, bool? Recurse)
{
    public DirectoryOptions? Filter(DirectoryOptions? now) => Include is null && Exclude is null && Recurse is null
        ? now
        : (now ?? new()) with { Include = Include ?? now?.Include, Exclude = Exclude ?? now?.Exclude, Recurse = Recurse ?? now?.Recurse ?? false };
}

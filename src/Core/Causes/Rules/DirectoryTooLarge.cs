using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The YAML and JSON files that a directory source selects are together larger than Argo CD reads (10 MB unless changed).
/// Found: Argo CD says that the combined size is exceeded; Git says how many files the filter takes.
/// Do: narrow include or switch recurse off, split the application, or raise the limit of the repository server.
/// Confused with: status-too-large (the application's status, not its files).
/// </summary>
public sealed class DirectoryTooLarge : ErrorRule
{
    public override CauseDescription Description { get; } = new("directory-too-large", "The directory is too large", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 42);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (!Excerpt.HasClause(error.Text, "exceeded max combined manifest file size"))
        {
            return null;
        }

        var source = FailingSource.Of(facts, error);
        var cause = Description.Recognise(
            facts, error, $"The manifests under {source.Place} at {source.At}{Recognised.SourceWords(facts, error)} are together larger than Argo CD reads",
            source.Source.Directory is { Recurse: true } ? "recurse is on: the files of every folder below count" : null, "The limit is 10 MB unless the repository server sets another");
        return (cause with { Evidence = [.. cause.Evidence, .. Files(source)] })
            .With([Recognised.ThenRefresh(error, "Narrow directory.include, or raise the repository server's limit of the combined manifest size")]);
    }

    private static IEnumerable<Evidence> Files(FailingSource source)
    {
        if (source.Git?.Tracked is { IsKnown: true, Value.Selection: { Type: SourceType.Directory } selection } tracked)
        {
            yield return new Evidence($"{Words.Count(selection.Files.Count, "file")} under {source.Place}{(selection.Complete ? "" : ", and more that were not read")}.", Cited.Git(source.Source.RepoUrl, source.Source.EffectiveRevision, tracked.Value.Commit), tracked.At);
        }
    }
}

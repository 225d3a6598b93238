using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>The source that an error is about, with Git's side of it as far as it was read.</summary>
/// <param name="Git">Null when Git was not read for it.</param>
public sealed record FailingSource(ApplicationSource Source, SourceFacts? Git)
{
    public static FailingSource Of(Facts facts, ArgoCdError error) => new(Recognised.SourceOf(facts, error), facts.GitOf(error.Message));

    /// <summary>The repository as people call it.</summary>
    public string Repository => Words.Repository(Source.RepoUrl);

    /// <summary>Where the repository is, without credentials.</summary>
    public string Address => RepositoryAddress.WithoutCredentials(Source.RepoUrl);

    /// <summary>Ties all applications of one repository together.</summary>
    public string RepositoryKey => $"repository {Address}";

    /// <summary>The chart, the folder, or the repository when its root is meant.</summary>
    public string Place => Source.Chart is { } chart ? Words.Cap(chart, 120) : Source.Path.Trim('/') is { Length: > 0 } and not "." ? Words.Cap(Source.Path, 200) : Repository;

    /// <summary><c>main@db2334a</c>; only the revision when its commit is not known.</summary>
    public string At => Git?.Tracked.ValueIfKnown is { } tracked && !tracked.Commit.StartsWith(Source.EffectiveRevision, StringComparison.Ordinal)
        ? $"{Words.Cap(Source.EffectiveRevision, 120)}@{Words.Short(tracked.Commit)}"
        : Words.Short(Source.EffectiveRevision);

    public bool HistoryIsKnown => Git is { History.IsKnown: true };

    public string WhyNoHistory => Git?.History.Why ?? "Git was not read";

    /// <summary>A file's path from the repository's root.</summary>
    public string FullPath(string file) => Removals.FullPath(Source.Path, file);

    /// <summary>The newest commit on the tracked revision that changed this file (from the repository's root), or anything under the source's path; null when it was not read.</summary>
    public GitHistoryEntry? LastChange(string? file = null) =>
        Git?.History.ValueIfKnown.Items.FirstOrDefault(e => file is null || e.Changes.Items.Any(c => c.Path == file || c.OldPath == file));

    public EvidenceLink? Link(string? file, int? line = null) => file is null || Source.Chart is not null ? null
        : new EvidenceLink(Source.RepoUrl, Git?.Tracked.ValueIfKnown?.Commit ?? Source.EffectiveRevision, file, line);
}

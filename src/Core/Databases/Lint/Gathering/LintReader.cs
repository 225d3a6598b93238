using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Lint.Gathering;

/// <summary>
/// Runs the rules over revisions of repositories, from the mirrors and by commit id, when somebody asks. The answer is kept by the
/// ids of the trees for a minute, while the applications stay. Safe for concurrent use: one reading at a time.
/// </summary>
public sealed class LintReader(IGitReader git, TimeProvider clock) : IDisposable
{
    private const int MostRemembered = 64;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim gate = new(1);
    private readonly LintRepository repository = new(git);
    private readonly BoundedMemory<Asked, Held> known = new(MostRemembered);

    public void Dispose() => gate.Dispose();

    /// <summary>What is said of the files under an application's paths and of its own manifest there, one answer a source; none for a source that is no folder in Git.</summary>
    /// <param name="branch">Null: what the application tracks.</param>
    public async Task<EquatableList<LintAnswer>> OfApplicationAsync(Snapshot snapshot, Application application, string? branch, CancellationToken cancellationToken)
    {
        var answers = new List<LintAnswer>();
        for (var i = 0; i < application.Sources.Count; i++)
        {
            var source = application.Sources[i];
            if (source is { Chart: null, Path.Length: > 0 } && SourcePath.Clean(source.Path).Path is { } folder)
            {
                var deployed = branch is null && application.History is { Count: > 0 } history && history[^1].Revisions.Count > i ? history[^1].Revisions[i] : null;
                var answer = await ReadAsync(snapshot, source.RepoUrl, branch ?? source.EffectiveRevision, deployed ?? source.EffectiveRevision, cancellationToken);
                answers.Add(answer with { Report = answer.Report.Map(report => report.About(folder, application.Key.Name)) });
            }
        }

        return answers.ToEquatableList();
    }

    /// <summary>What is said of the files that a branch changes, compared with the repository's default branch; absent when there is no such branch.</summary>
    public async Task<LintAnswer> OfBranchAsync(Snapshot snapshot, string repoUrl, string branch, CancellationToken cancellationToken)
    {
        var refs = git.Refs(repoUrl);
        var answer = await ReadAsync(snapshot, repoUrl, branch, "HEAD", cancellationToken);
        if (!answer.Report.HasValue || refs.ValueIfKnown?.Resolve("HEAD") is not { } from)
        {
            return answer;
        }

        var differences = await git.ReadDifferencesAsync(repoUrl, from, [answer.Commit], "", cancellationToken);
        return answer with
        {
            Report = differences.IsKnown && differences.Value is [var difference]
                ? answer.Report.Map(report => report.Of(difference.Changes.Items.Select(change => change.Path).ToHashSet(StringComparer.Ordinal).Contains))
                : differences.Map(_ => default(LintReport)!),
        };
    }

    private async Task<LintAnswer> ReadAsync(Snapshot snapshot, string repoUrl, string revision, string before, CancellationToken cancellationToken)
    {
        var refs = git.Refs(repoUrl);
        var address = RepositoryAddress.WithoutCredentials(repoUrl);
        if (!refs.HasValue || refs.Value.Resolve(revision) is not { } commit)
        {
            return new(address, revision, "", refs.HasValue ? Reading.Absent<LintReport>(refs.Source, refs.At ?? default, $"the repository has no {revision}") : refs.Map(_ => default(LintReport)!));
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            return new(address, revision, commit, await LintAsync(snapshot, repoUrl, commit, refs.Value.Resolve(before), cancellationToken));
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<Reading<LintReport>> LintAsync(Snapshot snapshot, string repoUrl, string commit, string? before, CancellationToken cancellationToken)
    {
        var files = await repository.ReadAsync(repoUrl, commit, cancellationToken);
        var old = before is null ? Reading.Absent<LintFileSet>("Git", clock.GetUtcNow(), "nothing was deployed from this repository yet") : await repository.ReadAsync(repoUrl, before, cancellationToken);
        var applications = snapshot.Applications.Values.Where(application => application.Sources.Items.Any(source => LintSelections.Plain(source.RepoUrl) == LintSelections.Plain(repoUrl))).OrderBy(application => application.Key).Select(Part).ToEquatableList();
        if (!files.IsKnown)
        {
            return files.Map(_ => default(LintReport)!);
        }

        var asked = new Asked(repoUrl, files.Value.TreeId, old.Value?.TreeId, applications);
        if (known.Find(asked) is { } held && clock.GetUtcNow() - held.At < Remembered)
        {
            return files.Map(_ => held.Report);
        }

        var previous = old.Map(set => LintSet.Of(set.Files, LintFacts.None with { RepoUrl = repoUrl, Applications = applications }));
        var report = Linter.Run(LintSet.Of(files.Value.Files, LintFactsReader.Of(snapshot, repoUrl, applications, previous)));
        known.Keep(asked, new(report, clock.GetUtcNow()), 1);
        return files.Map(_ => report);
    }

    // What rules ask of an application; the rest moves all the time.
    private static Application Part(Application application) => new()
    {
        Key = application.Key,
        Project = application.Project,
        Destination = application.Destination,
        Sources = application.Sources,
        IsMultiSource = application.IsMultiSource,
        SyncPolicy = application.SyncPolicy,
        IgnoreDifferences = application.IgnoreDifferences,
    };

    private sealed record Asked(string RepoUrl, string TreeId, string? Before, EquatableList<Application> Applications);

    private sealed record Held(LintReport Report, DateTimeOffset At);
}

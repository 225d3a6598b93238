using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Lint.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Lint.Watching;

/// <summary>
/// Runs the rules for every application that declares a database, and for every branch that declares one in another way. Nothing is
/// looked at again while no branch, no application and no declaration moved, but for every few minutes: what a cluster has moves too.
/// Not thread-safe: one reader, one caller at a time.
/// </summary>
public sealed class LintBookReader(LintReader reader, TimeProvider clock)
{
    /// <summary>So many branches of a repository are looked at; of more it is said that they were not.</summary>
    public const int MostBranches = 40;

    /// <summary>What was read stays for so long when nothing moved.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    private Asked? asked;
    private LintBook book = LintBook.NotReadYet;
    private DateTimeOffset at;

    public async Task<LintBook> ReadAsync(Snapshot snapshot, DeclaredSet declared, CancellationToken cancellationToken)
    {
        if (declared == DeclaredSet.NotReadYet)
        {
            return book;
        }

        var now = Asked.Of(snapshot, declared);
        if (asked == now && clock.GetUtcNow() - at < Again)
        {
            return book;
        }

        var read = new LintBook(await TrackedAsync(snapshot, declared, cancellationToken), await BranchesAsync(snapshot, declared, cancellationToken), true);
        // What could not be read is tried again with the next change.
        (asked, at) = (IsWhole(read) ? now : null, clock.GetUtcNow());
        return book = read;
    }

    private static bool IsWhole(LintBook read) => read.Tracked.Items.SelectMany(one => one.Answers).Concat(read.Branches.Select(one => one.Answer)).All(answer => answer.Report.State is ReadingState.Known or ReadingState.Absent);

    private async Task<EquatableList<TrackedLint>> TrackedAsync(Snapshot snapshot, DeclaredSet declared, CancellationToken cancellationToken)
    {
        var tracked = new List<TrackedLint>();
        foreach (var key in declared.Databases.Items.Select(one => one.Application).Distinct().Order())
        {
            if (snapshot.Applications.TryGetValue(key, out var application))
            {
                tracked.Add(new(key, await reader.OfApplicationAsync(snapshot, application, null, cancellationToken)));
            }
        }

        return tracked.ToEquatableList();
    }

    private async Task<EquatableList<ChangedLint>> BranchesAsync(Snapshot snapshot, DeclaredSet declared, CancellationToken cancellationToken)
    {
        var answers = new List<ChangedLint>();
        foreach (var repository in ChangingBranches.In(declared).GroupBy(one => one.RepoUrl, StringComparer.Ordinal))
        {
            foreach (var (repo, branch, files) in repository.Take(MostBranches))
            {
                answers.Add(new(await reader.OfBranchAsync(snapshot, repo, branch, cancellationToken), files));
            }

            answers.AddRange(repository.Skip(MostBranches).Select(one => new ChangedLint(new(one.RepoUrl, one.Branch, "", Reading.NotRead<LintReport>("Git", $"more than {MostBranches} branches change databases; ask for it by itself")), one.Files)));
        }

        return answers.ToEquatableList();
    }

    /// <summary>All that moves what the rules say, but for the clusters.</summary>
    private sealed record Asked(DeclaredSet Declared, EquatableList<(ApplicationKey Key, EquatableList<ApplicationSource> Sources, SyncPolicy? Policy)> Applications, EquatableList<EquatableList<GitRef>> Refs)
    {
        public static Asked Of(Snapshot snapshot, DeclaredSet declared)
        {
            var keys = declared.Databases.Items.Select(one => one.Application).Distinct().Order();
            var applications = keys.Select(key => snapshot.Applications.GetValueOrDefault(key)).OfType<Application>().ToList();
            var repositories = applications.SelectMany(application => application.Sources).Select(source => source.RepoUrl).Distinct().Order(StringComparer.Ordinal);
            return new(
                declared,
                applications.Select(application => (application.Key, application.Sources, (SyncPolicy?)application.SyncPolicy)).ToEquatableList(),
                repositories.Select(url => snapshot.Repositories.GetValueOrDefault(url)?.Refs ?? []).ToEquatableList());
        }
    }
}

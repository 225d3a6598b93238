using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.State;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Testing.Cases;

/// <summary>One recorded application with its parent, if one was recorded, and the Git of that moment.</summary>
public sealed class RecordedWorld
{
    private readonly RecordedApplication recorded;
    private readonly FactsReader reader;

    private RecordedWorld(RecordedApplication recorded, Snapshot snapshot, IGitReader git, TimeProvider time)
    {
        this.recorded = recorded;
        Snapshot = snapshot;
        Git = git;
        reader = new FactsReader(git, new SelectionReader(git), time);
    }

    public Snapshot Snapshot { get; }

    public IGitReader Git { get; }

    public Application Application => recorded.Application;

    public ApplicationDetails Details => recorded.Details;

    /// <param name="root">The recordings' root that the folder belongs to: its <c>git</c> folder has the repositories.</param>
    /// <param name="git">Puts something before Git: a test takes answers away there.</param>
    public static RecordedWorld Load(string root, string folder, Func<IGitReader, IGitReader>? git = null)
    {
        var loaded = RecordedApplication.Load(folder) ?? throw new InvalidDataException($"{folder} holds no application");
        var now = RecordedApplication.Latest(loaded.Application);
        var parent = ParentNames.Of(loaded.Application, null, key => ParentFolder(root, folder, key.Name) is not null);
        var applications = new[] { loaded.Application, Parent(root, folder, parent) }.OfType<Application>().ToDictionary(a => a.Key);
        var snapshot = Snapshot.Empty with { Version = 1, At = now, Applications = Snapshot.Empty.Applications.AddRange(applications) };
        var bundles = BundleRepository.Reader(Path.Combine(root, "git"), Path.Combine(folder, "refs.json"), now);
        return new RecordedWorld(loaded, snapshot, git?.Invoke(bundles) ?? bundles, new FakeTimeProvider(now));
    }

    public Task<Facts> ReadFactsAsync(FactsDepth depth = FactsDepth.AsNeeded) => reader.ReadAsync(Snapshot, Application, Details, depth, CancellationToken.None);

    public async Task<Explanation> ExplainAsync() => Explainer.Default.Explain(await ReadFactsAsync(), Snapshot.Version);

    private static Application? Parent(string root, string folder, ApplicationKey? parent) =>
        parent is { } key && ParentFolder(root, folder, key.Name) is { } found ? RecordedApplication.Load(found)?.Application : null;

    /// <summary>A case of that name, or the nearest earlier step of a story in which the parent was recorded.</summary>
    private static string? ParentFolder(string root, string folder, string parent)
    {
        var step = Path.GetDirectoryName(folder)!;
        var story = Path.GetDirectoryName(step)!;
        var beside = Path.Combine(step, parent);
        return Directory.Exists(beside) ? beside
            : Path.GetFullPath(story) == Path.GetFullPath(root) ? null
            : Recordings.FoldersOf(story).Where(s => string.CompareOrdinal(s, step) < 0).Select(s => Path.Combine(s, parent)).LastOrDefault(Directory.Exists);
    }
}

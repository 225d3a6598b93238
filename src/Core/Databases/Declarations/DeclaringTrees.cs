using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Databases.Declarations;

/// <summary>A file that declares a database or the Deployment of an operator, and whether the filter takes it.</summary>
internal sealed record DeclaringFile(string Path, bool IsTaken, ManifestObject Object);

/// <param name="Doubt">Why more may be declared than the files show: another tool renders them, or they cannot be rendered. Null when the files show all.</param>
internal sealed record DeclaringDirectory(EquatableList<DeclaringFile> Files, string? Doubt);

/// <summary>The databases that directories declare, remembered by the ids of their trees: most branches have the same ones.</summary>
internal sealed class DeclaringTrees(IGitReader git)
{
    private const int MostRemembered = 20_000;

    private readonly SelectionReader selections = new(git);
    private readonly Dictionary<(string Repo, string Commit, string Path), string> treeIds = [];
    private readonly Dictionary<(string Content, ApplicationSource Source, string Application), DeclaringDirectory> declared = [];

    public long SelectionsRead { get; private set; }

    /// <summary>Looks up the trees of many commits in one go; those that are known already are not asked for.</summary>
    public async Task ResolveAsync(ApplicationSource source, IEnumerable<string> commits, CancellationToken cancellationToken)
    {
        var missing = commits.Where(commit => !treeIds.ContainsKey((source.RepoUrl, commit, source.Path))).Distinct().ToEquatableList();
        if (missing.Count == 0 || SourcePath.Clean(source.Path).Path is not { } path)
        {
            return;
        }

        var read = await git.ReadPathIdsAsync(source.RepoUrl, missing, path, cancellationToken);
        for (var i = 0; read.IsKnown && i < missing.Count; i++)
        {
            Keep(treeIds, (source.RepoUrl, missing[i], source.Path), read.Value[i] ?? "");
        }
    }

    /// <param name="commit">Looked up before by <see cref="ResolveAsync"/>; one that could not be is asked for by itself.</param>
    public async Task<Reading<DeclaringDirectory>> ReadAsync(ApplicationSource source, string commit, string applicationName, CancellationToken cancellationToken)
    {
        var treeId = treeIds.GetValueOrDefault((source.RepoUrl, commit, source.Path));
        if (treeId == "")
        {
            return Reading.Known<DeclaringDirectory>(new([], null), "Git", default);
        }

        var key = (treeId ?? commit, source with { TargetRevision = "" }, applicationName);
        if (declared.TryGetValue(key, out var held))
        {
            return Reading.Known(held, "Git", default);
        }

        SelectionsRead++;
        var selected = await selections.ReadAsync(source.RepoUrl, commit, source, applicationName, cancellationToken);
        return selected.IsKnown ? selected.Map(selection => Keep(declared, key, new(Files(selection), DoubtOf(selection)))) : selected.Map(_ => default(DeclaringDirectory)!);
    }

    private static EquatableList<DeclaringFile> Files(PathSelection selection) => (selection.Selection?.Files ?? [])
        .SelectMany(file => file.Objects.Items
            .Where(item => DatabaseKinds.IsDatabase(item.Key.GroupKind) || OperatorImage.Declared(item.Key.GroupKind, item.Json) is not null)
            .Select(item => new DeclaringFile(FullPath(selection.Path, file.Path), file.IsTaken, item)))
        .ToEquatableList();

    private static string? DoubtOf(PathSelection selection) => selection.Selection switch
    {
        null => null,
        { Type: not SourceType.Directory and var tool } => $"{tool} renders {selection.Path}",
        { Error: { } error } => $"Argo CD cannot render {selection.Path}: {error}",
        { Complete: false } => $"not every file of {selection.Path} could be read",
        _ => null,
    };

    private static string FullPath(string directory, string file) =>
        SourcePath.Clean(directory).Path is { Length: > 0 } clean ? $"{clean}/{file}" : file;

    private static TValue Keep<TKey, TValue>(Dictionary<TKey, TValue> memory, TKey key, TValue value)
        where TKey : notnull
    {
        if (memory.Count >= MostRemembered)
        {
            memory.Clear();
        }

        memory[key] = value;
        return value;
    }
}

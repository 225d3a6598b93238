using System.Text;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Rendering.Manifests;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Databases.Lint;

/// <summary>Finds the applications of a set and what each takes of its files, as Argo CD selects them.</summary>
internal sealed class LintSelections(IReadOnlyList<LintFile> files, LintFacts facts)
{
    /// <summary>The repository that the files are of; null when nobody says.</summary>
    public string? OwnAddress { get; private set; }

    public bool IsOwn(string repoUrl) => OwnAddress is not null && Plain(repoUrl) == OwnAddress;

    public List<LintApplication> Find()
    {
        var declared = files.SelectMany(file => file.Manifests)
            .Where(manifest => manifest is { Kind: "Application", Key.Group: "argoproj.io" })
            .Select(manifest => (Model: Model(manifest), Manifest: (LintManifest?)manifest))
            .ToList();
        var names = declared.Select(found => found.Model.Key.Name).ToHashSet(StringComparer.Ordinal);
        declared.AddRange(facts.Applications.Items.Where(live => !names.Contains(live.Key.Name)).Select(live => (live, default(LintManifest))));
        var local = facts.RepoUrl is { } known ? Plain(known) : MostLikely(declared.Select(found => found.Model));
        OwnAddress = local;
        return [.. declared.Select(found => new LintApplication(found.Model, found.Manifest, Folders(found.Model), Takes(found.Model)))];
    }

    private static Application Model(LintManifest manifest) =>
        ChildSpec.After(new("", manifest.Key.Namespace, manifest.Name), CanonicalJson.Write(NodeJson.Of(manifest.Root)), null, null) with { Project = manifest.Spec.Scalar("project") ?? "default" };

    private IEnumerable<ApplicationSource> Own(Application application) => application.Sources.Where(source => source.Chart is null && IsOwn(source.RepoUrl));

    private EquatableList<string> Folders(Application application) => Own(application).Select(source => SourcePath.Clean(source.Path).Path).OfType<string>().ToEquatableList();

    private Dictionary<string, (LintTake Take, string Why)> Takes(Application application)
    {
        var takes = new Dictionary<string, (LintTake Take, string Why)>(StringComparer.Ordinal);
        foreach (var (path, take, why) in Own(application).SelectMany(source => Takes(application, source)))
        {
            if (takes.GetValueOrDefault(path).Take != LintTake.Yes)
            {
                takes[path] = (take, why);
            }
        }

        return takes;
    }

    private IEnumerable<(string Path, LintTake Take, string Why)> Takes(Application application, ApplicationSource source)
    {
        if (SourcePath.Clean(source.Path).Path is not { } folder)
        {
            return [];
        }

        var below = files.Where(file => folder.Length == 0 || file.Path.StartsWith(folder + "/", StringComparison.Ordinal)).ToList();
        var contents = below.Select(file => new SourceFile(Relative(folder, file.Path), Encoding.UTF8.GetBytes(file.Source.Text))).ToList();
        var selection = DirectorySelection.Select(contents, source, application.Key.Name);
        return selection.Type != SourceType.Directory
            ? below.Select(file => (file.Path, LintTake.Unknown, $"{selection.Type} decides"))
            : selection.Files.Items.Select(verdict => (folder.Length == 0 ? verdict.Path : $"{folder}/{verdict.Path}", Take(verdict), verdict.Why));
    }

    private static LintTake Take(FileVerdict verdict) => verdict switch
    {
        { IsTaken: true } or { Step: SelectionStep.Error } => LintTake.Yes,
        { IsUnknown: true } => LintTake.Unknown,
        _ => LintTake.No,
    };

    // A folder alone does not say which repository it is of: it is the one of which most paths are there.
    private string? MostLikely(IEnumerable<Application> applications) => applications
        .SelectMany(application => application.Sources.Items)
        .Where(source => source.Chart is null && SourcePath.Clean(source.Path).Path is { } path && files.Any(file => path.Length > 0 && file.Path.StartsWith(path + "/", StringComparison.Ordinal)))
        .GroupBy(source => Plain(source.RepoUrl))
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    private static string Relative(string folder, string path) => folder.Length == 0 ? path : path[(folder.Length + 1)..];

    /// <summary>An address as it is compared: without credentials, a closing slash and <c>.git</c>.</summary>
    internal static string Plain(string repoUrl)
    {
        var plain = RepositoryAddress.WithoutCredentials(repoUrl).TrimEnd('/');
        return plain.EndsWith(".git", StringComparison.Ordinal) ? plain[..^4] : plain;
    }
}

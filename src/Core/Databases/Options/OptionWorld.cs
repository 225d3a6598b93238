using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Databases.Options;

/// <summary>What the ways are worked out from, for one question.</summary>
/// <param name="Child">The application that is to have the databases.</param>
/// <param name="OnBranch">Its spec as the branch declares it, through its parent; as it is where the branch says nothing else.</param>
/// <param name="Parent">The application that brings its spec; null when none does.</param>
/// <param name="Rows">The databases that the question is about, and all that the application lists.</param>
internal sealed record OptionWorld(OptionQuestion Question, Application Child, Application OnBranch, Application? Parent, IReadOnlyList<MatrixRow> Rows)
{
    public required Func<Application, WhatIfScenario, Task<WhatIfResult>> Ask { get; init; }

    public string Name => Child.Key.Name;

    public string Tracked => Child.Source.EffectiveRevision;

    /// <summary>The branch declares another filter for it.</summary>
    public bool ChangesFilter => OnBranch.Source.Directory != Child.Source.Directory;

    public IReadOnlyDictionary<string, string> Values => new Dictionary<string, string>
    {
        ["name"] = Name,
        ["argocd"] = Child.Key.Namespace,
        ["project"] = Child.Project,
        ["repository"] = Child.Source.RepoUrl,
        ["branch"] = Question.Branch,
        ["path"] = Child.Source.Path,
        ["include"] = OnBranch.Source.Directory?.Include ?? "*",
        ["added"] = Added(),
        ["server"] = Child.Destination.Server.Length > 0 ? Child.Destination.Server : Child.Destination.Name.Length > 0 && Child.Destination.Name != "in-cluster" ? Child.Destination.Name : "https://kubernetes.default.svc",
        ["namespace"] = Child.Destination.Namespace,
        ["slug"] = Slug(Question.Branch),
    };

    /// <summary>What each database comes to when a sync of the application does this.</summary>
    public EquatableList<OptionOutcome> Outcomes(WhatIfResult result) => Rows.Select(row => OptionOutcomes.Of(row, result, Name)).ToEquatableList();

    /// <summary>Databases that the tracked revision does not take, and that the branch has in files that its own filter takes.</summary>
    public EquatableList<string> Brought() => Rows.Where(row => row.Tracked.Word != TrackedWord.Taken && Files(row).Any()).Select(row => row.State.Key.Name).Order(StringComparer.Ordinal).ToEquatableList();

    /// <summary>The files on the branch, relative to the source's path, that its own filter takes.</summary>
    private IEnumerable<string> Files(MatrixRow row)
    {
        var filter = new FileFilter(OnBranch.Source.Directory ?? new());
        var path = SourcePath.Clean(Child.Source.Path).Path ?? "";
        return row.Places.Items
            .Where(place => place.Branch == Question.Branch && place.RepoUrl == Question.RepoUrl && place.Application == Child.Key)
            .Select(place => path.Length > 0 && place.File.StartsWith(path + "/", StringComparison.Ordinal) ? place.File[(path.Length + 1)..] : place.File)
            .Where(file => filter.Refuses(file) is null);
    }

    /// <summary>The files that only the branch has, as a pattern.</summary>
    private string Added()
    {
        var files = Rows.Where(row => row.Tracked.Word != TrackedWord.Taken).SelectMany(Files).Distinct().Order(StringComparer.Ordinal).ToList();
        return files.Count == 1 ? files[0] : $"{{{string.Join(',', files)}}}";
    }

    // Kubernetes allows lower case letters, digits and hyphens in a name.
    private static string Slug(string branch) =>
        new string([.. branch.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').Take(40)]).Trim('-');
}

using System.Runtime.CompilerServices;
using DbDashboard.Core.Databases.Lint.Gathering;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Watching;

/// <summary>What the rules say of the manifests of databases, on what is deployed and on every branch that changes them, as far as it was read.</summary>
/// <param name="IsRead">False until Git was looked at for the first time: nothing is known then, good or bad.</param>
public sealed record LintBook(EquatableList<TrackedLint> Tracked, EquatableList<ChangedLint> Branches, bool IsRead)
{
    public static readonly LintBook NotReadYet = new([], [], false);

    // A page asks for every database, again and again: what is looked up is found once.
    private static readonly ConditionalWeakTable<LintBook, Dictionary<ApplicationKey, TrackedLint>> ByApplication = [];
    private static readonly ConditionalWeakTable<LintReport, ILookup<string, LintFinding>> ByFile = [];

    /// <summary>What is said of one database.</summary>
    public DatabaseLint Of(DatabaseState state)
    {
        var tracked = state.Application is { } application ? ByApplication.GetValue(this, static book => book.Tracked.Items.ToDictionary(one => one.Application)).GetValueOrDefault(application) : null;
        var answers = (tracked?.Answers ?? []).Where(answer => answer.Report.HasValue).ToList();
        var findings = answers.SelectMany(answer => Findings(answer, state)).ToEquatableList();
        return new(
            findings,
            answers.SelectMany(answer => answer.Report.Value!.NotChecked.Items.Where(word => Files(state, answer).Contains(word.File))).ToEquatableList(),
            Branches.Items.Where(branch => Files(state, branch.Answer).Overlaps(branch.Files) && !IsTracked(branch.Answer, answers)).Select(branch => BranchLint.Of(branch.Answer, Findings(branch.Answer, state), findings)).ToEquatableList(),
            answers.FirstOrDefault(),
            WhyNot(state, tracked));
    }

    private static bool IsTracked(LintAnswer branch, List<LintAnswer> answers) => answers.Exists(answer => answer.RepoUrl == branch.RepoUrl && answer.Revision == branch.Revision);

    private static IEnumerable<LintFinding> Findings(LintAnswer answer, DatabaseState state) => !answer.Report.HasValue ? []
        : Files(state, answer).SelectMany(file => ByFile.GetValue(answer.Report.Value, static report => report.Findings.Items.ToLookup(finding => finding.File, StringComparer.Ordinal))[file]).Where(finding => IsAbout(finding, state));

    /// <summary>About the object, or about the file and no object in it.</summary>
    private static bool IsAbout(LintFinding finding, DatabaseState state) => string.IsNullOrEmpty(finding.Object.Name)
        || (finding.Object.GroupKind == state.Key.GroupKind && finding.Object.Name == state.Key.Name && (finding.Object.Namespace.Length == 0 || finding.Object.Namespace == state.Key.Namespace));

    /// <summary>The files that declare it on a revision.</summary>
    private static HashSet<string> Files(DatabaseState state, LintAnswer answer) => state.Declared.Items
        .Where(place => LintSelections.Plain(place.RepoUrl) == LintSelections.Plain(answer.RepoUrl) && (place.Branch == answer.Revision || (place.OnTracked && answer.Revision == "HEAD")))
        .Select(place => place.File).ToHashSet(StringComparer.Ordinal);

    private string? WhyNot(DatabaseState state, TrackedLint? tracked) => (tracked?.Answers.Items.FirstOrDefault(answer => !answer.Report.HasValue), tracked) switch
    {
        _ when !IsRead => "Git is being read.",
        ({ } unread, _) => unread.Report.Why ?? "Git was not read.",
        (_, null) when state.Application is null => "No application is known that takes its manifest from Git.",
        (_, null) => "Git declares it nowhere that its application looks.",
        (_, { Answers.Count: 0 }) => "Its application takes nothing from a folder in Git.",
        _ when !state.Declared.Items.Any(place => place.OnTracked) => "It is not declared on what its application tracks.",
        _ => null,
    };
}

/// <param name="Answers">One for each source that is a folder in Git.</param>
public sealed record TrackedLint(ApplicationKey Application, EquatableList<LintAnswer> Answers);

/// <param name="Files">Those in which the branch declares databases in another way.</param>
public sealed record ChangedLint(LintAnswer Answer, EquatableList<string> Files);

/// <summary>What is said of one database.</summary>
/// <param name="Findings">On what its application tracks.</param>
/// <param name="NotChecked">What no rule could tell there.</param>
/// <param name="Branches">The branches that change its manifest.</param>
/// <param name="Tracked">Where <paramref name="Findings"/> are from; null when nothing was read.</param>
/// <param name="WhyNot">Why nothing can be said of what is tracked: this is no all-clear. Null when it was read.</param>
public sealed record DatabaseLint(EquatableList<LintFinding> Findings, EquatableList<LintNotChecked> NotChecked, EquatableList<BranchLint> Branches, LintAnswer? Tracked, string? WhyNot)
{
    public int Count(LintSeverity severity) => Findings.Items.Count(finding => finding.Severity == severity);
}

/// <summary>What is said of a database on a branch that changes it.</summary>
/// <param name="Added">What is not said of what is tracked.</param>
/// <param name="Same">How many findings are said of both.</param>
/// <param name="Gone">How many are said of what is tracked and not of the branch.</param>
public sealed record BranchLint(LintAnswer Branch, EquatableList<LintFinding> Added, int Same, int Gone)
{
    internal static BranchLint Of(LintAnswer branch, IEnumerable<LintFinding> findings, EquatableList<LintFinding> tracked)
    {
        var known = tracked.Items.Select(Mark).ToHashSet();
        var all = findings.ToList();
        var added = all.Where(finding => !known.Contains(Mark(finding))).ToEquatableList();
        return new(branch, added, all.Count - added.Count, branch.Report.HasValue ? known.Except(all.Select(Mark)).Count() : 0);
    }

    // Lines move: the rule and the place in the document tell whether it is the same mistake.
    private static (string Rule, string File, string Path) Mark(LintFinding finding) => (finding.Rule, finding.File, finding.Path);
}

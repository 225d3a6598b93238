using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says what a source is, beside another one.</summary>
internal static class SourceWords
{
    /// <summary>The revision, and of path, repository and filter what the other one has not: <c>infra/dbs at main with no include</c>.</summary>
    public static string Beside(ApplicationSource source, ApplicationSource other) =>
        $"{Place(source, other)}{(IsSameFilter(source, other) ? "" : $" with {WaysOut.Filter(source.Directory)}")}";

    /// <summary>The same without the filter.</summary>
    public static string Place(ApplicationSource source, ApplicationSource other)
    {
        var (isOtherRepository, revision) = (source.RepoUrl != other.RepoUrl, Words.Cap(source.EffectiveRevision, 120));
        var path = isOtherRepository || source.Path != other.Path ? $"{(source.Path.Length > 0 ? Words.Cap(source.Path, 200) : "the root")} at " : "";
        return $"{path}{revision}{(isOtherRepository ? $" of {Words.Cap(source.RepoUrl, 200)}" : "")}";
    }

    public static bool IsSamePlace(ApplicationSource source, ApplicationSource other) => source.RepoUrl == other.RepoUrl && source.Path == other.Path;

    private static bool IsSameFilter(ApplicationSource source, ApplicationSource other) =>
        (source.Directory ?? new()) is var one && (other.Directory ?? new()) is var two && one.Recurse == two.Recurse && Text(one.Include) == Text(two.Include) && Text(one.Exclude) == Text(two.Exclude);

    private static string Text(string? pattern) => pattern ?? "";
}

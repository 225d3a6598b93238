using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Watching;

/// <summary>The branches that declare a database in another way than what is tracked does, or one that is not declared there.</summary>
internal static class ChangingBranches
{
    public static IEnumerable<(string RepoUrl, string Branch, EquatableList<string> Files)> In(DeclaredSet declared)
    {
        var tracked = declared.Databases.Items.Where(one => one.Declaration.OnTracked).Select(What).ToHashSet();
        return declared.Databases.Items
            .Where(one => !one.Declaration.OnTracked && !tracked.Contains(What(one)))
            .GroupBy(one => (one.Declaration.RepoUrl, one.Declaration.Branch))
            .Select(branch => (branch.Key.RepoUrl, branch.Key.Branch, branch.Select(one => one.Declaration.File).Distinct().Order(StringComparer.Ordinal).ToEquatableList()))
            .OrderBy(one => one.RepoUrl, StringComparer.Ordinal).ThenBy(one => one.Branch, StringComparer.Ordinal);
    }

    private static (object Application, object Key, string File, string Json) What(DeclaredDatabase one) => (one.Application, one.Key, one.Declaration.File, one.Json);
}

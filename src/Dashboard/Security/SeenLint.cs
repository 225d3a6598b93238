using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Watching;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Security;

/// <summary>What the rules say of manifests, as the person who asks may see it: what names an application that they do not see is left out.</summary>
public sealed class SeenLint(LintStore store, Seen seen)
{
    /// <summary>Git was looked at.</summary>
    public bool IsRead => store.Current.IsRead;

    /// <param name="state">One that the person sees.</param>
    public DatabaseLint Of(DatabaseState state)
    {
        var lint = store.Current.Of(state);
        if (seen.Everything)
        {
            return lint;
        }

        var names = seen.Current.Snapshot.Applications.Keys.Select(key => key.Name).ToHashSet(StringComparer.Ordinal);
        EquatableList<LintFinding> Own(EquatableList<LintFinding> findings) => findings.Items.Where(finding => finding.Applications.Items.All(names.Contains)).ToEquatableList();
        return lint with { Findings = Own(lint.Findings), Branches = lint.Branches.Select(branch => branch with { Added = Own(branch.Added) }).ToEquatableList() };
    }
}

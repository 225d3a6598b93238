using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Declarations;

/// <summary>One commit to look at.</summary>
/// <param name="Name">The branch as people say it, or the revision as the application writes it when that is no branch.</param>
internal readonly record struct Look(string Name, string Commit, bool OnTracked);

/// <summary>The commits of a repository in which an application's databases may be declared: every branch, and what the application tracks.</summary>
internal static class TrackedBranches
{
    /// <summary>More branches are not looked at; the tracked one always is.</summary>
    public const int Most = 200;

    public static List<Look> Of(ApplicationSource source, RepositoryRefs refs)
    {
        var tracked = source.EffectiveRevision;
        var looks = refs.Branches
            .Select(branch => new Look(branch.ShortName, branch.Commit, IsTracked(branch, tracked, refs)))
            .OrderByDescending(look => look.OnTracked)
            .Take(Most)
            .ToList();
        if (!looks.Exists(look => look.OnTracked) && refs.Resolve(tracked) is { } commit)
        {
            looks.Insert(0, new(tracked, commit, true));
        }

        return looks;
    }

    /// <summary>How many branches are not looked at.</summary>
    public static int LeftOut(RepositoryRefs refs) => Math.Max(0, refs.Branches.Count() - Most);

    private static bool IsTracked(GitRef branch, string tracked, RepositoryRefs refs) =>
        tracked == "HEAD" ? branch.Name == refs.Head : branch.ShortName == tracked || branch.Name == tracked;
}

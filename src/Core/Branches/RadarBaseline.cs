using DbDashboard.Core.Model;

namespace DbDashboard.Core.Branches;

/// <summary>The branch of a repository that the others are held against.</summary>
/// <param name="Why">How it was found: a few words that go after its name.</param>
public sealed record RadarBaseline(string Name, string Commit, string Why)
{
    /// <summary>The default branch; else the one that most applications follow; null when neither is there.</summary>
    public static RadarBaseline? Of(RepositoryRefs refs, EquatableList<RadarSource> sources)
    {
        var byDefault = refs.Branches.FirstOrDefault(b => b.Name == refs.Head);
        if (byDefault is not null)
        {
            return new(byDefault.ShortName, byDefault.Commit, "the default branch");
        }

        var followers = new Followers(sources, refs);
        var followed = refs.Branches.Select(branch => (Branch: branch, followers.Of(branch).Count)).Where(b => b.Count > 0).ToList();
        if (followed.Count == 0)
        {
            return null;
        }

        var (most, _) = followed.MaxBy(b => b.Count);
        return new(most.ShortName, most.Commit, "followed most; the remote does not say which branch is its default");
    }
}

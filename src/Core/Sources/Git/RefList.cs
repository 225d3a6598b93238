using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>All branches and tags of a repository at one moment, by name.</summary>
internal sealed class RefList(IEnumerable<ListedRef> refs)
{
    public static readonly RefList Empty = new([]);

    public IReadOnlyList<ListedRef> Refs { get; } = [.. refs.OrderBy(r => r.Name, StringComparer.Ordinal)];

    public bool SameAs(RefList other) =>
        Refs.Count == other.Refs.Count && Refs.Zip(other.Refs).All(p => p.First.Name == p.Second.Name && p.First.Object == p.Second.Object);

    /// <summary>What refs named here and no longer do there: moved or deleted.</summary>
    public IEnumerable<string> LostIn(RefList later)
    {
        var there = later.Refs.ToDictionary(r => r.Name, r => r.Object);
        return Refs.Where(r => there.GetValueOrDefault(r.Name) != r.Object).Select(r => r.Object).Distinct();
    }

    public EquatableList<GitRef> ToModel() =>
        Refs.Where(r => r.Commit is not null).Select(r => new GitRef(r.Name, r.Commit!)).ToEquatableList();

    /// <summary>Reads <c>git ls-remote</c>; what a tag leads to stands on a line of its own (<c>name^{}</c>). Names that Git would refuse are left out.</summary>
    public static RefList ParseRemote(string text, int max)
    {
        var refs = new Dictionary<string, ListedRef>();
        foreach (var line in text.Split('\n'))
        {
            if (line.Split('\t') is not [var id, var name] || !GitRef.IsCommitId(id))
            {
                continue;
            }

            Add(refs, id, name);
            if (refs.Count > max)
            {
                throw new GitException(GitFailure.TooBig, $"the repository has more than {max} branches and tags: it is not read, because a part of them would mislead");
            }
        }

        return new RefList(refs.Values);
    }

    private static void Add(Dictionary<string, ListedRef> refs, string id, string name)
    {
        const string Peeled = "^{}";
        if (name.EndsWith(Peeled, StringComparison.Ordinal) && refs.TryGetValue(name[..^Peeled.Length], out var tag))
        {
            refs[tag.Name] = tag with { Commit = id };
        }
        else if (RefName.IsBranchOrTag(name))
        {
            refs[name] = new ListedRef(name, id, id);
        }
    }
}

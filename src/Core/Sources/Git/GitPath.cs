namespace DbDashboard.Core.Sources.Git;

/// <summary>Paths inside a repository, from text that anybody may have written.</summary>
internal static class GitPath
{
    private const int MaxLength = 4096;

    /// <summary>The path's names, cleaned as Argo CD cleans it (<c>./a//b/../c</c> is <c>a/c</c>); empty for the root.</summary>
    /// <exception cref="GitException">It is absolute, leaves the repository or cannot be a path.</exception>
    public static string[] Split(string path)
    {
        if (path.StartsWith('/'))
        {
            throw Refused(path, "is absolute: a source path starts at the repository's root");
        }

        if (path.Length > MaxLength || path.Any(char.IsControl))
        {
            throw Refused(path, "has control characters or is longer than 4096 characters");
        }

        var names = new List<string>();
        foreach (var name in path.Split('/').Where(n => n is not ("" or ".")))
        {
            if (name != "..")
            {
                names.Add(name);
                continue;
            }

            if (names.Count == 0)
            {
                throw Refused(path, "leaves the repository");
            }

            names.RemoveAt(names.Count - 1);
        }

        return [.. names];
    }

    private static GitException Refused(string path, string why)
    {
        var shown = new string([.. path.Take(100).Select(c => char.IsControl(c) ? '?' : c)]);
        return new GitException(GitFailure.Refused, $"the path {shown} {why}");
    }
}

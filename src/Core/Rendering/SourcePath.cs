namespace DbDashboard.Core.Rendering;

/// <summary>Paths inside a repository. Never a path on a disk.</summary>
public static class SourcePath
{
    /// <summary>The path as Git knows it (<c>./a/../b/</c> is <c>b</c>, the root is empty), or Argo CD's error about it.</summary>
    public static (string? Path, string? Error) Clean(string path)
    {
        if (path.StartsWith('/') || path is [_, ':', '/' or '\\', ..])
        {
            return (null, $"{path}: app path is absolute");
        }

        return Join("", path) is { } clean ? (clean, null) : (null, $"{path}: app path outside root");
    }

    /// <summary>A relative path from a folder; null when it leaves the root or is absolute.</summary>
    public static string? Join(string folder, string relative)
    {
        if (relative.StartsWith('/'))
        {
            return null;
        }

        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in relative.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>The folder of a file; empty for the root.</summary>
    public static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";
}

using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>A directory filter in words.</summary>
public static class FilterWords
{
    public static string Of(DirectoryOptions? directory)
    {
        if (directory is null)
        {
            return "no filter, sub-directories are not read";
        }

        var include = directory.Include is { Length: > 0 } i ? $"include {i}" : "includes all";
        var exclude = directory.Exclude is { Length: > 0 } e ? $"exclude {e}" : "excludes none";
        return $"{include}, {exclude}, {(directory.Recurse ? "with sub-directories" : "without sub-directories")}";
    }
}

using DbDashboard.Core.Branches;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Dashboard.Features.Branches;

/// <summary>A file that a branch changes.</summary>
/// <param name="Sign">+ for a new one, − for one that it deletes, ~ for another content.</param>
/// <param name="Verb">The same in a word.</param>
/// <param name="Dropped">Why the application does not take it; null when it does, or does not read such files.</param>
public sealed record BranchFile(char Sign, string Verb, string Path, string? Dropped)
{
    public static BranchFile From(GitChange change, RadarPath path)
    {
        var (sign, verb) = change.Kind switch
        {
            GitChangeKind.Added => ('+', "added"),
            GitChangeKind.Deleted => ('−', "deleted"),
            GitChangeKind.Renamed => ('~', $"moved from {Relative(change.OldPath ?? "", path)}"),
            _ => ('~', "changed"),
        };
        var name = Relative(change.Path, path);
        return new(sign, verb, name, path.Dropped.Items.FirstOrDefault(file => file.Path == name)?.Why);
    }

    private static string Relative(string file, RadarPath path) =>
        SourcePath.Clean(path.Source.Path).Path is { Length: > 0 } folder && file.StartsWith(folder + "/", StringComparison.Ordinal) ? file[(folder.Length + 1)..] : file;
}

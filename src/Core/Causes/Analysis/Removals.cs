using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>What took an object away on the tracked revision, as far as Git was read.</summary>
internal static class Removals
{
    /// <summary>Null when no commit since the origins took it.</summary>
    public static ObjectRemoval? Find(SourceFacts source, ResourceKey key) => source.Removals.Items.FirstOrDefault(r => r.Key == key);

    public static string FullPath(string folder, string file) => folder.Trim('/') is { Length: > 0 } and not "." ? $"{folder.Trim('/')}/{file}" : file;
}

using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// In the patterns of a directory source <c>*</c> also matches <c>/</c>: with <c>recurse</c>, <c>applications/*.yaml</c> takes
/// <c>applications/staging/x.yaml</c> too.
/// Found: <c>*</c> in <c>include</c> or <c>exclude</c> of an Application whose directory source recurses, with the files in deeper folders that it matches now.
/// Fix: a path of its own without recurse, or an exclude pattern for the folders that are not meant.
/// </summary>
public sealed class X06() : ManifestRule(LintKinds.Application)
{
    public override LintDescription Description { get; } = new("X06", LintSeverity.Error, "a pattern that crosses folders", "Files of a folder that nobody meant, such as those for staging, are deployed or left out.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        foreach (var directory in ApplicationSources.Of(manifest).Select(source => source.At("directory")).Where(directory => directory.At("recurse").IsTrue()))
        {
            foreach (var pattern in new[] { directory.At("include"), directory.At("exclude") }.OfType<LintNode>().Where(pattern => Crosses(pattern.Text)))
            {
                var deeper = Deeper(manifest, set);
                yield return Wrong(
                    manifest,
                    pattern,
                    $"The {pattern.Key} pattern {pattern.Text} of {manifest.Name} also matches in deeper folders{(deeper.Count > 0 ? $": it takes {Words.List(deeper)}" : "")}.",
                    deeper.Count > 0 ? "Give each folder a source of its own without recurse, or exclude the folders that are not meant." : "Take recurse out: no file in a deeper folder is taken now.",
                    deeper.Count == 0 && !pattern.Text.Contains('/', StringComparison.Ordinal) ? Edits.Remove(directory!["recurse"]!) : []);
            }
        }
    }

    // What Argo CD does not read anyway is matched by nothing.
    private static bool Crosses(string pattern) => pattern.Contains('*', StringComparison.Ordinal) && !pattern.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !pattern.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    private static List<string> Deeper(LintManifest manifest, LintSet set) => set.Applications.Where(application => application.Manifest == manifest)
        .SelectMany(application => application.Takes.Where(take => take.Value.Take == LintTake.Yes).Select(take => (take.Key, Folder: application.Folders.Items.FirstOrDefault(folder => take.Key.StartsWith(folder, StringComparison.Ordinal)) ?? "")))
        .Where(file => file.Key[file.Folder.Length..].Trim('/').Contains('/', StringComparison.Ordinal))
        .Select(file => file.Key).ToList();
}

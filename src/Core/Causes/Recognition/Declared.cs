using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>Where Git declares objects that an operation is about.</summary>
internal static class Declared
{
    /// <summary>One piece of evidence a file; none where Git was not read or a tool renders it.</summary>
    public static IEnumerable<Evidence> Files(Facts facts, IEnumerable<ResourceKey> keys)
    {
        var found = keys.SelectMany(k => facts.Sources.Items.Select(s => (Key: k, Source: s, File: Attributions.Find(facts, s.Tracked.ValueIfKnown?.Selection, k))))
            .Where(f => f.File is { IsTaken: true });
        foreach (var file in found.GroupBy(f => (f.Source, f.File!.Path)))
        {
            var (source, tracked) = (file.Key.Source.Source, file.Key.Source.Tracked.ValueIfKnown!);
            yield return new Evidence(
                $"{Words.Cap(file.Key.Path, 200)} declares {Words.Names(file.Select(f => $"{f.Key.Kind} {f.Key.Name}"), 4)}.",
                Cited.Git(source.RepoUrl, source.EffectiveRevision, tracked.Commit), file.Key.Source.Tracked.At,
                new EvidenceLink(source.RepoUrl, tracked.Commit, Removals.FullPath(source.Path, file.Key.Path)));
        }
    }
}

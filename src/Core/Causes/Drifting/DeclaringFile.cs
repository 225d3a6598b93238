using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>The file that declares an object on the compared revision, for plain directories.</summary>
/// <param name="Path">From the repository's root.</param>
/// <param name="Line">Where the object's document begins.</param>
internal sealed record DeclaringFile(SourceFacts Source, RevisionFacts Revision, string Path, int Line)
{
    /// <summary>Empty when Git was not read, or a tool renders the source. More than one when several files declare it.</summary>
    public static IReadOnlyList<DeclaringFile> All(Facts facts, ResourceKey key) =>
        [.. from source in facts.Sources.Items
            let revision = source.Tracked.ValueIfKnown
            where revision is not null
            from file in revision.Selection?.Files.Items ?? []
            where file.IsTaken
            from declared in file.Objects.Items
            where facts.IsSameObject(key, declared.Key)
            select new DeclaringFile(source, revision, Removals.FullPath(source.Source.Path, file.Path), declared.Line)];

    public static IEnumerable<Evidence> Cite(Facts facts, ResourceKey key) => All(facts, key).Take(3).Select(f =>
        new Evidence($"{f.Path}, line {f.Line}, declares {key.Kind} {Words.Cap(key.Name, 120)}.", Cited.Git(f.Source.Source.RepoUrl, f.Source.Source.EffectiveRevision, f.Revision.Commit), f.Source.Tracked.At, new EvidenceLink(f.Source.Source.RepoUrl, f.Revision.Commit, f.Path, f.Line)));

    /// <summary><c>apps/settings.yaml</c>, or <c>Git</c> where the file is not known.</summary>
    public static string Name(Facts facts, ResourceKey key) => All(facts, key) is { Count: > 0 } files ? Words.Cap(files[^1].Path, 200) : "Git";
}

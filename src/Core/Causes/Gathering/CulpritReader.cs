using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Reads which commits made what the rules speak of, and only that: the filter's, the baseline's, and a broken manifest's.</summary>
internal sealed class CulpritReader(IGitReader git)
{
    public async Task<Facts> AddAsync(Facts facts, CancellationToken cancellationToken)
    {
        var sources = new List<SourceFacts>();
        foreach (var source in facts.Sources)
        {
            sources.Add(await AddBreakingAsync(source, cancellationToken));
        }

        return await AddSourceChangeAsync(facts with { Sources = sources.ToEquatableList() }, cancellationToken);
    }

    private async Task<SourceFacts> AddBreakingAsync(SourceFacts source, CancellationToken cancellationToken)
    {
        if (source.Tracked.ValueIfKnown is not { Selection: { Error: not null, ErrorFile: { } named } } tracked)
        {
            return source;
        }

        var file = Removals.FullPath(source.Source.Path, named);
        var found = await new CommitSearch(git, source.Source.RepoUrl).FindAsync(tracked.Commit, file, IsBroken, cancellationToken);
        return source with { Breaking = found.Map(change => new Breaking(file, change)) };
    }

    // What is too large or too deep to be read is neither.
    private static bool? IsBroken(string name, ReadOnlyMemory<byte>? content) =>
        content is null ? false : ManifestReader.Read(name, content.Value) switch { { Unknown: not null } => null, { Error: not null } => true, _ => false };

    private async Task<Facts> AddSourceChangeAsync(Facts facts, CancellationToken cancellationToken)
    {
        if (facts.Parent.ValueIfKnown is not { Declared: { } declared, Application: { } parent } || git.Refs(declared.RepoUrl).ValueIfKnown?.Resolve(parent.Source.EffectiveRevision) is not { } commit)
        {
            return facts;
        }

        var filterOnly = facts.Overridden() is null;
        if (filterOnly && !SpeaksOfFilter(facts))
        {
            return facts;
        }

        var change = await new CommitSearch(git, declared.RepoUrl).FindAsync(commit, declared.File, (name, content) => DeclaredState.Of(facts.Application.Key, name, content, filterOnly), cancellationToken);
        return facts with { Parent = facts.Parent.Map(p => p with { SourceChange = change }) };
    }

    // The filter drops a file now, or would after a merge.
    private static bool SpeaksOfFilter(Facts facts) => EmptyTarget.IsWhole(facts)
        || Attributions.Of(facts).Any(a => a.Kind == AttributionKind.DroppedByFilter || (a.Kind == AttributionKind.OnlyElsewhere && FilterWords.DroppedOnBranch(facts, a) is not null));
}

using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Reads what the parent of an app-of-apps child declares for it in Git.</summary>
internal sealed class ParentFactsReader(IGitReader git, SelectionReader selections)
{
    private const string Source = "Argo CD applications";

    public async Task<Reading<ParentFacts>> ReadAsync(Snapshot snapshot, Application child, CancellationToken cancellationToken)
    {
        var instance = snapshot.Instances.GetValueOrDefault(child.Key.Instance);
        if (ParentNames.Of(child, instance, snapshot.Applications.ContainsKey) is not { } key)
        {
            return Reading.Absent<ParentFacts>(Source, snapshot.At, "no application manages this one");
        }

        var parent = snapshot.Applications.GetValueOrDefault(key);
        if (parent is null || Commit(parent) is not { } commit)
        {
            return Reading.Known(new ParentFacts(key.Name, parent, null), Source, snapshot.At) with { Why = parent is null ? $"{key.Name} is not in our list of applications" : git.Refs(parent.Source.RepoUrl).Why };
        }

        var declared = await DeclaredAsync(parent.Source, commit, parent.Key.Name, child.Key, cancellationToken);
        return new(new ParentFacts(key.Name, parent, declared.ValueIfKnown), ReadingState.Known, declared.Source, declared.At ?? snapshot.At, declared.Why);
    }

    /// <summary>The child's manifest as the parent's source selects it at a commit (or merged tree).</summary>
    public async Task<Reading<DeclaredApplication>> DeclaredAsync(ApplicationSource source, string commit, string parent, ApplicationKey child, CancellationToken cancellationToken)
    {
        var selected = await selections.ReadAsync(source.RepoUrl, commit, source, parent, cancellationToken);
        var manifest = DeclaredApplications.Find(selected.ValueIfKnown?.Selection, child);
        if (manifest is null && selected.ValueIfKnown is { Selection: { Type: SourceType.Directory, Complete: false } })
        {
            return Reading.NotRead<DeclaredApplication>(selected.Source, $"the files of {parent} could not all be read, so whether one declares it is not known");
        }

        if (manifest is null || DeclaredApplications.Read(manifest.Json) is not { } declared)
        {
            return selected.IsKnown
                ? Reading.Absent<DeclaredApplication>(selected.Source, selected.At ?? default, manifest is null ? $"no file of {parent} declares it" : $"{manifest.File} of {parent} declares several sources, and only a single one is compared")
                : selected.Map(_ => default(DeclaredApplication)!);
        }

        var file = source.Path.Trim('/') is { Length: > 0 } and not "." ? $"{source.Path.Trim('/')}/{manifest.File}" : manifest.File;
        var line = declared.Source.Directory?.Include is null ? null : await FilterLineAsync(source.RepoUrl, commit, file, manifest.Line, cancellationToken);
        return selected.Map(_ => new DeclaredApplication(declared.Source, declared.Policy, source.RepoUrl, file, manifest.Line, line));
    }

    /// <summary>The commit that the parent follows now; null when it cannot be said.</summary>
    private string? Commit(Application parent) => parent.Sources.Count == 1 ? git.Refs(parent.Source.RepoUrl).ValueIfKnown?.Resolve(parent.Source.EffectiveRevision) : null;

    private async Task<int?> FilterLineAsync(string repoUrl, string commit, string file, int from, CancellationToken cancellationToken)
    {
        var ids = await git.ReadPathIdsAsync(repoUrl, [commit], file, cancellationToken);
        if (ids.ValueIfKnown is not [{ } blob])
        {
            return null;
        }

        var blobs = await git.ReadBlobsAsync(repoUrl, [blob], cancellationToken);
        return blobs.ValueIfKnown is [var content] ? DeclaredApplications.FilterLine(content.Span, from) : null;
    }
}

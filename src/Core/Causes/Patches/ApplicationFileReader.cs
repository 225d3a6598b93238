using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Patches;

/// <summary>Reads the file that declares an Application, at the commit that its parent follows now.</summary>
public sealed class ApplicationFileReader(IGitReader git)
{
    /// <summary>Never throws but for cancellation: where there is no such file the reading says why.</summary>
    public async Task<Reading<ApplicationFile>> ReadAsync(Facts facts, CancellationToken cancellationToken)
    {
        if (facts.Parent.ValueIfKnown is not { Declared: { } declared, Application: { } parent })
        {
            return new(null, ReadingState.Absent, facts.Parent.Source, facts.Parent.At, facts.Parent.Why ?? "its file in Git is not known");
        }

        var refs = git.Refs(declared.RepoUrl);
        if (refs.ValueIfKnown?.Resolve(parent.Source.EffectiveRevision) is not { } commit)
        {
            return new(null, ReadingState.NotRead, refs.Source, refs.At, refs.Why ?? $"{parent.Source.EffectiveRevision} does not exist in the repository");
        }

        var ids = await git.ReadPathIdsAsync(declared.RepoUrl, [commit], declared.File, cancellationToken);
        if (ids.ValueIfKnown is not [{ } blob])
        {
            return ids.IsKnown ? Reading.Absent<ApplicationFile>(ids.Source, ids.At ?? default, $"{declared.File} is not there any more") : ids.Map(_ => default(ApplicationFile)!);
        }

        var blobs = await git.ReadBlobsAsync(declared.RepoUrl, [blob], cancellationToken);
        return blobs.Map(read => new ApplicationFile(parent.Key.Name, declared.RepoUrl, parent.Source.EffectiveRevision, commit, declared.File, declared.Line, Encoding.UTF8.GetString(read[0].Span)));
    }
}

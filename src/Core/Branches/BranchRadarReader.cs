using DbDashboard.Core.Branches.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Branches;

/// <summary>
/// Reads the branches of a repository against its baseline, from the mirror and by commit id. Nothing is read again while no
/// branch and no application moves; when one branch moved, only that one is compared anew. Safe for concurrent use: one reading at a time.
/// </summary>
public sealed class BranchRadarReader(IGitReader git, SelectionReader selections) : IDisposable
{
    private const int MostRepositories = 64;

    private readonly SemaphoreSlim gate = new(1);
    private readonly RadarComputation computation = new(git, selections);
    private readonly Dictionary<string, RadarAnswer> known = new(StringComparer.Ordinal);

    /// <summary>How many branches were compared so far: it stands still while nothing moves.</summary>
    public int Compared => computation.Compared;

    public void Dispose() => gate.Dispose();

    /// <summary>Never throws but for cancellation: what cannot be read is a reading that says why.</summary>
    public async Task<Reading<BranchRadar>> ReadAsync(RadarRepository repository, CancellationToken cancellationToken)
    {
        var refs = git.Refs(repository.RepoUrl);
        if (!refs.HasValue)
        {
            return refs.Map(_ => default(BranchRadar)!);
        }

        if (RadarBaseline.Of(refs.Value, repository.Sources) is not { } baseline)
        {
            return new(null, ReadingState.Absent, refs.Source, refs.At, "The remote does not say which branch is its default, and no application follows one.");
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            return await ReadAsync(new RadarAsked(repository, refs.Value with { At = default }, baseline), refs, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<Reading<BranchRadar>> ReadAsync(RadarAsked asked, Reading<RepositoryRefs> refs, CancellationToken cancellationToken)
    {
        var held = known.GetValueOrDefault(asked.Repository.RepoUrl);
        if (held?.Asked == asked)
        {
            return refs.Map(_ => held.Radar);
        }

        var read = await computation.ComputeAsync(asked, held, cancellationToken);
        if (!read.IsKnown)
        {
            return read.Map(_ => default(BranchRadar)!);
        }

        if (known.Count >= MostRepositories)
        {
            known.Clear();
        }

        known[asked.Repository.RepoUrl] = read.Value;
        return refs.Map(_ => read.Value.Radar);
    }
}

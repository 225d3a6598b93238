using DbDashboard.Core.Model;

namespace DbDashboard.Core.Branches.Gathering;

/// <summary>All that an answer depends on, beside the repository's unchanging commits.</summary>
/// <param name="Refs">Without the time of asking: only moves count.</param>
internal sealed record RadarAsked(RadarRepository Repository, RepositoryRefs Refs, RadarBaseline Baseline)
{
    /// <summary>A branch that did not move is as it was in an answer to such a question.</summary>
    public bool ComparesAs(RadarAsked other) => Baseline == other.Baseline && Refs.Head == other.Refs.Head && Repository == other.Repository;
}

/// <summary>An answer with what it was the answer to.</summary>
internal sealed record RadarAnswer(RadarAsked Asked, BranchRadar Radar)
{
    /// <summary>The branches of this answer that hold for another question too, by name and commit.</summary>
    public Dictionary<(string Name, string Commit), RadarBranch> StillRight(RadarAsked now) =>
        !Asked.ComparesAs(now) ? [] : Radar.Branches.Where(branch => branch.IsWhole).ToDictionary(branch => (branch.Ref.Name, branch.Commit));
}

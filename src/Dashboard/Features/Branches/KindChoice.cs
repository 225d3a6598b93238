using DbDashboard.Core.Branches;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Branches;

/// <summary>A part of the branches that can be chosen, with how many there are.</summary>
public sealed record KindChoice(BranchKind? Kind, string Word, int Count, bool Chosen)
{
    public static EquatableList<KindChoice> From(IReadOnlyCollection<RadarBranch> branches, BranchesQuery query)
    {
        (BranchKind? Kind, string Word)[] kinds = [(null, "All"), (BranchKind.Open, "Not merged"), (BranchKind.Touching, "Touch an application"), (BranchKind.Followed, "Followed"), (BranchKind.Merged, "Merged")];
        return kinds.Select(k => new KindChoice(k.Kind, k.Word, branches.Count(branch => k.Kind is not { } kind || BranchLine.Is(branch, kind)), k.Kind == query.Show)).ToEquatableList();
    }
}

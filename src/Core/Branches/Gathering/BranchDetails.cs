using DbDashboard.Core.Model;

namespace DbDashboard.Core.Branches.Gathering;

/// <summary>Adds to branches what they change, until as many directories were compared as one reading may.</summary>
internal sealed class BranchDetails(PathObjects objects, TouchedPaths paths, RadarAsked asked)
{
    /// <summary>Directories of one reading whose objects are compared.</summary>
    public const int MostCompared = 400;

    private const int MostPaths = 50;
    private int left = MostCompared;

    /// <summary>Directories that were not compared.</summary>
    public int LeftOut { get; private set; }

    public async Task<RadarBranch> AddAsync(RadarBranch branch, Reading<EquatableList<GitChange>> changes, CancellationToken cancellationToken)
    {
        var files = changes.ValueIfKnown;
        var touched = paths.Of(branch.Ref, asked.Refs, files);
        var compared = new List<RadarPath>();
        foreach (var path in touched.Take(MostPaths))
        {
            compared.Add(WithoutInner(await CompareAsync(path, branch, cancellationToken)));
        }

        var kept = compared.Where(path => path.Follows || path.FileCount > 0).ToEquatableList();

        return branch with
        {
            Files = changes.IsKnown ? files.Count : null,
            Paths = kept,
            MorePaths = touched.Count - compared.Count,
            Why = changes.IsKnown ? null : changes.Why ?? "What it changes was not read.",
            IsWhole = changes.IsKnown && compared.TrueForAll(path => path.Objects is not null || path.IsFinal),
        };
    }

    private async Task<RadarPath> CompareAsync(RadarPath path, RadarBranch branch, CancellationToken cancellationToken)
    {
        if (left == 0)
        {
            LeftOut++;
            return path with { Why = "Not compared: too many directories differ. What if tells it." };
        }

        left--;
        return await objects.AddAsync(path, asked.Baseline.Commit, branch.Commit, cancellationToken);
    }

    private RadarPath WithoutInner(RadarPath path)
    {
        var folder = path.Directory.Length == 0 ? "" : path.Directory + "/";
        var dropped = path.Dropped.Select(file => folder + file.Path).ToHashSet(StringComparer.Ordinal);
        var files = path.Files.Where(change => !(dropped.Contains(change.Path) && paths.IsInner(change, path))).ToList();
        var names = files.Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        return path with
        {
            Files = files.Take(RadarPath.MostFiles).ToEquatableList(),
            FileCount = files.Count,
            Dropped = path.Dropped.Where(file => names.Contains(folder + file.Path)).ToEquatableList(),
        };
    }
}

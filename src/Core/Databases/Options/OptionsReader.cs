using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.State;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Databases.Options;

/// <summary>Works out, on demand, what the four ways to bring databases from a branch would come to. Nothing is written anywhere.</summary>
public sealed class OptionsReader(IGitReader git, SelectionReader selections, IWhatIf whatIf, IApplicationDetailsReader details, TimeProvider time)
{
    private const string Kind = "Application";

    private readonly SourceSelections sources = new(git, selections);

    /// <summary>Null when the application is not known.</summary>
    public async Task<OptionAnswer?> ReadAsync(OptionQuestion question, Snapshot snapshot, IReadOnlyCollection<MatrixRow> matrix, CancellationToken cancellationToken)
    {
        if (!snapshot.Applications.TryGetValue(question.Application, out var child))
        {
            return null;
        }

        var rows = matrix.Where(row => IsAsked(row, question)).OrderBy(row => row.Tracked.Word == TrackedWord.Taken).ThenBy(row => row.State.Live.State == ReadingState.Absent).ThenBy(row => row.State.Key.Name, StringComparer.Ordinal).ToList();
        var parent = snapshot.Applications.Values.Where(other => other.Key.Instance == child.Key.Instance && other.Key != child.Key)
            .FirstOrDefault(other => other.Resources.Items.Any(row => IsChild(row.Key, child.Key)));
        var world = new OptionWorld(question, child, await OnBranchAsync(child, parent, question.Branch, cancellationToken), parent, rows) { Ask = Ask };
        var now = world.Outcomes(await Ask(child, new(Prune: true)));
        return new(question with { Names = world.Brought() }, now, [await MergeWay.OfAsync(world), await StagingWay.OfAsync(world), await SetWay.OfAsync(world), await ManualWay.OfAsync(world)], time.GetUtcNow());

        async Task<WhatIfResult> Ask(Application application, WhatIfScenario scenario) => await whatIf.ComputeAsync(
            application,
            snapshot.Applications.TryGetValue(application.Key, out var known) ? await details.ReadAsync(known, cancellationToken) : new ApplicationDetails { Key = application.Key },
            scenario,
            cancellationToken);
    }

    private static bool IsAsked(MatrixRow row, OptionQuestion question) =>
        row.State.Application == question.Application
        || row.Places.Items.Any(place => place.Application == question.Application && place.Branch == question.Branch && place.RepoUrl == question.RepoUrl);

    private static bool IsChild(ResourceKey listed, ApplicationKey child) =>
        listed is { Group: "argoproj.io", Kind: Kind } && listed.Name == child.Name && listed.Namespace == child.Namespace;

    /// <summary>The child's spec as its parent would bring it after the merge of the branch; as it is where that is not to be had.</summary>
    private async Task<Application> OnBranchAsync(Application child, Application? parent, string branch, CancellationToken cancellationToken)
    {
        if (parent is null)
        {
            return child;
        }

        var read = await sources.ReadAsync(parent, new(MergeBranch: branch), cancellationToken);
        var declared = (read.Selections ?? []).SelectMany(selection => selection.Objects.Items)
            .LastOrDefault(item => item.Key is { Group: "argoproj.io", Kind: Kind } && item.Key.Name == child.Key.Name);
        return declared is null ? child : ChildSpec.After(child.Key, declared.Json, null, child);
    }
}

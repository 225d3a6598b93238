using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Filters that are worth a try at one place: those that people wrote, and the smallest edits that take what is dropped there.</summary>
internal static class WayFilters
{
    public static IEnumerable<(DirectoryOptions Filter, bool Made)> Of(Facts facts, SourceFacts source, Selection? there)
    {
        var present = source.Source.Directory ?? new DirectoryOptions();
        return Written(facts, source).Select(f => (f, false))
            .Concat(Made(facts, present, there).Select(f => (f, true)))
            .Where(f => f.Item1 != present)
            .DistinctBy(f => f.Item1);
    }

    private static IEnumerable<DirectoryOptions> Written(Facts facts, SourceFacts source)
    {
        if (facts.DeclaredOtherwise() is { } declared)
        {
            yield return declared.Directory ?? new DirectoryOptions();
        }

        foreach (var deployed in source.Deployed)
        {
            yield return deployed.WithSource?.Directory ?? new DirectoryOptions();
        }

        foreach (var way in source.WaysOut.Items.Where(w => w.NewFilter))
        {
            yield return way.Source.Directory ?? new DirectoryOptions();
        }
    }

    private static IEnumerable<DirectoryOptions> Made(Facts facts, DirectoryOptions present, Selection? there)
    {
        if (there is null)
        {
            yield break;
        }

        if (there.ErrorFile is { } broken)
        {
            yield return present with { Exclude = FilterPattern.Also(present.Exclude ?? "", broken) };
        }

        var dropped = facts.PendingPrunes().Select(p => Attributions.Find(facts, there, p.Key)).OfType<FileVerdict>().Where(f => !f.IsTaken).DistinctBy(f => f.Path).ToList();
        if (dropped.Exists(f => f.Step == SelectionStep.Recurse))
        {
            yield return present with { Recurse = true };
        }

        var taken = there.Files.Items.Where(f => f.IsTaken).Select(f => f.Path);
        if (dropped.Exists(f => f.Step == SelectionStep.Include) && FilterPattern.Wider(present.Include ?? "", taken, [.. dropped.Select(f => f.Path)]) is { } wider)
        {
            yield return present with { Include = wider };
            yield return present with { Include = null };
        }

        if (dropped.Exists(f => f.Step == SelectionStep.Exclude))
        {
            yield return present with { Exclude = null };
        }
    }
}

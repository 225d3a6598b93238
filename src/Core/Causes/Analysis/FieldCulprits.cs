using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Names the commit that wrote a field's value into Git.</summary>
internal static class FieldCulprits
{
    /// <summary>Of the first field that was searched for; null when none was: Git is not at fault, or no file is known.</summary>
    public static Culprit? Of(Facts facts, IReadOnlyList<FieldVerdict> fields)
    {
        if (facts.FieldChanges.Items.FirstOrDefault(c => fields.Any(f => f.Name == c.Field)) is not { } found)
        {
            return null;
        }

        var commit = found.Change.ValueIfKnown?.Entry.Commit;
        return new Culprit($"wrote {FieldWords.Name(found.Field.Path)} in {found.Change.ValueIfKnown?.File ?? found.File}", found.Source.RepoUrl)
        {
            Commit = commit,
            Revision = found.Source.EffectiveRevision,
            OnRevision = commit is null ? null : true,
            StillRight = StillRight.Before(commit),
            Why = commit is null ? found.Change.Why ?? "the history of the file was not read" : null,
        };
    }
}

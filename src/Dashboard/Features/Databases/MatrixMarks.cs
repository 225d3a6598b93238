using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>What stands out of a database, as words under its name.</summary>
public static class MatrixMarks
{
    public static EquatableList<StatusLabel> Of(MatrixRow row) => All(row).OfType<StatusLabel>().ToEquatableList();

    private static IEnumerable<StatusLabel?> All(MatrixRow row)
    {
        yield return OfProspect(row.Prospect);
        yield return row.IsStray ? new("Declared nowhere", Tone.Decide, Icons.Material.Filled.DoNotDisturbOn, "It is live, and no branch that was read declares it.") : null;
        yield return row.IsMissing ? new("Should be live", Tone.Decide, Icons.Material.Filled.RemoveCircleOutline, "Its application declares it, and it is not in the cluster.") : null;
        yield return row.IsGhost && !row.IsMissing ? new("Not live yet", Tone.Plain, Icons.Material.Filled.CallSplit, "Nothing that is deployed declares it, and it is not in the cluster.") : null;
        yield return row.Duplicate is { } twice ? new("Declared twice", Tone.Decide, Icons.Material.Filled.FileCopy, twice) : null;
    }

    private static StatusLabel? OfProspect(Prospect prospect) => prospect.Word switch
    {
        ProspectWord.Leaving => new("Being deleted", Tone.Danger, Icons.Material.Filled.DeleteForever, prospect.Says),
        ProspectWord.Lost when prospect.ByItself => new("Auto-sync would delete it", Tone.Danger, Icons.Material.Filled.Dangerous, prospect.Says),
        ProspectWord.Lost => new("A prune would delete it", Tone.Danger, Icons.Material.Filled.Dangerous, prospect.Says),
        ProspectWord.Protected => new("Protected from prunes", Tone.Plain, Icons.Material.Filled.Shield, prospect.Says),
        ProspectWord.Unmanaged => new("No application has it", Tone.Plain, Icons.Material.Filled.LinkOff, prospect.Says),
        ProspectWord.Unknown => new("What a prune does is not known", Tone.Unknown, Icons.Material.Filled.HelpOutline, prospect.Says),
        _ => null,
    };
}

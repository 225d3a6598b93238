using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneDatabase;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>Which databases would be lost: one sentence, and the names.</summary>
/// <param name="Lost">Those that a prune would delete.</param>
/// <param name="Unknown">Those of which it is not known; never counted as safe.</param>
public sealed record LosingView(StatusLabel Label, EquatableList<EndStateLink> Lost, string Rest, EquatableList<EndStateLink> Unknown)
{
    public static LosingView From(IReadOnlyCollection<MatrixRow> rows)
    {
        var live = rows.Where(row => row.Prospect.Word != ProspectWord.NotThere).ToList();
        var lost = live.Where(row => row.Prospect.IsLoss).ToList();
        var unknown = live.Where(row => row.Prospect.Word == ProspectWord.Unknown).ToList();
        return new(LabelOf(live.Count, lost, unknown.Count), Links(lost), RestOf(live, lost.Count), Links(unknown));
    }

    private static StatusLabel LabelOf(int live, List<MatrixRow> lost, int unknown) => (lost.Count, unknown) switch
    {
        ( > 0, _) when lost.Exists(row => row.Prospect.Word == ProspectWord.Leaving) => new($"{Count(lost.Count)} of {live} {(lost.Count == 1 ? "is" : "are")} being deleted or would be lost by a sync with prune:", Tone.Danger, Icons.Material.Filled.Dangerous),
        ( > 0, _) when lost.Exists(row => row.Prospect.ByItself) => new($"{Count(lost.Count)} of {live} would be lost, and auto-sync deletes {(lost.Count == 1 ? "it" : "some of them")} without anybody pressing:", Tone.Danger, Icons.Material.Filled.Dangerous),
        ( > 0, _) => new($"{Count(lost.Count)} of {live} would be lost by a sync with prune:", Tone.Danger, Icons.Material.Filled.Dangerous),
        (0, 0) => new("No prune would delete a database.", Tone.Plain, Icons.Material.Filled.Check),
        _ => new("No prune is seen that would delete a database.", Tone.Unknown, Icons.Material.Filled.HelpOutline),
    };

    private static string RestOf(List<MatrixRow> live, int lost)
    {
        (ProspectWord Word, Func<int, string> Says)[] parts =
        [
            (ProspectWord.Kept, count => $"{count} {(count == 1 ? "is" : "are")} declared where {(count == 1 ? "its application looks" : "their applications look")}"),
            (ProspectWord.Protected, count => $"{count} {(count == 1 ? "is" : "are")} protected by Prune=false"),
            (ProspectWord.Unmanaged, count => $"{count} {(count == 1 ? "has" : "have")} no application"),
        ];
        var said = parts.Select(part => (part.Says, Count: live.Count(row => row.Prospect.Word == part.Word))).Where(part => part.Count > 0).Select(part => part.Says(part.Count)).ToList();
        return said.Count == 0 ? "" : $"{(lost > 0 ? "Of the others " : "")}{string.Join(", ", said)}.";
    }

    private static string Count(int count) => count == 1 ? "1 database" : $"{count} databases";

    private static EquatableList<EndStateLink> Links(IEnumerable<MatrixRow> rows) =>
        rows.Select(row => new EndStateLink(row.State.Key.Name, DatabaseKey.Of(row.State).Address)).ToEquatableList();
}

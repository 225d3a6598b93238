using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Connections;

/// <summary>What our token may do, as a sentence over projects: <c>may sync and update in platform and cases; may not in windowed</c>.</summary>
/// <param name="Label">May, may not, or what else the instance answered.</param>
/// <param name="Text">What follows the word.</param>
public sealed record RightLine(StatusLabel Label, string Text)
{
    /// <summary>Actions that have the same answers in the same projects share a line.</summary>
    public static EquatableList<RightLine> AllOf(EquatableList<KeyValuePair<string, string>> rights)
    {
        var asked = rights.Items.Select(Asked.Read).ToList();
        return asked.Where(one => one.Project is not null).GroupBy(one => one.Question)
            .Select(action => (Action: action.Key, Answers: action.Select(one => (one.Project!, one.Answer)).ToEquatableList()))
            .GroupBy(action => action.Answers)
            .Select(same => Line(Words.Names(same.Select(action => action.Action)), same.Key))
            .Concat(asked.Where(one => one.Project is null).Select(one => new RightLine(LabelOf(one.Answer), one.Question)))
            .ToEquatableList();
    }

    private static RightLine Line(string actions, EquatableList<(string Project, string Answer)> answers)
    {
        var parts = answers.Items.GroupBy(answer => LabelOf(answer.Answer)).OrderByDescending(part => part.Key.Tone == Tone.Plain)
            .Select(part => (Label: part.Key, Places: Words.Names(part.Select(answer => answer.Project), most: 8))).ToList();
        return new(parts[0].Label, $"{actions} in {parts[0].Places}{string.Concat(parts.Skip(1).Select(part => $"; {part.Label.Word} in {part.Places}"))}");
    }

    private static StatusLabel LabelOf(string answer) => answer.ToLowerInvariant() switch
    {
        "yes" => new("may", Tone.Plain, Icons.Material.Filled.Check),
        "no" => new("may not", Tone.Unknown, Icons.Material.Filled.Block),
        _ => new(answer.Length == 0 ? "not known" : Untrusted.Name(answer), Tone.Unknown, Icons.Material.Filled.HelpOutline),
    };

    /// <summary>One question as it was asked: <c>applications/sync/platform/database-instances</c>; another one is shown as it is.</summary>
    private sealed record Asked(string Question, string? Project, string Answer)
    {
        public static Asked Read(KeyValuePair<string, string> right) => right.Key.Split('/') is ["applications", var action, var project, _, ..]
            ? new(action, project, right.Value)
            : new(right.Key, null, right.Value);
    }
}

using DbDashboard.Core.Drift;
using DbDashboard.Core.Drift.Diffing;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Drift.Diffing;

/// <summary>Both states of one object, and what is made of them.</summary>
internal sealed record SomeStates(string? Live, string? Wanted, string Kind = "Deployment", string Group = "apps")
{
    public ManagedResource Resource => new(new(Group, Kind, "databases", "web"), Wanted, Live, Live, Wanted, "1", true, false, []);

    public StateDiff Diff => StateDiff.Of(Resource);

    public string Unified => UnifiedText.Of(Diff);

    public MergePatch Patch => MergePatch.Of(Resource, ResourceDrifts.Of(Resource));

    /// <summary>Each line with its sign.</summary>
    public IEnumerable<string> Lines => Diff.Chunks.Items.SelectMany(c => c.IsChanged
        ? c.Live.Items.Select(l => "-" + l.Text).Concat(c.Wanted.Items.Select(l => "+" + l.Text))
        : c.Live.Items.Select(l => " " + l.Text));

    public IEnumerable<string> Changed => Lines.Where(l => l[0] != ' ');
}

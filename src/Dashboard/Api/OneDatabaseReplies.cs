using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Databases.Tree;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Api;

/// <param name="Tree">Null when neither it nor anything that it left behind is seen.</param>
/// <param name="Events">Of the last hour, newest first; where they cannot be seen, the verdict's missing says so.</param>
public sealed record OneDatabaseReply(DatabaseReply Database, DatabaseVerdictReply Verdict, NodeReply? Tree, IReadOnlyList<EventReply> Events, IReadOnlyList<Core.Databases.DatabaseEndpoint> Endpoints, OperatorReply? Operator);

/// <summary>What looks after it.</summary>
/// <param name="Version">By its image's tag; null when that does not tell.</param>
/// <param name="Image">Beside Git's; null when it does not run.</param>
public sealed record OperatorReply(string Name, string? Version, string Health, string Why, OperatorImage? Image);

/// <param name="Row">Table and number of the row that decided; null when none did.</param>
/// <param name="ArgoCd">Argo CD's word; null when it has none.</param>
/// <param name="Since">Null when nothing says.</param>
public sealed record DatabaseVerdictReply(
    string Health,
    string? Row,
    string Why,
    string? NextStep,
    string? ArgoCd,
    DateTimeOffset? Since,
    IReadOnlyList<Signal> Signals,
    IReadOnlyList<MissingReply> Missing,
    IReadOnlyList<string> Warnings)
{
    public static DatabaseVerdictReply From(DatabaseVerdict verdict) => new(
        Words.Of(verdict.Health) ?? "Unknown",
        verdict.Row?.ToString(),
        verdict.Why,
        verdict.NextStep,
        Words.Of(verdict.ArgoCd),
        verdict.Since,
        [.. verdict.Signals],
        [.. verdict.Missing.Select(one => new MissingReply(one.What, Words.Camel(one.State), one.Why))],
        [.. verdict.Warnings]);
}

/// <param name="State">notRead, forbidden, stale, absent or failed.</param>
public sealed record MissingReply(string What, string State, string Why);

/// <param name="Health">The worst of its own and its children's; null for what has none.</param>
public sealed record NodeReply(ResourceKey Key, string? Health, string Word, DateTimeOffset? Since, IReadOnlyList<ChildFact> Facts, IReadOnlyList<NodeReply> Children)
{
    public static NodeReply From(ChildNode node) =>
        new(node.Key, Words.Of(node.Health), node.Word, node.Since, [.. node.Facts], [.. node.Children.Select(From)]);
}

public sealed record EventReply(ResourceKey About, bool Warning, string Reason, string Message, int Count, DateTimeOffset? LastAt, string Component);

/// <param name="Read">Known, forbidden, absent, failed: the value is the number of lines.</param>
/// <param name="More">There are older lines.</param>
public sealed record LogReply(ReadingReply<int> Read, bool More, IReadOnlyList<PodLogLine> Lines);

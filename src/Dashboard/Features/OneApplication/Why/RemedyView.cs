using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Features.OneApplication.WhatIf;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.OneApplication.Why;

/// <summary>One way out, or one that is named so that nobody takes it.</summary>
/// <param name="Label"><c>0</c> for what protects, <c>A</c>, <c>B</c> … for ways out, <c>✕</c> for what endangers or does not help.</param>
/// <param name="WhatIfAddress">Where its effect is shown object by object; null when it has none to show.</param>
/// <param name="LabelMeaning">The label in words, for those who do not see it.</param>
public sealed record RemedyView(
    string Label,
    string LabelMeaning,
    string Text,
    string Effect,
    RemedySafety Safety,
    ProofView Proof,
    EquatableList<CopyableCommand> Commands,
    LinkOut? Link,
    string? WhatIfAddress)
{
    /// <summary>The guarded action that does it, to be planned; null when it is done elsewhere.</summary>
    public ActionAsk? Ask { get; init; }

    /// <summary>The remedies of all causes, the same one once, safest first.</summary>
    public static EquatableList<RemedyView> AllOf(Explanation explanation, GitHostLinks hosts)
    {
        var ways = 0;
        return explanation.Causes.Items
            .SelectMany(cause => cause.Remedies.Items)
            .DistinctBy(remedy => remedy.Text)
            .OrderBy(remedy => remedy.Safety)
            .ThenByDescending(remedy => remedy.Proven && remedy.Safety != RemedySafety.Dangerous)
            .Select(remedy => From(remedy, IsWay(remedy) ? ways++ : 0, hosts, explanation.Key))
            .ToEquatableList();
    }

    private static bool IsWay(Remedy remedy) => remedy.Safety is RemedySafety.Safe or RemedySafety.NeedsCare;

    private static RemedyView From(Remedy remedy, int way, GitHostLinks hosts, ApplicationKey key)
    {
        var (label, meaning) = remedy.Safety switch
        {
            RemedySafety.Protects => ("0", "First, to be safe"),
            RemedySafety.Dangerous => ("✕", "Do not"),
            _ when way < 26 => (((char)('A' + way)).ToString(), $"Way {(char)('A' + way)}"),
            _ => ("·", "Another way"),
        };
        return new RemedyView(label, meaning, remedy.Text, remedy.Effect, remedy.Safety, ProofView.From(remedy), remedy.Commands, hosts.To(remedy.Link), remedy.Preview is { } scenario ? Address.Of(key) + WhatIfQuery.From(scenario).ToAddress() : null)
        {
            Ask = remedy is { Action: { } action, Safety: not RemedySafety.Dangerous } ? new ActionAsk(key, action, remedy.Parameters) : null,
        };
    }
}

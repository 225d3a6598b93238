using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using DbDashboard.Dashboard.Features.OneApplication.WhatIf;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>Leads to the what-if of the way out, filled in whole: with the branch and with the filter that belongs to it.</summary>
/// <param name="Word">What stands on the button: <c>What if I merge?</c>.</param>
/// <param name="Way">The way out in full, for the title and the accessible name.</param>
/// <param name="Address">The application's What if part with the scenario.</param>
public sealed record PreviewLink(string Word, string Way, string Address)
{
    /// <summary>Of the safest way out that can be looked at, the proven before the unproven; without one, the scenarios to choose from.</summary>
    public static PreviewLink Of(ApplicationKey key, EquatableList<Cause> causes)
    {
        var way = causes.Items.SelectMany(cause => cause.Remedies.Items)
            .Where(remedy => remedy is { Preview: not null, Safety: RemedySafety.Safe or RemedySafety.NeedsCare })
            .OrderBy(remedy => remedy.Safety)
            .ThenByDescending(remedy => remedy.Proven)
            .FirstOrDefault();
        return way?.Preview is { } scenario
            ? new(WordOf(scenario), way.Text, Shared.Words.Address.Of(key) + WhatIfQuery.From(scenario).ToAddress())
            : new("What if …", "What if I sync, merge or point it elsewhere", Shared.Words.Address.Of(key, "whatif"));
    }

    private static string WordOf(WhatIfScenario scenario) => scenario switch
    {
        { MergeBranch: not null } => "What if I merge?",
        { Revision: not null } => "What if I point it there?",
        { Directory: not null } => "What if I change the filter?",
        _ => "What if I sync?",
    };
}

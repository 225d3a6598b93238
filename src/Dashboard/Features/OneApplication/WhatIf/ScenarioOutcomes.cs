using DbDashboard.Core.Causes;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Dashboard.Features.OneApplication.WhatIf;

/// <summary>What each offered scenario would do, worked out one after another, so that the list says at a glance which way is safe.</summary>
internal sealed class ScenarioOutcomes(IWhatIf whatIf)
{
    private readonly Dictionary<WhatIfScenario, ScenarioOutcome> known = [];
    private Facts? workedOutFrom;

    /// <summary>Null while it is not worked out.</summary>
    public ScenarioOutcome? Of(WhatIfScenario scenario) => known.GetValueOrDefault(scenario);

    /// <param name="told">Called after each one.</param>
    public async Task WorkOutAsync(Facts facts, IEnumerable<WhatIfScenario> scenarios, Action told, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(workedOutFrom, facts))
        {
            return;
        }

        workedOutFrom = facts;
        known.Clear();
        foreach (var scenario in scenarios)
        {
            var result = await whatIf.ComputeAsync(facts.Application, facts.Details, scenario, cancellationToken);
            if (!ReferenceEquals(workedOutFrom, facts))
            {
                return;
            }

            known[scenario] = ScenarioOutcome.From(result);
            told();
        }
    }
}

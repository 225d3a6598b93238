using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using DbDashboard.Dashboard.Shared.Words;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneApplication.WhatIf;

/// <summary>What a press or a change in Git would do; the scenario is in the address.</summary>
public sealed partial class WhatIfTab(IWhatIf whatIf, TimeProvider time) : ComponentBase, IDisposable
{
    /// <summary>A computation that takes longer than this says that it is under way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource stop = new();
    private readonly ScenarioOutcomes outcomes = new(whatIf);
    private EquatableList<WhatIfChoice> choices;
    private WhatIfScenario? asked;
    private Facts? askedWith;
    private WhatIfView? answer;
    private bool isSlow;

    [Parameter]
    [EditorRequired]
    public Facts Facts { get; set; } = null!;

    [SupplyParameterFromQuery]
    public string? Revision { get; set; }

    [SupplyParameterFromQuery]
    public string? Merge { get; set; }

    [SupplyParameterFromQuery]
    public bool Filter { get; set; }

    [SupplyParameterFromQuery]
    public string? Include { get; set; }

    [SupplyParameterFromQuery]
    public string? Exclude { get; set; }

    [SupplyParameterFromQuery]
    public bool Recurse { get; set; }

    [SupplyParameterFromQuery]
    public bool Prune { get; set; }

    [SupplyParameterFromQuery]
    public bool AutoSync { get; set; }

    private WhatIfQuery Query => new(Revision, Merge, Filter, Include, Exclude, Recurse, Prune, AutoSync);

    private WhatIfScenario Scenario => Query.ToScenario();

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        choices = WhatIfChoices.For(Facts);
        var scenario = Scenario;
        if (scenario == asked && ReferenceEquals(Facts, askedWith))
        {
            return;
        }

        answer = scenario == asked ? answer : null;
        asked = scenario;
        askedWith = Facts;
        await AnswerAsync(scenario, Facts);
    }

    private string AddressOf(WhatIfScenario scenario) =>
        Address.Of(Facts.Application.Key) + WhatIfQuery.From(scenario).ToAddress();

    private async Task AnswerAsync(WhatIfScenario scenario, Facts facts)
    {
        var computing = whatIf.ComputeAsync(facts.Application, facts.Details, scenario, stop.Token);
        try
        {
            await Task.WhenAny(computing, Task.Delay(Patience, time, stop.Token));
            isSlow = !computing.IsCompleted;
            StateHasChanged();
            var result = await computing;
            Take(scenario, facts, result);
            StateHasChanged();
            await outcomes.WorkOutAsync(facts, choices.Select(choice => choice.Scenario), StateHasChanged, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    // Another scenario may have been asked for meanwhile: its answer is the one to show.
    private void Take(WhatIfScenario scenario, Facts facts, WhatIfResult result)
    {
        if (scenario == asked && ReferenceEquals(facts, askedWith))
        {
            isSlow = false;
            answer = WhatIfView.From(result);
        }
    }
}

using DbDashboard.Core.WhatIf;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.OneApplication.WhatIf;

/// <summary>What a scenario deletes, in two or three words.</summary>
public sealed record ScenarioOutcome(string Word, Tone Tone, string Icon)
{
    public static ScenarioOutcome From(WhatIfResult result)
    {
        if (!result.Known)
        {
            return new("not known", Tone.Unknown, Icons.Material.Filled.HelpOutline);
        }

        if (result.Conflicts.Count > 0)
        {
            return new("conflicts", Tone.Decide, Icons.Material.Filled.CallSplit);
        }

        var deleted = result.Of(EffectKind.Deleted).ToArray();
        var data = deleted.Count(effect => effect.IsData);
        return (data, deleted.Length) switch
        {
            ( > 0, _) => new($"deletes {data} with data", Tone.Danger, Icons.Material.Filled.Dangerous),
            (_, > 0) => new($"deletes {deleted.Length}", Tone.Decide, Icons.Material.Filled.RemoveCircleOutline),
            _ when result.Proven => new("deletes nothing", Tone.Good, Icons.Material.Filled.Check),
            _ => new("deletes nothing, not proven", Tone.Unknown, Icons.Material.Filled.HelpOutline),
        };
    }
}

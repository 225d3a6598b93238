using System.Runtime.CompilerServices;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>The origin of every field that differs; one computation for all rules that ask.</summary>
public static class FieldVerdicts
{
    private static readonly ConditionalWeakTable<Facts, IReadOnlyList<FieldVerdict>> Known = [];

    /// <summary>Fields of objects that are declared and live; empty unless the application is OutOfSync and its managed resources were read.</summary>
    public static IReadOnlyList<FieldVerdict> Of(Facts facts) => Known.GetValue(facts, Judge);

    public static IReadOnlyList<FieldVerdict> Of(Facts facts, FieldOrigin origin) => [.. Of(facts).Where(v => v.Origin == origin)];

    /// <summary>The same facts with more beside them that no verdict depends on: what is judged already is not judged again.</summary>
    internal static Facts Carry(Facts judged, Facts facts)
    {
        Known.AddOrUpdate(facts, Of(judged));
        return facts;
    }

    private static IReadOnlyList<FieldVerdict> Judge(Facts facts) => !facts.IsOutOfSync() ? [] :
        [.. facts.Details.ManagedResources.ValueIfKnown.Items.Where(m => m is { Live: not null, Target: not null, Hook: false }).SelectMany(m => Judge(facts, m))];

    private static IEnumerable<FieldVerdict> Judge(Facts facts, ManagedResource resource)
    {
        var fields = ResourceDrifts.Of(resource).Fields.Items;
        if (fields.Length == 0)
        {
            return [];
        }

        var judge = new FieldJudge(facts, resource);
        return fields.Select(f => judge.Judge(f));
    }
}

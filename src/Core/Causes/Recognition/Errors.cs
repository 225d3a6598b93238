using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>The conditions of an application as errors, in Argo CD's order, each text of a type once.</summary>
public static class Errors
{
    /// <summary>Types with which Argo CD says that it could not compare, or that the spec is wrong: a known text may stand in any of them.</summary>
    private static readonly string[] Comparing = ["ComparisonError", "InvalidSpecError", "UnknownError"];

    /// <summary>What hinders the comparison. A text that is in two conditions comes once.</summary>
    public static IEnumerable<ArgoCdError> ComparingErrors(this Facts facts) => facts.Application.Conditions.Count == 0 ? [] : facts.ErrorsOf(Comparing).DistinctBy(e => (e.Text, e.Message.SourceNumber));

    public static IEnumerable<ArgoCdError> ErrorsOf(this Facts facts, params IEnumerable<string> types)
    {
        if (facts.Application.Conditions.Count == 0)
        {
            return [];
        }

        var wanted = types.ToHashSet();
        return facts.Application.Conditions.Items.Where(c => wanted.Contains(c.Type))
            .Select(c => new ArgoCdError(c.Type, ArgoCdMessage.Unwrap(c.Message), c.At))
            .DistinctBy(e => (e.Type, e.Text));
    }
}

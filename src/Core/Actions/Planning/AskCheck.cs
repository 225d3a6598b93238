namespace DbDashboard.Core.Actions.Planning;

/// <summary>Whether all of an ask can be understood. Nothing is left out without a word: with a misspelt <c>resources</c> a sync of one object would be a sync of all.</summary>
internal static class AskCheck
{
    private const int LongestList = 16_000;
    private const int LongestValue = 1_000;

    private static readonly string[] Flags = [ParameterNames.Prune, ParameterNames.Recurse, ParameterNames.AutoPrune, ParameterNames.SelfHeal];

    private static readonly Dictionary<string, string[]> Taken = new(StringComparer.Ordinal)
    {
        ["sync"] = [ParameterNames.Prune, ParameterNames.Resources],
        ["patch-source"] = [ParameterNames.Source, ParameterNames.TargetRevision, ParameterNames.Include, ParameterNames.Exclude, ParameterNames.Recurse],
        ["autosync-on"] = [ParameterNames.AutoPrune, ParameterNames.SelfHeal],
    };

    /// <summary>What is wrong, in one sentence that says what to give instead; null when nothing is.</summary>
    public static string? Problem(ActionAsk ask)
    {
        string[] taken = [.. Taken.GetValueOrDefault(ask.Action, []), ParameterNames.UndoOf];
        return ask.Parameters.Items.FirstOrDefault(p => !taken.Contains(p.Key)).Key is { } unknown ? $"{ask.Action} takes no parameter '{(unknown.Length > 60 ? unknown[..60] : unknown)}'. It takes {string.Join(", ", taken)}."
            : ask.Parameters.Items.Select(p => p.Key).Distinct().Count() != ask.Parameters.Count ? "A parameter is given twice. Give each once."
            : ask.Parameters.Items.FirstOrDefault(p => Flags.Contains(p.Key) && p.Value is not ("true" or "false")).Key is { } flag ? $"The parameter {flag} is neither true nor false. Write one of both."
            : ask.Parameters.Items.FirstOrDefault(p => p.Value.Length > Longest(p.Key)).Key is { } name ? $"The parameter {name} is longer than {Longest(name)} characters. Give less of it."
            : null;
    }

    private static int Longest(string name) => name == ParameterNames.Resources ? LongestList : LongestValue;
}

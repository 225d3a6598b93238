using DbDashboard.Core.Actions.Requests;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Catalogue;

/// <summary>Reads the edit of a source from an ask, and writes the ask that takes it back.</summary>
internal static class SourceAsk
{
    private static readonly string[] FilterNames = [ParameterNames.Include, ParameterNames.Exclude, ParameterNames.Recurse];

    /// <summary>What is not given stays as it is.</summary>
    public static SourceEdit Of(ActionAsk ask, ApplicationSource source, int index)
    {
        var now = source.Directory ?? new();
        var filter = FilterNames.Any(name => ask.Parameter(name) is not null)
            ? new DirectoryFilter(ask.Parameter(ParameterNames.Include) ?? now.Include, ask.Parameter(ParameterNames.Exclude) ?? now.Exclude, (ask.Parameter(ParameterNames.Recurse) ?? (now.Recurse ? "true" : "false")) == "true")
            : null;
        return new(index, ask.Parameter(ParameterNames.TargetRevision)?.Trim(), filter);
    }

    public static ActionAsk Inverse(ActionAsk ask, ApplicationSource source, SourceEdit edit)
    {
        var back = new List<KeyValuePair<string, string>> { new(ParameterNames.Source, $"{edit.Index}") };
        if (edit.TargetRevision is not null)
        {
            back.Add(new(ParameterNames.TargetRevision, source.TargetRevision));
        }

        if (edit.Filter is not null)
        {
            back.Add(new(ParameterNames.Include, source.Directory?.Include ?? ""));
            back.Add(new(ParameterNames.Exclude, source.Directory?.Exclude ?? ""));
            back.Add(new(ParameterNames.Recurse, source.Directory?.Recurse is true ? "true" : "false"));
        }

        return ask with { Parameters = back.ToEquatableList() };
    }
}

using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions;

/// <summary>What somebody asks for, before anything was looked at: an action by id, on one application. The parameters are text, as a page, a REST call or a remedy gives them.</summary>
/// <param name="Action">Id of the action: <c>sync</c>, <c>patch-source</c>, <c>autosync-off</c>, <c>autosync-on</c>, <c>refresh</c>, <c>hard-refresh</c>, <c>terminate</c>.</param>
/// <param name="Parameters">Names as in <see cref="ParameterNames"/>; what is absent stays as it is.</param>
public sealed record ActionAsk(ApplicationKey Target, string Action, EquatableList<KeyValuePair<string, string>> Parameters = default)
{
    /// <summary>Null when the parameter was not given.</summary>
    public string? Parameter(string name)
    {
        foreach (var (key, value) in Parameters)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }
}

public static class ParameterNames
{
    /// <summary>sync: <c>true</c> deletes what Git does not declare.</summary>
    public const string Prune = "prune";

    /// <summary>sync: only these, one a line, <c>group/kind/namespace/name</c>; the core group and cluster scope are empty parts.</summary>
    public const string Resources = "resources";

    /// <summary>patch-source: which of several sources, from 0; the first when absent.</summary>
    public const string Source = "source";

    /// <summary>patch-source: branch, tag or commit.</summary>
    public const string TargetRevision = "targetRevision";

    /// <summary>patch-source: the include pattern; the empty text removes it.</summary>
    public const string Include = "include";

    /// <summary>patch-source: the exclude pattern; the empty text removes it.</summary>
    public const string Exclude = "exclude";

    /// <summary>patch-source: <c>true</c> or <c>false</c>.</summary>
    public const string Recurse = "recurse";

    /// <summary>autosync-on: <c>true</c> or <c>false</c>; as it was when absent. Needed where the application has no automated block.</summary>
    public const string AutoPrune = "autoPrune";

    /// <summary>autosync-on: as <see cref="AutoPrune"/>.</summary>
    public const string SelfHeal = "selfHeal";

    /// <summary>The action that this one undoes; put there by the undo of that action.</summary>
    public const string UndoOf = "undoOf";
}

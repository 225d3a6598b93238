using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Overrides;

/// <summary>The parameters of the action <c>patch-source</c> that make one source another.</summary>
internal static class SourceParameters
{
    /// <summary>Revision, and the filter where it is another: nothing else can be pressed.</summary>
    public static EquatableList<KeyValuePair<string, string>> To(ApplicationSource wanted, ApplicationSource now)
    {
        List<KeyValuePair<string, string>> parameters = [new("targetRevision", wanted.TargetRevision)];
        var (to, from) = (wanted.Directory ?? new(), now.Directory ?? new());
        if (Text(to.Include) != Text(from.Include) || Text(to.Exclude) != Text(from.Exclude) || to.Recurse != from.Recurse)
        {
            parameters.AddRange([new("include", Text(to.Include)), new("exclude", Text(to.Exclude)), new("recurse", to.Recurse ? "true" : "false")]);
        }

        return parameters.ToEquatableList();
    }

    private static string Text(string? pattern) => pattern ?? "";
}

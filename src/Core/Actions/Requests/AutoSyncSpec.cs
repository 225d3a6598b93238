using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Requests;

/// <summary>The brake as a whole spec, for an application that Argo CD refuses to patch because it does not validate.</summary>
public static class AutoSyncSpec
{
    /// <summary>The spec with <c>enabled: false</c>, to be put without validation; null when auto-sync is off already.</summary>
    public static string? Off(FreshApplication application)
    {
        var spec = SpecNodes.Parse(application.Spec);
        if (!spec.IsAutoSyncOn())
        {
            return null;
        }

        spec["syncPolicy"]!["automated"]!["enabled"] = false;
        return spec.ToJsonString();
    }

    /// <summary>The spec without the <c>automated</c> block, for an Argo CD that does not know <c>enabled</c>; null when there is none.</summary>
    public static string? Without(FreshApplication application)
    {
        var spec = SpecNodes.Parse(application.Spec);
        return spec["syncPolicy"]?.AsObject().Remove("automated") is true ? spec.ToJsonString() : null;
    }
}

using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Finds which application manages an Application object: by annotation, and by label where the instance tracks so.</summary>
public static class ParentNames
{
    private const string TrackingId = "argocd.argoproj.io/tracking-id";
    private const string DefaultLabel = "app.kubernetes.io/instance";
    private const string Middle = ":argoproj.io/Application:";

    /// <summary>The parent's key; null when nothing manages it.</summary>
    /// <param name="isApplication">Whether there is such an application: a label alone may have been set by anybody.</param>
    public static ApplicationKey? Of(Application application, ArgoCdInstance? instance, Func<ApplicationKey, bool> isApplication) =>
        ByAnnotation(application) ?? ByLabel(application, instance, isApplication);

    // platform-apps:argoproj.io/Application:argocd/database-instances
    private static ApplicationKey? ByAnnotation(Application application)
    {
        var id = application.Annotation(TrackingId);
        var middle = id?.IndexOf(Middle, StringComparison.Ordinal) ?? -1;
        if (id is null || middle <= 0 || id[(middle + Middle.Length)..].Split('/')[^1] != application.Key.Name)
        {
            return null;
        }

        return Key(application, id[..middle]);
    }

    private static ApplicationKey? ByLabel(Application application, ArgoCdInstance? instance, Func<ApplicationKey, bool> isApplication)
    {
        if (instance is { TrackingByLabel: false } || application.Label(instance?.LabelKey is { Length: > 0 } key ? key : DefaultLabel) is not { Length: > 0 } name)
        {
            return null;
        }

        var parent = Key(application, name);
        return parent != application.Key && (instance is not null || isApplication(parent)) ? parent : null;
    }

    /// <summary>An application outside the controller's namespace is written <c>namespace_name</c>.</summary>
    private static ApplicationKey Key(Application child, string name) => name.IndexOf('_') is > 0 and var at
        ? new(child.Key.Instance, name[..at], name[(at + 1)..])
        : new(child.Key.Instance, child.Key.Namespace, name);
}

using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>How Argo CD's rights name an application: with its namespace only where that is not the controller's.</summary>
internal static class RbacName
{
    /// <param name="controllerNamespace">Empty when not known.</param>
    public static string Of(Application application, string controllerNamespace) =>
        application.Key.Namespace == controllerNamespace || controllerNamespace.Length == 0 || application.Key.Namespace.Length == 0
            ? $"{application.Project}/{application.Key.Name}"
            : $"{application.Project}/{application.Key.Namespace}/{application.Key.Name}";
}

using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>An application that manages Argo CD itself or this dashboard, or writes beside them: a mistake there takes away what would mend it.</summary>
public sealed class DestinationGuard : IGuard
{
    private static readonly string[] ArgoCd = ["argocd-server", "argocd-repo-server", "argocd-application-controller", "argocd-applicationset-controller", "argocd-redis"];
    private static readonly string[] Dashboard = ["dbdashboard", "db-dashboard"];

    public GuardDescription Description { get; } = new("destination", "Argo CD's own place", 140);

    public Verdict? Judge(GuardFacts facts)
    {
        if (facts.Application is not { } application || !(facts.IsSync() || facts.IsPatch()))
        {
            return null;
        }

        var destination = application.Destination;
        var evidence = facts.Read($"Destination: namespace {(destination.Namespace.Length == 0 ? "of each object" : destination.Namespace)} in {destination.Cluster}.");
        if (Own(application) is { } own)
        {
            return Description.Asks(Risk.High, $"{facts.Name()} manages {own}: if it fails, what would mend it may be gone", "Somebody who can reach the cluster without Argo CD", evidence).Typing([facts.Name()]);
        }

        return destination.Cluster == "in-cluster" && destination.Namespace == application.Key.Namespace
            ? Beside(facts, application).With(evidence)
            : Description.Allows($"{facts.Name()} goes to {(destination.Namespace.Length == 0 ? destination.Cluster : $"{destination.Namespace} in {destination.Cluster}")}, not where Argo CD runs", evidence);
    }

    // Applications have to stand in Argo CD's own namespace; anything else there is unusual.
    private Verdict Beside(GuardFacts facts, Application application) => application.ResourceCount > 0 && application.ResourcesComplete && application.Resources.Items.All(r => r.Key.Group == "argoproj.io")
        ? Description.Asks(Risk.Medium, $"{facts.Name()} writes applications into Argo CD's own namespace {application.Key.Namespace}: they act on other namespaces by themselves", "No other way: an app of apps has to; a reason is enough")
        : Description.Asks(Risk.High, $"{facts.Name()} writes into Argo CD's own namespace {application.Key.Namespace}", "Another destination").Typing([facts.Name()]);

    private static string? Own(Application application) =>
        application.Resources.Items.Any(r => IsWorkload(r.Key) && Names(ArgoCd, r.Key) || r.Key is { Kind: "CustomResourceDefinition", Name: "applications.argoproj.io" }) ? "Argo CD itself"
        : application.Resources.Items.Any(r => IsWorkload(r.Key) && Names(Dashboard, r.Key)) ? "this dashboard itself"
        : null;

    private static bool IsWorkload(ResourceKey key) => key is { Group: "apps", Kind: "Deployment" or "StatefulSet" };

    private static bool Names(string[] names, ResourceKey key) => names.Any(name => key.Name.Contains(name, StringComparison.Ordinal));
}

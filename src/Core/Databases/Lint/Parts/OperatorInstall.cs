using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>An operator that an Application installs.</summary>
/// <param name="Operator">Its name: <c>spotahome/redis-operator</c>; of a chart <c>postgres-operator</c>.</param>
/// <param name="At">Where it is said: the image of its Deployment, or the chart.</param>
/// <param name="Id">By which it knows its own clusters (CONTROLLER_ID); empty when it takes all.</param>
/// <param name="Watches">The namespaces that it watches; empty or <c>*</c>: all.</param>
internal sealed record OperatorInstall(string Operator, LintApplication Application, LintManifest Manifest, LintNode At, string Id, string Watches)
{
    private static readonly string[] Names = ["postgres-operator", "redis-operator", "questdb-operator", "kubernetes-operator", "twingate-operator"];

    public static IEnumerable<OperatorInstall> In(LintSet set) => set.Applications.SelectMany(application => Deployed(application, set).Concat(Charted(application)));

    /// <summary>Both may act on the same database.</summary>
    public bool Meets(OperatorInstall other) => Operator == other.Operator && Application.Cluster == other.Application.Cluster && (Id == other.Id || WatchesAll || other.WatchesAll || Watches == other.Watches);

    private bool WatchesAll => Watches is "" or "*";

    private static IEnumerable<OperatorInstall> Deployed(LintApplication application, LintSet set) =>
        from manifest in set.TakenBy(application)
        where manifest.Key.GroupKind == LintKinds.Deployment
        from container in manifest.At("spec", "template", "spec", "containers").Items()
        let name = NameOf(container.Scalar("image"))
        where name is not null
        select new OperatorInstall(name, application, manifest, container.At("image")!, Env(container, "CONTROLLER_ID"), Env(container, "WATCHED_NAMESPACE"));

    private static IEnumerable<OperatorInstall> Charted(LintApplication application) =>
        from manifest in new[] { application.Manifest }.OfType<LintManifest>()
        from source in ApplicationSources.Of(manifest)
        let chart = source.At("chart")
        where chart is not null && Names.Contains(chart.Text)
        let values = ApplicationSources.HelmValues(source)
        select new OperatorInstall(chart.Text, application, manifest, chart, values.Scalar("controllerID", "name") ?? "", values.Scalar("configKubernetes", "watched_namespace") ?? "");

    // With who makes it: two operators of one name may be for different kinds.
    private static string? NameOf(string? image)
    {
        var parts = (image ?? "").Split('@')[0].Split('/');
        var name = parts[^1].Split(':')[0];
        return Names.Contains(name) ? string.Join('/', parts.SkipLast(1).TakeLast(1).Append(name)) : null;
    }

    private static string Env(LintNode container, string name) => container.At("env").Items().FirstOrDefault(item => item.Scalar("name") == name).Scalar("value") ?? "";
}

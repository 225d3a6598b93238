using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Reads the policy, the destination and the ignore rules of an application's spec.</summary>
internal static class SpecReader
{
    private static readonly Pool<SyncPolicy> Policies = new(1024);
    private static readonly Pool<Destination> Destinations = new(4096);

    public static Destination ReadDestination(Fields destination) => Destinations.Share(new(
        destination.Text("server"),
        destination.Text("name"),
        destination.Text("namespace")));

    public static SyncPolicy ReadSyncPolicy(Fields policy) => Policies.Share(new(
        policy.Has("automated") ? Automated(policy.Object("automated")) : null,
        policy.Texts("syncOptions"),
        policy.Object("retry").IntOrNull("limit"),
        CanonicalJson.OfMember(policy, "managedNamespaceMetadata")));

    public static EquatableList<IgnoreDifference> ReadIgnoreDifferences(Fields spec) => spec.List("ignoreDifferences", rule => new IgnoreDifference(
        rule.Text("group"),
        rule.Text("kind"),
        rule.Text("name"),
        rule.Text("namespace"),
        rule.Texts("jsonPointers"),
        rule.Texts("jqPathExpressions"),
        rule.Texts("managedFieldsManagers")));

    private static AutomatedPolicy Automated(Fields automated) => new(
        automated.FlagOrNull("enabled"),
        automated.Flag("prune"),
        automated.Flag("selfHeal"),
        automated.Flag("allowEmpty"));
}

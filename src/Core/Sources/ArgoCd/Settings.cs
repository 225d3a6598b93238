using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>What matters of an instance's settings.</summary>
/// <param name="TrackingMethod">annotation, label, annotation+label; empty means the version's default.</param>
/// <param name="LabelKey">The label that names the owner.</param>
/// <param name="Namespace">Where the controller and, by default, the applications are.</param>
internal sealed record Settings(string TrackingMethod, string LabelKey, string Namespace)
{
    public static Settings Read(Fields reply) =>
        new(reply.Text("trackingMethod"), reply.Text("appLabelKey"), reply.Text("controllerNamespace"));

    /// <summary>Before 3.0 the label was the default, since then it is the annotation.</summary>
    public bool TracksByLabel(string version) => TrackingMethod switch
    {
        "label" => true,
        "" => Major(version) is > 0 and < 3,
        _ => false,
    };

    private static int Major(string version)
    {
        var digits = version.TrimStart('v').Split('.')[0];
        return int.TryParse(digits, out var major) ? major : 0;
    }
}

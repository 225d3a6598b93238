using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Resources;

namespace DbDashboard.Dashboard.Features.OneApplication.Why;

/// <summary>The differing fields that a cause accounts for, each leading to its lines.</summary>
/// <param name="More">How many are not listed.</param>
public sealed record CauseFields(EquatableList<CauseField> Shown, int More)
{
    private const int Most = 12;

    public static CauseFields From(Cause cause, ApplicationKey application) => new(
        cause.Fields.Items.Take(Most).Select(f => new CauseField(FieldName.Of(f.Path), f.Resource, new ResourcesQuery(f.Resource).ToAddress(application))).ToEquatableList(),
        Math.Max(0, cause.Fields.Count - Most));
}

/// <param name="Name"><c>spec.replicas</c>.</param>
/// <param name="Address">Where its difference is shown.</param>
public sealed record CauseField(string Name, ResourceKey Resource, string Address);

using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Timeline;

/// <summary>Writes that managedFields remember: the last one of each writer, of the Application itself and of each of its objects.</summary>
public static class ManagerEntries
{
    private const string Source = "Kubernetes managedFields";

    public static IEnumerable<TimelineEntry> Of(Facts facts) => OfApplication(facts).Concat(OfObjects(facts));

    private static IEnumerable<TimelineEntry> OfApplication(Facts facts) =>
        (facts.Details.Application.Value ?? facts.Application).Managers.Items
            .Where(manager => manager.At is not null && Spec(manager).Count > 0)
            .Select(manager => new TimelineEntry(manager.At!.Value, TimelineKind.FieldWrite, $"{manager.Manager} wrote {Fields(Spec(manager))} of this Application", Source));

    // A controller that touches status every minute says nothing about why something differs.
    private static IEnumerable<TimelineEntry> OfObjects(Facts facts) =>
        from resource in facts.Details.ManagedResources.Value.Items
        from manager in resource.Managers.Items
        where manager.At is not null && manager.Subresource != "status" && Spec(manager).Count > 0
        select new TimelineEntry(manager.At!.Value, TimelineKind.FieldWrite, $"{manager.Manager} wrote {Fields(Spec(manager))} of {resource.Key}", Source);

    private static List<string> Spec(FieldManager manager) =>
        [.. manager.Paths.Items.Where(path => !path.StartsWith("/status", StringComparison.Ordinal) && !path.StartsWith("/metadata", StringComparison.Ordinal))];

    private static string Fields(List<string> paths) => paths.Count <= 2 ? string.Join(" and ", paths) : $"{paths[0]} and {paths.Count - 1} other fields";
}

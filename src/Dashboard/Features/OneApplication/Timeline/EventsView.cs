using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Timeline;

/// <summary>Kubernetes events about the Application object, newest first.</summary>
/// <param name="Unknown">Why there is no list; null when it was read.</param>
public sealed record EventsView(EquatableList<KubernetesEvent> Rows, string? Unknown, DateTimeOffset? ReadAt)
{
    public static EventsView From(ApplicationDetails details)
    {
        var events = details.Events;
        return new EventsView(
            events.Value.Items.OrderByDescending(e => e.Last ?? e.First).ToEquatableList(),
            events.HasValue ? null : events.Why ?? "they were not read",
            events.At);
    }
}

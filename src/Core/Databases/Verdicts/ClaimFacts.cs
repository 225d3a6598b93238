using System.Runtime.CompilerServices;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>What a volume claim says of itself.</summary>
/// <param name="Phase">Pending, Bound, Lost; null when it has none.</param>
/// <param name="Size">What it has; null before it is bound.</param>
/// <param name="Resizing">The condition that says so: <c>FileSystemResizePending</c>; null when it is not being resized.</param>
/// <param name="Class">Null: the cluster's default one.</param>
internal sealed record ClaimFacts(string? Phase, string? Size, string? Asked, string? Resizing, string? Class, string? Volume)
{
    private static readonly ConditionalWeakTable<LiveObject, ClaimFacts> Known = [];

    public string Word => Resizing ?? Phase ?? "without a phase";

    public static ClaimFacts Of(LiveObject claim) => Known.GetValue(claim, static held => Read(held));

    private static ClaimFacts Read(LiveObject claim)
    {
        var (spec, status) = (SpecMembers.Parse(claim.Spec), SpecMembers.Parse(claim.Status));
        return new(
            status.Text("phase"),
            status.Text("capacity", "storage"),
            spec.Text("resources", "requests", "storage"),
            status.Items("conditions").Where(condition => condition.Text("status") == "True").Select(condition => condition.Text("type")).FirstOrDefault(type => type is "FileSystemResizePending" or "Resizing"),
            spec.Text("storageClassName"),
            spec.Text("volumeName"));
    }
}

using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>An operator may serve its kind under a version that is not known here: the objects are there all the same, and must not look absent.</summary>
internal sealed class ServedVersion(ClusterConnection connection)
{
    /// <summary>The kind under the version that the cluster prefers; null when it serves no other one, or that one was tried.</summary>
    /// <param name="asked">What was answered with "not found".</param>
    /// <param name="known">The version that is known here.</param>
    public async Task<WatchedKind?> FindAsync(WatchedKind asked, WatchedKind known, CancellationToken cancellationToken)
    {
        if (known.Kind.Group.Length == 0 || asked != known)
        {
            return null;
        }

        try
        {
            using var group = await connection.ReadAsync($"apis/{known.Kind.Group}", ClusterConnection.Deadline, cancellationToken);
            var version = Preferred(group.RootElement);
            return version is null || version == known.Version ? null : known with { Version = version };
        }
        catch (Exception fault) when (Outage.Is(fault))
        {
            return null;
        }
    }

    private static string? Preferred(JsonElement group) =>
        group.ValueKind == JsonValueKind.Object && group.TryGetProperty("preferredVersion", out var preferred) && HeldEvents.Text(preferred, "version") is { Length: > 0 } version && version.All(letter => char.IsAsciiLetterOrDigit(letter))
            ? version : null;
}

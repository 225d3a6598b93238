using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>All objects of a kind at one resource version.</summary>
internal sealed record ListedKind(EquatableList<LiveObject> Objects, string ResourceVersion);

/// <summary>Reads a kind page by page. A page token can be too old by the time it is used: the list then begins anew.</summary>
internal sealed class PagedList(ClusterConnection connection, string cluster)
{
    public const int PageSize = 500;

    private const int Restarts = 3;

    public async Task<ListedKind> ReadAsync(WatchedKind kind, string? scope, CancellationToken cancellationToken)
    {
        for (var restart = 0; restart < Restarts; restart++)
        {
            try
            {
                return await ReadPagesAsync(kind, $"{kind.PathIn(scope)}?limit={PageSize}", cancellationToken);
            }
            catch (ApiRefusalException refusal) when (refusal.Status == ApiRefusalException.Gone)
            {
                // The next round begins without a token: a list from two moments would show what never was.
            }
        }

        return await ReadPagesAsync(kind, kind.PathIn(scope), cancellationToken);
    }

    private async Task<ListedKind> ReadPagesAsync(WatchedKind kind, string path, CancellationToken cancellationToken)
    {
        var objects = new List<LiveObject>();
        var version = "";
        for (string? next = path; next is not null;)
        {
            using var page = await connection.ReadAsync(next, ClusterConnection.Deadline, cancellationToken);
            objects.AddRange(Items(page.RootElement).Select(item => LiveObjectReader.Read(cluster, kind, item)).OfType<LiveObject>());
            var metadata = page.RootElement.GetProperty("metadata");
            version = metadata.GetProperty("resourceVersion").GetString() ?? "";
            next = Token(metadata) is { Length: > 0 } token ? $"{path}&continue={Uri.EscapeDataString(token)}" : null;
        }

        return new(objects.ToEquatableList(), version);
    }

    /// <summary>An empty list may be written as null.</summary>
    private static JsonElement.ArrayEnumerator Items(JsonElement list) =>
        list.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

    private static string? Token(JsonElement metadata) =>
        metadata.TryGetProperty("continue", out var token) ? token.GetString() : null;
}

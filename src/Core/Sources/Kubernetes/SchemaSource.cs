using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>
/// Asks a cluster which fields a kind of custom resources has: by its CustomResourceDefinition, and where that may not be
/// read, by OpenAPI, which every account may.
/// </summary>
internal sealed class SchemaSource(ClusterConnection connection, TimeProvider clock)
{
    private const string Definitions = "apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    private const string Source = "Kubernetes CustomResourceDefinition";

    /// <summary>Never throws but for cancellation.</summary>
    /// <param name="plural">As in the API's path; null: the server is asked for it.</param>
    public async Task<Reading<ResourceSchema>> ReadAsync(GroupKind kind, string version, string? plural, CancellationToken cancellationToken)
    {
        try
        {
            var name = plural ?? await PluralAsync(kind, version, cancellationToken);
            return name is null ? Absent($"the cluster serves no {kind.Kind} in {kind.Group}/{version}") : await DefinitionAsync(kind, version, $"{name}.{kind.Group}", cancellationToken);
        }
        catch (ApiRefusalException refusal) when (refusal.Status == ApiRefusalException.NotFound)
        {
            return Absent($"the cluster has no definition of {kind}: {refusal.Message}");
        }
        catch (Exception fault) when (Outage.Is(fault) || fault is KeyNotFoundException or InvalidOperationException)
        {
            return Reading.Failed<ResourceSchema>(Source, clock.GetUtcNow(), Outage.Words(fault));
        }
    }

    private async Task<Reading<ResourceSchema>> DefinitionAsync(GroupKind kind, string version, string name, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await connection.ReadAsync($"{Definitions}/{Uri.EscapeDataString(name)}", ClusterConnection.Deadline, cancellationToken);
            return SchemaReader.ReadDefinition(answer.RootElement) is { } read && read.Kind == kind
                ? Reading.Known(read, Source, clock.GetUtcNow())
                : Reading.Failed<ResourceSchema>(Source, clock.GetUtcNow(), $"what the cluster answers for {name} is no definition of {kind}");
        }
        catch (ApiRefusalException refusal) when (refusal.Status == ApiRefusalException.Forbidden)
        {
            return await OpenApiAsync(kind, version, cancellationToken) is { } read
                ? Reading.Known(read, "Kubernetes OpenAPI", clock.GetUtcNow())
                : Reading.Forbidden<ResourceSchema>(Source, clock.GetUtcNow(), $"{refusal.Message}. Grant get on customresourcedefinitions");
        }
    }

    /// <summary>Null when it is not to be had either: then the first refusal is what is said.</summary>
    private async Task<ResourceSchema?> OpenApiAsync(GroupKind kind, string version, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await connection.ReadAsync($"openapi/v3/apis/{kind.Group}/{version}", ClusterConnection.Deadline, cancellationToken);
            return SchemaReader.ReadOpenApi(answer.RootElement, kind, version);
        }
        catch (ApiRefusalException)
        {
            return null;
        }
    }

    private async Task<string?> PluralAsync(GroupKind kind, string version, CancellationToken cancellationToken)
    {
        using var answer = await connection.ReadAsync($"apis/{kind.Group}/{version}", ClusterConnection.Deadline, cancellationToken);
        return answer.RootElement.TryGetProperty("resources", out var resources) && resources.ValueKind == JsonValueKind.Array
            ? resources.EnumerateArray().Where(r => Text(r, "kind") == kind.Kind).Select(r => Text(r, "name")).FirstOrDefault(name => name is { Length: > 0 } && !name.Contains('/', StringComparison.Ordinal))
            : null;
    }

    private static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private Reading<ResourceSchema> Absent(string why) => Reading.Absent<ResourceSchema>(Source, clock.GetUtcNow(), why);
}

using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Resources;

/// <summary>A resource's key as one part of an address: <c>group/kind/namespace/name</c>, each part escaped.</summary>
public static class ResourceName
{
    public static string Write(ResourceKey key) =>
        string.Join('/', new[] { key.Group, key.Kind, key.Namespace, key.Name }.Select(Uri.EscapeDataString));

    /// <summary>Null when the text is no key.</summary>
    public static ResourceKey? Read(string? text) =>
        text?.Split('/') is [var group, var kind, var ns, var name]
            ? new ResourceKey(Uri.UnescapeDataString(group), Uri.UnescapeDataString(kind), Uri.UnescapeDataString(ns), Uri.UnescapeDataString(name))
            : null;
}

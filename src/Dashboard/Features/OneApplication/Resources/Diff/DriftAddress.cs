using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.OneApplication.Resources.Diff;

/// <summary>Where a difference is to be had from the API.</summary>
public static class DriftAddress
{
    /// <summary>One resource's difference as a unified diff.</summary>
    public static string Patch(ApplicationKey application, ResourceKey resource) =>
        $"api/v1/{Address.Of(application)}/drift?format=patch&resource={Uri.EscapeDataString(ResourceName.Write(resource))}";
}

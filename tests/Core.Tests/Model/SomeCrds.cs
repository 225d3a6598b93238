using System.Text.Json;
using DbDashboard.Core.Model.Schemas;
using DbDashboard.Core.Rendering.Manifests;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Model;

/// <summary>The CustomResourceDefinitions of the operators, as they publish them.</summary>
internal static class SomeCrds
{
    public static string Json(string file) =>
        ManifestReader.Read(file, File.ReadAllBytes(Path.Combine(TestTree.Folder("Testing"), "Crds", file))).Objects.Items[0].Json;

    public static ResourceSchema Read(string file)
    {
        using var definition = JsonDocument.Parse(Json(file), new() { MaxDepth = 256 });
        return SchemaReader.ReadDefinition(definition.RootElement)!;
    }
}

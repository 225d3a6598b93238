using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Reads projects. Pure and tolerant.</summary>
public static class ProjectReader
{
    /// <summary>GET /projects: <c>items</c> may be null.</summary>
    public static EquatableList<Project> ReadList(JsonElement reply) => DetailReader.Root(reply).List("items", Read);

    /// <summary>GET /projects/{name}.</summary>
    public static Project Read(JsonElement project) => Read(DetailReader.Root(project));

    private static Project Read(Fields project)
    {
        var spec = project.Object("spec");
        return new(
            project.Object("metadata").Text("name"),
            spec.Texts("sourceRepos"),
            spec.List("destinations", SpecReader.ReadDestination),
            spec.Texts("sourceNamespaces"),
            spec.List("syncWindows", ReadWindow));
    }

    private static ProjectWindow ReadWindow(Fields window) => new(
        new(window.Text("kind"), window.Text("schedule"), window.Text("duration"), window.Flag("manualSync")),
        window.Text("timeZone"),
        window.Texts("applications"),
        window.Texts("namespaces"),
        window.Texts("clusters"),
        window.Flag("andOperator"));
}

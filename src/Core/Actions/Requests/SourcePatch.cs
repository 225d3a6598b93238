using System.Text.Json.Nodes;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Requests;

/// <summary>
/// Moves a source to another revision, with another filter, in one patch: between two patches an application would follow the
/// new branch with the old filter. Every old value is tested.
/// </summary>
public static class SourcePatch
{
    public static RequestDraft Of(FreshApplication application, SourceEdit edit)
    {
        var spec = SpecNodes.Parse(application.Spec);
        if (spec["sourceHydrator"] is not null)
        {
            return new RequestDraft.Impossible("A source hydrator decides what this application syncs: change its dry source in Git.");
        }

        var (path, source) = Find(spec, edit.Index);
        if (source is null)
        {
            return new RequestDraft.Impossible($"The application has no source {edit.Index + 1}.");
        }

        var after = edit.TargetRevision ?? source.Text("targetRevision");
        var change = DirectoryChange.Of(source["directory"], edit.Filter);
        return after == source.Text("targetRevision") && !change.IsAny
            ? new RequestDraft.Impossible("The source is like that already.")
            : Build(application, spec, (path, source), (after, change)).ToRequest();
    }

    private static TwoWayPatch Build(FreshApplication application, JsonObject spec, (string Path, JsonObject Node) source, (string Revision, DirectoryChange Directory) to)
    {
        var patch = new TwoWayPatch()
            .Keep("/metadata/uid", application.Application.Uid)
            .Keep("/spec/project", spec["project"])
            .Keep("/spec/syncPolicy", spec["syncPolicy"]);
        foreach (var member in (string[])["repoURL", "path", "chart"])
        {
            patch.Keep($"{source.Path}/{member}", source.Node[member]);
        }

        var revisionPath = $"{source.Path}/targetRevision";
        _ = to.Revision == source.Node.Text("targetRevision")
            ? patch.Keep(revisionPath, source.Node["targetRevision"])
            : patch.Change(revisionPath, source.Node["targetRevision"], to.Revision.Length == 0 ? null : to.Revision);
        to.Directory.Write(patch, $"{source.Path}/directory");
        return patch;
    }

    // Several sources overrule a single one that stands beside them.
    private static (string Path, JsonObject? Source) Find(JsonObject spec, int index) => spec["sources"] is JsonArray { Count: > 0 } sources
        ? ($"/spec/sources/{index}", index >= 0 && index < sources.Count ? sources[index] as JsonObject : null)
        : ("/spec/source", index == 0 ? spec["source"] as JsonObject : null);
}

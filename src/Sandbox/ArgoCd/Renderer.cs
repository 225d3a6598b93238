using System.Text;
using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>The repo server: what a source selects at a revision, as target objects.</summary>
internal sealed class Renderer(World world, Dialect dialect)
{
    private const int Kept = 500;

    private readonly Dictionary<string, Rendered> rendered = new(StringComparer.Ordinal);

    /// <param name="revision">Null is the source's own target revision.</param>
    public Rendered Render(AppSpec app, JsonObject source, string? revision = null)
    {
        var url = source.Str("repoURL");
        if (world.Repository(url) is not { } repository)
        {
            return new Rendered(null, [], world.IsReachable(url) ? "failed to list refs: repository not found: " : $"failed to list refs: Get \"{url}/info/refs?service=git-upload-pack\": dial tcp {Host(url)}: connect: connection refused");
        }

        var wanted = revision is { Length: > 0 } ? revision : source.Str("targetRevision") is { Length: > 0 } target ? target : "HEAD";
        return repository.Resolve(wanted) is { } commit
            ? Cached(app, source, commit)
            : new Rendered(null, [], NotFound(wanted));
    }

    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Authority : url;

    private static string NotFound(string revision) => revision.Length == 40 && revision.All(char.IsAsciiHexDigitLower)
        ? $"failed to initialize repository resources: rpc error: code = Internal desc = Failed to checkout revision {revision}: `git fetch origin {revision} --tags --force --prune` failed exit status 128: fatal: remote error: upload-pack: not our ref {revision}"
        : $"unable to resolve '{revision}' to a commit SHA";

    // What a commit gives never changes; nobody writes into the targets.
    private Rendered Cached(AppSpec app, JsonObject source, Git.GitCommit commit)
    {
        var key = $"{commit.Id} {app.Name} {app.Namespace} {source.Str("path")} {Json.Text(source["directory"])}";
        if (rendered.TryGetValue(key, out var known))
        {
            return known;
        }

        if (rendered.Count >= Kept)
        {
            rendered.Clear();
        }

        return rendered[key] = RenderAt(app, source, commit);
    }

    private Rendered RenderAt(AppSpec app, JsonObject source, Git.GitCommit commit)
    {
        var path = source.Str("path").Trim('/');
        var prefix = path is "" or "." ? "" : path + "/";
        var files = commit.Files
            .Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(file => new SourceFile(file.Key[prefix.Length..], Encoding.UTF8.GetBytes(file.Value)))
            .ToList();
        if (files.Count == 0)
        {
            return new Rendered(commit, [], $"{path}: app path does not exist");
        }

        var selection = DirectorySelection.Select(files, ToModel(source), app.Name);
        if (selection.Error is { } error)
        {
            return new Rendered(commit, [], Worded(error), error.StartsWith("Failed to unmarshal", StringComparison.Ordinal) ? "FailedPrecondition" : "Unknown");
        }

        var targets = selection.Objects.Items.ToLookup(found => found.Hook, found => Target(app, found));
        return new Rendered(commit, [.. targets[false]]) { Hooks = [.. targets[true]] };
    }

    // Failed to unmarshal "cm.yaml": <what is wrong>; older versions lose what is wrong.
    private string Worded(string error) => !dialect.GivesReasons && error.StartsWith("Failed to unmarshal \"", StringComparison.Ordinal) ? error[..(error.IndexOf("\": ", StringComparison.Ordinal) + 3)] + "<nil>" : error;

    private static ApplicationSource ToModel(JsonObject source)
    {
        static string? Filter(JsonNode? directory, string name) => directory.Str(name) is { Length: > 0 } pattern ? pattern : null;
        var options = source["directory"] is { } directory ? new DirectoryOptions(directory.Flag("recurse"), Filter(directory, "include"), Filter(directory, "exclude")) : null;
        return new ApplicationSource(source.Str("repoURL"), source.Str("path"), source.Str("targetRevision"), Directory: options);
    }

    private JsonObject Target(AppSpec app, ManifestObject found)
    {
        var body = Json.Parse(found.Json);
        var type = ResourceTypes.Find(body.Str("apiVersion"), body.Str("kind"));
        var metadata = body.Need("metadata");
        if (type is null or { Namespaced: true } && metadata.Str("namespace").Length == 0 && app.Namespace.Length > 0)
        {
            metadata["namespace"] = app.Namespace;
        }

        var group = found.Key.Group;
        dialect.Track(body, app.Name, $"{group}/{found.Key.Kind}:{metadata.Str("namespace")}/{metadata.Str("name")}");
        return body;
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Patches;

/// <summary>Commands that set another filter at the Application itself, where no file in Git declares it.</summary>
internal static class FilterCommands
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static EquatableList<CopyableCommand> Of(Application application, int index, DirectoryOptions filter)
    {
        var several = application.IsMultiSource || application.Sources.Count > 1;
        var (type, patch) = several ? ("json", Steps(application.Sources[index], index, filter)) : ("merge", Merge(filter));
        var (name, place) = (Shell.Word(application.Key.Name), Shell.Word(application.Key.Namespace));
        return
        [
            new("kubectl", $"kubectl patch applications.argoproj.io {name} -n {place} --type {type} -p {Shell.Word(patch)}", "shell"),
            new("argocd", $"argocd app patch {name} -N {place} --type {type} --patch {Shell.Word(patch)}", "shell"),
        ];
    }

    // A null takes the member away; what else stands in the block stays.
    private static string Merge(DirectoryOptions filter) => new JsonObject
    {
        ["spec"] = new JsonObject
        {
            ["source"] = new JsonObject
            {
                ["directory"] = new JsonObject
                {
                    ["include"] = Text(filter.Include),
                    ["exclude"] = Text(filter.Exclude),
                    ["recurse"] = filter.Recurse ? true : null,
                },
            },
        },
    }.ToJsonString(Readable);

    // A merge would replace the whole list of sources. The tests hold it to the source that is meant.
    private static string Steps(ApplicationSource source, int index, DirectoryOptions filter)
    {
        var block = new JsonObject();
        Add(block, "include", Text(filter.Include));
        Add(block, "exclude", Text(filter.Exclude));
        Add(block, "recurse", filter.Recurse ? true : null);
        var at = $"/spec/sources/{index}";
        return new JsonArray(Step("test", $"{at}/repoURL", source.RepoUrl), Step("test", $"{at}/path", source.Path), Step("add", $"{at}/directory", block)).ToJsonString(Readable);
    }

    private static void Add(JsonObject block, string name, JsonNode? value)
    {
        if (value is not null)
        {
            block[name] = value;
        }
    }

    private static JsonValue? Text(string? pattern) => string.IsNullOrEmpty(pattern) ? null : JsonValue.Create(pattern);

    private static JsonObject Step(string op, string path, JsonNode value) => new() { ["op"] = op, ["path"] = path, ["value"] = value };
}

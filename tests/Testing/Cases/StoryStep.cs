using System.Text.Json;

namespace DbDashboard.Testing.Cases;

/// <summary>What must be said of an application at one step of the platform's story.</summary>
/// <param name="On">The version for which it holds (<c>v2.14</c>); null for all that have no row of their own.</param>
/// <param name="State">What the step is, in a sentence.</param>
/// <param name="Headline">The headline is one of these; null in it means no cause.</param>
public sealed record StoryStep(string Step, string Application, string? On, string State, IReadOnlyList<string?> Headline, IReadOnlyList<string> Also, IReadOnlyList<string> Never)
{
    public static IReadOnlyList<StoryStep> All { get; } = Load();

    /// <summary>The recorded folders of the story, of every version: the root, the folder, and its name under the recordings.</summary>
    public static IEnumerable<(string Root, string Folder, string Name)> Folders() => RecordedStory.Folders()
        .Where(f => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(f.Folder))) == "platform")
        .Select(f => (f.Root, f.Folder, Path.GetRelativePath(Recordings.Root, f.Folder).Replace('\\', '/')));

    /// <summary>The row of a recorded folder; null when the table has none.</summary>
    public static StoryStep? Of(string root, string folder)
    {
        var (application, step, version) = (Path.GetFileName(folder), Path.GetFileName(Path.GetDirectoryName(folder)), Path.GetFileName(root));
        return All.Where(s => s.Step == step && s.Application == application && (s.On is null || s.On == version)).MaxBy(s => s.On is not null);
    }

    /// <summary>It as a case, to be judged like any other.</summary>
    public RecordedCase Case(string root, string folder, string name) => new(root, folder, name, Headline, Also, Never);

    private static List<StoryStep> Load()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(TestTree.Root, "tests", "Testing", "Cases", "platform-story.json")));
        return [.. json.RootElement.EnumerateArray().Select(Read)];
    }

    private static StoryStep Read(JsonElement row) => new(
        Text(row, "step"), Text(row, "application"), row.TryGetProperty("on", out var on) ? on.GetString() : null, Text(row, "state"),
        [.. row.GetProperty("headline").EnumerateArray().Select(h => h.GetString())], Texts(row, "also"), Texts(row, "never"));

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static IReadOnlyList<string> Texts(JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(t => t.GetString()!)];
}

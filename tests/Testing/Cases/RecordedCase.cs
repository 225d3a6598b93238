using System.Text.Json;

namespace DbDashboard.Testing.Cases;

/// <summary>What a recorded case expects of an explanation.</summary>
/// <param name="Name">The folder under the recordings' root: <c>cases/new-commit</c>.</param>
/// <param name="Primary">The headline must be one of these; null in it means no cause.</param>
/// <param name="Also">All must be among the causes.</param>
/// <param name="Never">None may be among the causes.</param>
public sealed record RecordedCase(string Root, string Folder, string Name, IReadOnlyList<string?> Primary, IReadOnlyList<string> Also, IReadOnlyList<string> Never)
{
    private static readonly string[] Folders = ["cases", "cases-later"];

    /// <summary>Every case of every root; folders that are missing are skipped.</summary>
    public static IEnumerable<RecordedCase> All() =>
        from root in Recordings.Roots()
        from kind in Folders
        from folder in Recordings.FoldersOf(Path.Combine(root, kind))
        where File.Exists(Path.Combine(folder, "case.json"))
        select Load(root, folder);

    public static RecordedCase Load(string root, string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "case.json")));
        return new(
            root,
            folder,
            Path.GetRelativePath(Recordings.Root, folder).Replace('\\', '/'),
            [.. Texts(json.RootElement, "primary")],
            [.. Texts(json.RootElement, "also").OfType<string>()],
            [.. Texts(json.RootElement, "never").OfType<string>()]);
    }

    private static IEnumerable<string?> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(item => item.GetString())
            : [];
}

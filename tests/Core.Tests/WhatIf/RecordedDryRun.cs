using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.WhatIf;

/// <summary>One recorded state with what Argo CD's own dry run with prune then said.</summary>
internal sealed record RecordedDryRun(string Name, RecordedApplication Recorded, IGitReader Git, string? Revision, IReadOnlyList<DryRunRow> Rows, bool Succeeded)
{
    /// <summary>Every folder under <c>whatif</c> of every root that holds a dry run.</summary>
    public static IEnumerable<string> Folders() => Recordings.Roots()
        .Select(root => Path.Combine(root, "whatif"))
        .Where(Directory.Exists)
        .SelectMany(root => Directory.EnumerateFiles(root, "dry-run.json", SearchOption.AllDirectories))
        .Select(file => Path.GetDirectoryName(file)!)
        .Order(StringComparer.Ordinal);

    /// <returns>Null when the application itself was not recorded.</returns>
    public static RecordedDryRun? Load(string folder)
    {
        if (RecordedApplication.Load(folder) is not { } recorded)
        {
            return null;
        }

        var run = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "dry-run.json")))!;
        var root = folder[..folder.LastIndexOf($"{Path.DirectorySeparatorChar}whatif{Path.DirectorySeparatorChar}", StringComparison.Ordinal)];
        var git = BundleRepository.Reader(Path.Combine(root, "git"), Path.Combine(folder, "refs.json"), DateTimeOffset.UnixEpoch);
        var rows = run["syncResult"]?["resources"]?.AsArray().Select(row => DryRunRow.Read(row!)).ToList() ?? [];
        return new(Path.GetRelativePath(root, folder), recorded, git, Asked(folder), rows, run["phase"]?.ToString() == "Succeeded");
    }

    // The revision that the request names; none means as tracked.
    private static string? Asked(string folder)
    {
        var file = Path.Combine(folder, "dry-run-request.json");
        return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))?["request"]?["body"]?["revision"]?.ToString() is { Length: > 0 } revision ? revision : null : null;
    }
}

/// <param name="Outcome">created, configured, unchanged, pruned, or something else.</param>
internal sealed record DryRunRow(ResourceKey Key, string Outcome, bool Hook)
{
    public static DryRunRow Read(JsonNode row)
    {
        var message = row["message"]?.ToString() ?? "";
        var outcome = new[] { "created", "configured", "unchanged", "pruned" }.FirstOrDefault(word => message.Contains($"{word} (dry run)", StringComparison.Ordinal)) ?? message;
        return new(new(Text(row, "group"), Text(row, "kind"), Text(row, "namespace"), Text(row, "name")), outcome, row["hookType"] is not null);
    }

    private static string Text(JsonNode row, string name) => row[name]?.ToString() ?? "";
}

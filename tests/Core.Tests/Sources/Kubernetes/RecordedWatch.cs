using System.Text.Json.Nodes;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.Kubernetes;

/// <summary>The lines of a recorded watch, in order.</summary>
internal static class RecordedWatch
{
    public static IEnumerable<string> Lines(string file) =>
        JsonNode.Parse(File.ReadAllText(Recordings.File("kubernetes", file)))!["frames"]!.AsArray().Select(frame => frame![1]!.GetValue<string>());
}

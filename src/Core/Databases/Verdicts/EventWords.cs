using System.Globalization;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>Reads a held Event: what it is about stands in its spec, what it says in its status.</summary>
public static class EventWords
{
    public static DatabaseEvent Of(LiveObject held)
    {
        var (about, said) = (SpecMembers.Parse(held.Spec), SpecMembers.Parse(held.Status));
        return new(
            About(held),
            said.Text("type") == "Warning",
            said.Text("reason") ?? "",
            said.Text("message") ?? "",
            int.TryParse(said.Text("count"), out var count) ? Math.Max(1, count) : 1,
            Time(said.Text("last")) ?? held.CreatedAt,
            about.Text("component") ?? "");
    }

    public static ResourceKey About(LiveObject held)
    {
        var about = SpecMembers.Parse(held.Spec);
        return new(about.Text("group") ?? "", about.Text("kind") ?? "", held.Key.Namespace, about.Text("name") ?? "");
    }

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}

using DbDashboard.Core.Causes;

namespace DbDashboard.Testing.Cases;

/// <summary>Short questions to an explanation.</summary>
public static class Explained
{
    /// <summary>The cause with this id; an exception that lists what was said instead when there is none.</summary>
    public static Cause Of(this Explanation explanation, string id) =>
        explanation.Causes.Items.FirstOrDefault(c => c.Id == id)
        ?? throw new InvalidOperationException($"{id} is not said; said: {string.Join(", ", explanation.Causes.Items.Select(c => c.Id))}");

    public static bool Says(this Explanation explanation, string id) => explanation.Causes.Items.Any(c => c.Id == id);

    /// <summary>Explains a folder of the recordings, named from their root.</summary>
    public static Task<Explanation> RecordedAsync(string folder) => RecordedWorld.Load(RootOf(folder), Recordings.File(folder.Split('/'))).ExplainAsync();

    /// <summary>The recorded facts, to be changed by a test.</summary>
    public static Task<Facts> FactsAsync(string folder) => RecordedWorld.Load(RootOf(folder), Recordings.File(folder.Split('/'))).ReadFactsAsync();

    private static string RootOf(string folder) => folder.StartsWith("versions/", StringComparison.Ordinal) ? Recordings.File(folder.Split('/')[..2]) : Recordings.Root;
}

using DbDashboard.Testing;

namespace DbDashboard.Sandbox.Tests.Truth;

/// <summary>Takes every recorded case that the sandbox can make through its steps and keeps what differed at the end.</summary>
public abstract class CaseReplay(string root, string version) : IAsyncLifetime
{
    private static readonly string[] Details = ["application", "managed-resources", "resource-tree", "syncwindows", "manifests", "events"];
    private readonly Exchanges exchanges = new(Path.Combine(root, "cases"));

    /// <summary>Differences as <c>file path: ours | recorded</c>.</summary>
    public List<string> Differences => exchanges.Differences;

    /// <summary>The names of the cases that were made.</summary>
    public List<string> Made { get; } = [];

    /// <summary>What is missing for the others: a kind of step, or of source.</summary>
    public SortedSet<string> Missing { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        using var git = new RecordedGit(root);
        foreach (var folder in Recordings.FoldersOf(Path.Combine(root, "cases")))
        {
            var recorded = new RecordedCase(root, Path.GetFileName(folder));
            if (recorded.Missing is { } missing)
            {
                Missing.Add(missing);
                continue;
            }

            await MakeAsync(recorded, git);
            Made.Add(recorded.Name);
        }
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private async Task MakeAsync(RecordedCase recorded, RecordedGit git)
    {
        await using var world = await CaseWorld.StartAsync(root, version, recorded.Began);
        await world.MakeAsync(recorded, git);
        foreach (var detail in Details)
        {
            await exchanges.RepeatAsync($"{recorded.Name}/{detail}", world.ArgoCd);
        }
    }
}

/// <summary>The cases as Argo CD 3.5 had them.</summary>
public sealed class NewCases() : CaseReplay(Recordings.Root, "3.5.1");

/// <summary>The cases as Argo CD 2.14 had them.</summary>
public sealed class OldCases() : CaseReplay(Recordings.File("versions", "v2.14"), "2.14.21");

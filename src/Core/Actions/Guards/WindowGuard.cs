using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>The project's sync windows: Argo CD's own answer for a pressed sync, and its rule for what auto-sync would do.</summary>
public sealed class WindowGuard : IGuard
{
    public GuardDescription Description { get; } = new("window", "Sync window", 40);

    public Verdict? Judge(GuardFacts facts)
    {
        if (!facts.IsSync() && !facts.ActsByItself())
        {
            return null;
        }

        var read = facts.Facts.Details.SyncWindows;
        if (!read.IsKnown)
        {
            return Description.Asks(Risk.Medium, $"Whether a sync window of project {facts.Draft.Write.Project} is closed is not known: {Words.Cap(read.Why ?? "it was not read", 200)}", "An answer of Argo CD for the windows", new Evidence("The windows were not read.", read.Source, read.At ?? facts.Facts.Now));
        }

        var evidence = new Evidence(read.Value.Assigned.Count == 0 ? "No window is assigned." : $"Assigned: {Names(read.Value.Assigned)}; active: {(read.Value.Active.Count == 0 ? "none" : Names(read.Value.Active))}.", read.Source, read.At);
        return facts.IsSync() ? Pressed(facts, read.Value, evidence) : ByItself(facts, read.Value, evidence);
    }

    private Verdict Pressed(GuardFacts facts, SyncWindows windows, Evidence evidence)
    {
        var closing = Closing(windows).Where(w => !w.ManualSync).ToEquatableList();
        return windows switch
        {
            { CanSync: false } => Description.Refuses($"A sync window is closed for {facts.Name()}: {(closing.Count == 0 ? "Argo CD says that it cannot sync" : Names(closing))}", $"{When(closing)}, or manualSync on it in project {facts.Draft.Write.Project}", evidence),
            _ when Closing(windows).Any() => Description.Asks(Risk.Medium, $"A sync window is closed for auto-sync and lets pressed syncs through: {Names(Closing(windows))}", When(Closing(windows)), evidence),
            _ => Description.Allows(windows.Assigned.Count == 0 ? $"No sync window holds for {facts.Name()}" : $"The sync window is open: {Names(windows.Assigned)}", evidence),
        };
    }

    private Verdict ByItself(GuardFacts facts, SyncWindows windows, Evidence evidence) => Closing(windows).ToEquatableList() is { Count: > 0 } closing
        ? Description.Asks(Risk.Medium, $"Auto-sync of {facts.Name()} waits for a sync window and acts then, when nobody may be looking: {Names(closing)}", When(closing), evidence)
        : Description.Allows($"No sync window holds auto-sync of {facts.Name()} back", evidence);

    /// <summary>The windows that hold auto-sync back: every active deny; without one, and with no allow window active, every allow window.</summary>
    private static IEnumerable<SyncWindow> Closing(SyncWindows windows)
    {
        var denying = windows.Active.Items.Where(w => w.Kind == "deny").ToList();
        return denying.Count > 0 || windows.Active.Items.Any(w => w.Kind == "allow") ? denying : windows.Assigned.Items.Where(w => w.Kind == "allow");
    }

    private static string When(IEnumerable<SyncWindow> closing) => closing.Any(w => w.Kind == "deny") ? "The end of that window" : "The next opening of that window";

    private static string Names(IEnumerable<SyncWindow> windows) => Words.Names(windows.Select(w => $"{Words.Cap(w.Kind, 10)} '{Words.Cap(w.Schedule, 60)}' for {Words.Cap(w.Duration, 20)}"), 3);
}

using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.AutoSync.Windows;
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

        var evidence = new Evidence(read.Value.Assigned.Count == 0 ? "No window is assigned." : $"Assigned: {ClosedWindows.Names(read.Value.Assigned)}; active: {(read.Value.Active.Count == 0 ? "none" : ClosedWindows.Names(read.Value.Active))}.", read.Source, read.At);
        return facts.IsSync() ? Pressed(facts, read.Value, evidence) : ByItself(facts, read.Value, evidence);
    }

    private Verdict Pressed(GuardFacts facts, SyncWindows windows, Evidence evidence)
    {
        var closing = ClosedWindows.Of(windows).Where(w => !w.ManualSync).ToEquatableList();
        return windows switch
        {
            { CanSync: false } => Description.Refuses($"A sync window is closed for {facts.Name()}: {(closing.Count == 0 ? "Argo CD says that it cannot sync" : ClosedWindows.Names(closing))}", $"{When(facts, closing)}, or manualSync on it in project {facts.Draft.Write.Project}", evidence),
            _ when ClosedWindows.Of(windows).Count > 0 => Description.Asks(Risk.Medium, $"A sync window is closed for auto-sync and lets pressed syncs through: {ClosedWindows.Names(ClosedWindows.Of(windows))}", When(facts, [.. ClosedWindows.Of(windows)]), evidence),
            _ => Description.Allows(windows.Assigned.Count == 0 ? $"No sync window holds for {facts.Name()}" : $"The sync window is open: {ClosedWindows.Names(windows.Assigned)}", evidence),
        };
    }

    private Verdict ByItself(GuardFacts facts, SyncWindows windows, Evidence evidence) => ClosedWindows.Of(windows).ToEquatableList() is { Count: > 0 } closing
        ? Description.Asks(Risk.Medium, $"Auto-sync of {facts.Name()} waits for a sync window and acts then, when nobody may be looking: {ClosedWindows.Names(closing)}", When(facts, closing), evidence)
        : Description.Allows($"No sync window holds auto-sync of {facts.Name()} back", evidence);

    private static string When(GuardFacts facts, EquatableList<SyncWindow> closing)
    {
        var what = closing.Items.Any(w => w.Kind == "deny") ? "The end of that window" : "The next opening of that window";
        var read = facts.Facts.Details;
        // A pressed sync that some of the closed windows let through may go earlier than auto-sync.
        return closing.Count > 0 && read.SyncWindows.ValueIfKnown is { } windows && ClosedWindows.Of(windows).Count == closing.Count && ClosedWindows.Opening(windows, read.Project, read.SyncWindows.At ?? facts.Facts.Now) is { At: not null } opening
            ? $"{what} ({opening.Say(facts.Facts.Now)})"
            : what;
    }
}

using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>Auto-sync comes back when it has earned it: the application and its databases were healthy and Synced for the time that is asked for, under watch and without a gap.</summary>
public sealed class SoakGuard : IGuard
{
    public GuardDescription Description { get; } = new("soak", "Quiet long enough", 125);

    public Verdict? Judge(GuardFacts facts)
    {
        if (!facts.IsAutoSyncOn())
        {
            return null;
        }

        var now = facts.Facts.Now;
        if (facts.Facts.Standing.Soak is not { } soak)
        {
            return Description.Refuses($"How long {facts.Name()} was quiet is not known: nobody has watched it with auto-sync off yet", "A first look, within some seconds, and the time that is asked for after it", new Evidence("There is no record of a soak.", "Soak watch", now));
        }

        var evidence = Evidence(soak, now);
        return facts.Application is not { Sync: SyncStatus.Synced, Health: HealthStatus.Healthy } application
            ? Description.Refuses($"{facts.Name()} is {facts.Application?.Sync} and {facts.Application?.Health} now, so it does not soak", $"Synced and Healthy for {LeaseWords.Length(soak.Needed)} without a gap", evidence)
            : soak.IsEarned(now)
                ? Description.Allows($"{application.Key.Name}{With(soak)} was healthy and Synced without a gap for {LeaseWords.Length(soak.Lasted(now))}; asked for: {LeaseWords.Length(soak.Needed)}", evidence)
                : Description.Refuses(TooShort(facts, soak, now), Would(soak, now), evidence);
    }

    private static string TooShort(GuardFacts facts, SoakReading soak, DateTimeOffset now) => soak.Record.Gap is { } gap
        ? $"Auto-sync of {facts.Name()} may come back after {LeaseWords.Length(soak.Needed)} without a gap, and one is open: {gap.Why}"
        : $"Auto-sync of {facts.Name()} may come back after {LeaseWords.Length(soak.Needed)} healthy and Synced without a gap; so far {facts.Name()}{With(soak)} was that for {LeaseWords.Length(soak.Lasted(now))}";

    private static string Would(SoakReading soak, DateTimeOffset now)
    {
        var left = soak.Needed - soak.Lasted(now);
        var wait = soak.EarnedAt is { } at ? $"{LeaseWords.Length(left)} more without a gap (at {LeaseWords.Time(at)})" : $"{LeaseWords.Length(soak.Needed)} without a gap, from the end of this one";
        return $"{wait}, or a promoter who shortens the soak with a reason, on the page Overrides";
    }

    private static Evidence Evidence(SoakReading soak, DateTimeOffset now)
    {
        var since = soak.Record.Since is { } at ? $"Good without a gap since {LeaseWords.Time(at)}" : "Not good now";
        var gaps = soak.Record.Gaps.Count == 0 ? "" : $"; {Words.Count(soak.Record.Gaps.Count, "gap")} before, the last until {LeaseWords.Time(soak.Record.Gaps[^1].Until ?? now)}: {soak.Record.Gaps[^1].Why}";
        var shortened = soak.Record.Shortened is { } by ? $"; shortened by {Words.Cap(by.By, 60)}: {Words.Cap(by.Reason, 120)}" : "";
        return new(Words.Sentence(since + gaps + shortened), "Soak watch", soak.LookedAt);
    }

    private static string With(SoakReading soak) => soak.Record.HasDatabases ? " with its databases" : "";
}

using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>What the plan rests on was read a moment ago, from an Argo CD that is there: nothing but a brake is done on what is only remembered.</summary>
public sealed class StaleFactsGuard : IGuard
{
    public GuardDescription Description { get; } = new("stale-facts", "Fresh facts", 70);

    public Verdict? Judge(GuardFacts facts)
    {
        var (read, managed) = (facts.Facts.Application, facts.Facts.Details.ManagedResources);
        var source = Source(facts);
        if (facts.Facts.ArgoCd?.IsFresh(facts.Facts.Now) is not true)
        {
            return Description.Refuses($"Nothing sure is known of Argo CD {facts.Draft.Ask.Target.Instance}: {Words.Cap(facts.Facts.ArgoCd?.Why ?? "it was not heard from within 30 s", 300)}", "A sign of life of Argo CD within 30 s", source);
        }

        if (!read.IsKnown || facts.Facts.Now - read.At > SourceStatus.FreshFor)
        {
            return Description.Refuses($"{facts.Name()} could not be read now: {Words.Cap(read.Why ?? "the reading is old", 300)}", "An answer of Argo CD for the application", source, new Evidence("The application was not read.", read.Source, read.At ?? facts.Facts.Now));
        }

        // A press that touches no object needs no list of them, and a refresh may be what brings it.
        var needed = facts.Draft.Scenario is not null && !facts.IsRefresh();
        var objects = new Evidence(managed.IsKnown ? $"{Words.Count(managed.Value.Count, "resource")} read." : "The live objects were not read.", managed.Source, managed.At ?? facts.Facts.Now);
        return needed && !managed.IsKnown
            ? Description.Refuses($"The live objects of {facts.Name()} could not be read: {Words.Cap(managed.Why ?? "the list is old", 300)}", "An answer of Argo CD for its managed resources", source, objects)
            : Description.Allows($"Argo CD {facts.Draft.Ask.Target.Instance} is live, and {facts.Name()} was read {Words.Age(facts.Facts.Now, read.At ?? facts.Facts.Now)}", needed ? [source, objects] : [source]);
    }

    private static Evidence Source(GuardFacts facts) => facts.Facts.ArgoCd is { } status
        ? new($"{status.Id} is {status.State}, last heard from {(status.LastSeen is { } seen ? Words.Age(facts.Facts.Now, seen) : "never")}.", "Connections", status.LastSeen ?? status.Since)
        : new($"Argo CD {facts.Draft.Ask.Target.Instance} has no status.", "Connections", facts.Facts.Now);
}

using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>The application is the very object that was planned for, and is not being deleted: one of the same name may be another.</summary>
public sealed class UidGuard : IGuard
{
    public GuardDescription Description { get; } = new("uid", "The same application", 20, HoldsForBrakes: true);

    public Verdict? Judge(GuardFacts facts)
    {
        var read = facts.Facts.Application;
        if (read.State == ReadingState.Absent || facts.Application is not { } application)
        {
            return Description.Refuses($"There is no application {facts.Name()} any more: {Words.Cap(read.Why ?? "Argo CD does not list it", 200)}", "A plan for an application that exists", facts.Read("Read by name: absent."));
        }

        var evidence = facts.Read($"metadata.uid {Words.Cap(application.Uid, 60)}.");
        if (application.DeletionTimestamp is { } since)
        {
            return Description.Refuses($"{facts.Name()} is being deleted (asked for {Words.Age(facts.Facts.Now, since)})", "An application that is not being deleted", facts.Read($"metadata.deletionTimestamp {since:u}."));
        }

        if (facts.Plan is { } plan && plan.Uid != application.Uid)
        {
            return Description.Refuses($"{facts.Name()} was deleted and made again since the plan: it is another object now", "A plan for the new one", evidence, facts.Read($"The plan is for {Words.Cap(plan.Uid, 60)}."));
        }

        return read.IsKnown && application.Uid.Length > 0
            ? Description.Allows($"{facts.Name()} is {(facts.Plan is null ? "there" : "the one that was planned for")} and is not being deleted", evidence)
            : Description.Asks(Risk.Medium, $"Whether {facts.Name()} is still the same object is not known: {Words.Cap(read.Why ?? "Argo CD did not say its uid", 200)}", "An answer of Argo CD for the application", evidence);
    }
}

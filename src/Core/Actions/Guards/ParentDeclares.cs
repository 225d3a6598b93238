using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Causes.Reverts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>What the parent application declares for the one that is pressed; a press without an explanation (a brake) finds the parent in the list.</summary>
internal static class ParentDeclares
{
    /// <summary>Absent when nothing manages it.</summary>
    public static Reading<DeclaredByParent> Read(GuardFacts facts) => facts.Application is { } application
        ? DeclaredByParent.Read(application, Parent(facts, application), facts.Facts.Now)
        : Reading.Absent<DeclaredByParent>(facts.Facts.Parent.Source, facts.Facts.Now, "no application manages it");

    private static Reading<ParentFacts> Parent(GuardFacts facts, Application application)
    {
        var parent = facts.Facts.Parent;
        if (parent.HasValue || parent.State == ReadingState.Absent)
        {
            return parent;
        }

        return ParentNames.Of(application, facts.Facts.Instance, facts.Facts.Snapshot.Applications.ContainsKey) is { } key
            ? Reading.Known(new ParentFacts(key.Name, facts.Facts.Snapshot.Applications.GetValueOrDefault(key), null), parent.Source, facts.Facts.Now) with { Why = parent.Why }
            : Reading.Absent<ParentFacts>(parent.Source, facts.Facts.Now, "no application manages it");
    }
}

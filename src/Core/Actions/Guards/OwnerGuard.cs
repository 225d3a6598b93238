using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Causes.Reverts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>Whether what is changed lasts: an ApplicationSet writes the whole spec, a parent application the fields that its Git declares. It never stops a brake.</summary>
public sealed class OwnerGuard : IGuard
{
    public GuardDescription Description { get; } = new("owner", "Who else writes it", 50, HoldsForBrakes: true);

    public Verdict? Judge(GuardFacts facts)
    {
        if (facts.Draft.Trail.Changes.Count == 0 || facts.Application is not { } application)
        {
            return null;
        }

        var revert = RevertOracle.Of(application, new(ParentDeclares.Read(facts), OwningSet.Of(facts.Facts.Snapshot, application, facts.Facts.Now)), Edit(facts), facts.Facts.Now);
        Evidence[] evidence = [.. revert.Evidence.Items];
        return revert.When switch
        {
            RevertWhen.Never => Description.Allows(revert.Sentence, evidence),
            RevertWhen.BySelfHeal when !facts.Draft.Action.IsBrake => Description.Refuses(revert.Sentence, revert.Lasting!, evidence),
            _ => Description.Asks(Risk.Medium, revert.Sentence, revert.Lasting!, evidence),
        };
    }

    private static SpecEdit? Edit(GuardFacts facts) => SpecAfter.Of(facts) is { } after
        ? new SpecEdit(after.Source, after.Policy, facts.Draft.Trail.Changes.Items.Select(c => c.Path).ToEquatableList())
        : null;
}

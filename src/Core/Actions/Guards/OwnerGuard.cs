using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;
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

        if (application.Owners.Items.FirstOrDefault(o => o is { Kind: "ApplicationSet", Controller: true }) is { } set)
        {
            return Description.Asks(Risk.Medium, $"The ApplicationSet {set.Name} writes the spec of {facts.Name()} and puts it back within seconds, unless its ignoreApplicationDifferences name these fields (not read)", $"The change in the template of {set.Name}", facts.Read($"metadata.ownerReferences: ApplicationSet {set.Name}."));
        }

        var read = ParentDeclares.Read(facts);
        return read switch
        {
            { State: ReadingState.Absent } => Description.Allows($"No application and no ApplicationSet manages {facts.Name()}", facts.Read("No tracking-id or label of a parent, and no owner.")),
            { IsKnown: true, Value: { } parent } when SpecAfter.Of(facts) is { } after => Judge(facts, parent, after),
            _ => Description.Asks(Risk.Medium, $"Whether the change of {facts.Name()} lasts is not known: {read.Why ?? "its spec could not be read, or it has several sources"}", "An answer of Git for the parent application", new Evidence("What the parent declares was not read.", read.Source, read.At ?? facts.Facts.Now)),
        };
    }

    private Verdict Judge(GuardFacts facts, ParentDeclares parent, (ApplicationSource Source, SyncPolicy Policy) after)
    {
        var reverted = (Touches(facts, "/spec/source") && parent.PutsBack(after.Source)) || (Touches(facts, "/spec/syncPolicy") && parent.PutsBack(after.Policy));
        if (!reverted)
        {
            return Description.Allows($"{parent.Name} leaves the change of {facts.Name()}: its Git declares these fields so, or not at all", parent.Evidence);
        }

        if (Ignores(facts, parent.Application))
        {
            return Description.Allows($"{parent.Name} ignores differences in these fields of {facts.Name()} and keeps them", parent.Evidence);
        }

        var heals = parent.Application?.SyncPolicy is { IsAutoSyncOn: true, Automated.SelfHeal: true };
        var sentence = $"{parent.Name} will put {facts.Name()} back to {(Touches(facts, "/spec/source") ? parent.SourceText : "the auto-sync that its Git declares")} {When(parent.Application)}";
        return heals && !facts.Draft.Action.IsBrake
            ? Description.Refuses(sentence, parent.Change, parent.Evidence, Policy(facts, parent))
            : Description.Asks(Risk.Medium, sentence, parent.Change, parent.Evidence, Policy(facts, parent));
    }

    private static bool Touches(GuardFacts facts, string path) => facts.Draft.Trail.Changes.Items.Any(c => c.Path.StartsWith(path, StringComparison.Ordinal));

    private static bool Ignores(GuardFacts facts, Application? parent) => parent is not null && parent.SyncPolicy.HasOption("RespectIgnoreDifferences=true")
        && facts.Draft.Trail.Changes.Items.All(change => parent.IgnoreDifferences.Items.Any(rule => rule is { Group: "argoproj.io" or "*", Kind: "Application" or "*" }
            && (rule.Name.Length == 0 || rule.Name == facts.Name()) && rule.JsonPointers.Items.Any(p => change.Path == p || change.Path.StartsWith(p + "/", StringComparison.Ordinal))));

    private static Evidence Policy(GuardFacts facts, ParentDeclares parent) =>
        new($"{parent.Name}: {(parent.Application is null ? "not in our list" : parent.Application.SyncPolicy.IsAutoSyncOn ? parent.Application.SyncPolicy.Automated is { SelfHeal: true } ? "auto-sync with self-heal" : "auto-sync without self-heal" : "auto-sync off")}.", "Argo CD applications", facts.Facts.Snapshot.At);

    private static string When(Application? parent) => parent switch
    {
        { SyncPolicy: { IsAutoSyncOn: true, Automated.SelfHeal: true } } => "within seconds: it heals itself",
        { SyncPolicy.IsAutoSyncOn: true } => "at its next new commit",
        _ => "at its next sync",
    };
}

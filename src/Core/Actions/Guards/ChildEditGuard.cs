using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>
/// A sync of a parent puts children back to what its Git declares, also those that somebody points elsewhere on purpose: what
/// only their branch has is left without a file then, and the next prune of the child deletes it.
/// </summary>
public sealed class ChildEditGuard : IGuard
{
    public GuardDescription Description { get; } = new("child-edit", "Edits of children", 135);

    public Verdict? Judge(GuardFacts facts)
    {
        var children = facts.Acts.Where(e => e is { Kind: EffectKind.Changed or EffectKind.Deleted, Via: null, Key: { Group: "argoproj.io", Kind: "Application" } }).ToList();
        if (children.Count == 0)
        {
            return null;
        }

        var edits = children.Select(e => facts.Facts.Details.ManagedResources.ValueIfKnown.Items.FirstOrDefault(m => m.Key == e.Key)).OfType<ManagedResource>().Select(Edit.Of).OfType<Edit>().ToList();
        return edits.Count == 0
            ? Description.Allows($"It undoes no edit of {Words.Names(children.Select(e => e.Key.Name))}", facts.Computed($"{EffectWords.Count(children)} changed, none of them pointed elsewhere by hand."))
            : Asks(facts, edits);
    }

    private Verdict Asks(GuardFacts facts, List<Edit> edits)
    {
        var verdict = Description.Asks(
            Risk.Medium,
            $"It puts {Words.Names(edits.Select(e => $"{e.Child.Name} back from {Text(e.Live)} to {Text(e.Declared)}"), 3)}: what only the first declares has no file then",
            "The edit in the parent's Git, or the child back on what that declares",
            [.. edits.Select(e => facts.Computed($"{e.Child.Name} follows {Text(e.Live)}, which its parent did not apply."))]);
        var holding = edits.Where(e => HoldsDatabases(facts, e.Child)).Select(e => e.Child.Name).ToList();
        return holding.Count == 0 ? verdict : verdict.Typing(holding);
    }

    private static bool HoldsDatabases(GuardFacts facts, ResourceKey child) =>
        facts.Facts.Snapshot.Applications.GetValueOrDefault(new(facts.Facts.Key.Instance, child.Namespace, child.Name))?.Resources.Items.Any(r => DataKinds.IsDatabase(r.Key)) is true;

    private static string Text(ApplicationSource source) => $"{Words.Cap(source.EffectiveRevision, 120)} ({WaysOut.Filter(source.Directory)})";

    private sealed record Edit(ResourceKey Child, ApplicationSource Live, ApplicationSource Declared)
    {
        /// <summary>Null when the child follows what its parent applied last, or what the parent's Git declares: then Git moved on, and nobody's edit is undone.</summary>
        public static Edit? Of(ManagedResource child)
        {
            if (child is not { Live: { } liveJson, Target: { } target } || DeclaredApplications.Read(liveJson) is not { } live || DeclaredApplications.Read(target) is not { } declared || ParentQuestions.IsSame(live.Source, declared.Source))
            {
                return null;
            }

            var applied = AppliedSource.Of(liveJson);
            return applied is not null && ParentQuestions.IsSame(applied, live.Source) ? null : new(child.Key, live.Source, declared.Source);
        }
    }
}

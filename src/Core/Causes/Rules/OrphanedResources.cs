using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// In the application's namespace live objects that no application declares. They do not make it OutOfSync, and a sync does not delete them.
/// Found: OrphanedResourceWarning <c>Application has N orphaned resources</c> (the project asks for the watch); their names come from
/// the resource tree.
/// Do: bring them to Git, delete what nobody needs, or list them as known in the project (<c>orphanedResources.ignore</c>).
/// Confused with: removed-from-git, where the objects were declared by this application and wait for pruning.
/// </summary>
public sealed class OrphanedResources : ErrorRule
{
    private const string Start = "Application has ";
    private const string End = " orphaned resources";

    public override CauseDescription Description { get; } = new("orphaned-resources", "Objects that no application declares", CauseFamily.Unseen, DecisionOrder.Warnings + 20);

    public override IEnumerable<NotChecked> Unchecked(Facts facts) => !facts.Details.Tree.IsKnown && Read(facts).Any()
        ? [new NotChecked(Description.Id, "Which objects are orphaned", facts.Details.Tree.Why ?? "the resource tree was not read")]
        : [];

    protected override IEnumerable<ArgoCdError> Read(Facts facts) => facts.ErrorsOf("OrphanedResourceWarning");

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (Excerpt.Between(error.Text, Start, End) is not { Length: > 0 and < 10 } count || !count.All(char.IsAsciiDigit))
        {
            return null;
        }

        var orphans = facts.Details.Tree.ValueIfKnown is { } tree ? tree.Orphaned.Items.Where(n => n.Parents.Count == 0).Select(n => $"{n.Key.Kind} {n.Key.Name}").ToList() : [];
        var names = orphans.Count == 0 ? "" : $": {Words.Names(orphans, 6)}";
        var place = facts.Application.Destination.Namespace is { Length: > 0 } space ? $"namespace {space}" : "its namespaces";
        return (Description.Recognise(facts, error, $"In {place} {(count == "1" ? "lives 1 object" : $"live {count} objects")} that no application declares{names}") with { Severity = Severity.Info, RootKey = facts.Application.Destination.Namespace is { Length: > 0 } own ? $"namespace {own}" : null })
            .With(
            [
                new Remedy("Bring what is needed to Git.", "Nothing changes in the cluster until a sync.", RemedySafety.Safe),
                new Remedy($"Or list what is known in orphanedResources.ignore of project {Words.Cap(facts.Application.Project, 120)}.", "Only the warning goes.", RemedySafety.Safe),
            ])
            .Saying("A sync, with or without prune, does not touch them");
    }
}

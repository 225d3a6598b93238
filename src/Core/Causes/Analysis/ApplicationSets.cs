using DbDashboard.Core.Causes.Reverts;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>What an ApplicationSet that owns an application means for edits of it.</summary>
internal static class ApplicationSets
{
    /// <summary>The set's name; null when none owns the application.</summary>
    public static string? Owner(Application application) =>
        application.Owners.Items.FirstOrDefault(o => o is { Kind: "ApplicationSet", Controller: true })?.Name;

    /// <summary>Who wrote which field of the Application object; empty when that was not read.</summary>
    public static EquatableList<FieldManager> Managers(Facts facts) =>
        facts.Application.Managers.Count > 0 ? facts.Application.Managers : facts.Details.Application.ValueIfKnown?.Managers ?? [];

    /// <summary>The newest write of the spec by a tool that is no part of Argo CD, or by its server for a person; null when none is recorded.</summary>
    public static FieldManager? Edit(Facts facts) => Managers(facts).Items
        .Where(m => m.Subresource is null or "" && SpecPaths(m).Any() && (m.Manager == "argocd-server" || !m.Manager.StartsWith("argocd", StringComparison.Ordinal)))
        .MaxBy(m => m.At);

    public static IEnumerable<string> SpecPaths(FieldManager manager) => manager.Paths.Items.Where(p => p.StartsWith("/spec/", StringComparison.Ordinal));

    /// <summary>The set is told to leave every field of the edit.</summary>
    public static bool Keeps(Facts facts, FieldManager edit) => facts.Set.ValueIfKnown is { } set && SetReverts.Leaves(set, facts.Application.Key.Name, SpecPaths(edit)).All(left => left is true);

    /// <summary>Why an edit may still be there.</summary>
    public static string WhyItStands(Facts facts) => facts.Set switch
    {
        { IsKnown: true, Value: { LeavesEdits: true } set } => $"The set is {Words.Cap(set.ApplicationsSync, 40)}: it leaves edits if its controller lets it choose, and that flag cannot be read",
        { IsKnown: true, Value: { Error: { } error } } => $"It has stood until now: the set does not write its applications ({Words.Cap(error.Message, 200)})",
        { IsKnown: true } => "It has stood until now, though the set is not told to leave it: its controller may have a policy of its own, or does not run",
        { State: ReadingState.Absent } => "The set is not there: nothing writes the spec until one of that name comes back",
        var read => $"It has stood until now: the set's policy or its ignoreApplicationDifferences may keep it, which was not read ({Words.Cap(read.Why ?? "not asked", 200)})",
    };

    /// <summary>What put the source back can only be the set's own undoing: it makes its applications from a list, and was not written since the deployment that the edit made.</summary>
    public static bool DidNotChange(Facts facts, Deployment undone) => facts.Set.ValueIfKnown is { LeavesEdits: false, Generators: { Count: > 0 } generators } set
        && generators.Items.All(name => name == "list") && set.SpecWrittenAt < (undone.StartedAt ?? undone.DeployedAt)
        && SetReverts.Leaves(set, facts.Application.Key.Name, ["/spec/source/targetRevision"]).All(left => left is false)
        // A deployment of an older entry may be a rollback: that edits nothing.
        && Deployments.Of(facts.Application).Items.Count(d => d.Sources.Count == 1 && ParentQuestions.IsSame(d.Source, undone.Source)) == 1;

    /// <summary>The last deployment, when it was from another source than the one that the set wrote after it; null else.</summary>
    public static Deployment? Undone(Facts facts)
    {
        if (!facts.IsOutOfSync() || facts.Application.Sources.Count != 1 || Deployments.Of(facts.Application).Items.LastOrDefault() is not { Sources.Count: 1 } last || ParentQuestions.IsSame(last.Source, facts.Application.Source))
        {
            return null;
        }

        return Managers(facts).Items.Where(m => m.Manager.StartsWith("argocd", StringComparison.Ordinal) && m.Paths.Items.Any(p => p.StartsWith("/spec/source", StringComparison.Ordinal))).MaxBy(m => m.At)?.At >= last.DeployedAt ? last : null;
    }
}

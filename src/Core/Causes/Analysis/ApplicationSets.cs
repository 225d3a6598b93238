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

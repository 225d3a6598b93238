using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Applications;

/// <summary>One application reduced to what the list shows and filters by. Depends on no clock: made once a change and shared by all who look.</summary>
/// <param name="Explanation">Null while it is being explained.</param>
/// <param name="Values">Its values of each facet, in the order of <see cref="Facets.All"/>; the age is filled in when asked.</param>
public sealed record ListedApplication(
    Core.Model.Application Application,
    Explanation? Explanation,
    DateTimeOffset? Since,
    EquatableList<EquatableList<string>> Values)
{
    public ApplicationKey Key => Application.Key;

    /// <summary>Null also while what decides is still read.</summary>
    public Cause? Headline => Explanation is null ? null : Trouble.Headline(Explanation);

    /// <summary>The most severe of its causes; null when it has none.</summary>
    public Severity? Worst => Explanation is null or { Causes.Count: 0 } ? null : Explanation.Causes.Items.Max(cause => cause.Severity);

    public static ListedApplication From(Core.Model.Application application, Explanation? explanation, DateTimeOffset? since) =>
        new(application, explanation, since, Facets.All.Select(facet => facet.Values(application, explanation)).ToEquatableList());

    /// <summary>True when name, project, place, revision or sentence holds every word.</summary>
    public bool Has(IReadOnlyList<string> words) => words.All(Has);

    private bool Has(string word) =>
        Holds(Key.Name, word) || Holds(Key.Namespace, word) || Holds(Key.Instance, word) || Holds(Application.Project, word)
        || Holds(Application.Destination.Cluster, word) || Holds(Application.Destination.Namespace, word)
        || Holds(Application.Source.TargetRevision, word) || Holds(Application.Source.RepoUrl, word)
        || (Headline is { } headline && Holds(headline.Sentence, word));

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}

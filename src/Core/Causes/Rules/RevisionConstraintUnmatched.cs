using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The application follows a version constraint (`~2.0`, `1.x`), and no tag or chart version satisfies it.
/// Found: Argo CD cannot resolve the constraint; the tags of the repository name the newest version that there is.
/// Do: push the tag that was meant, or widen the constraint. A pre-release satisfies only a constraint that names one.
/// Confused with: revision-not-found (a branch, tag or commit by its name) and helm-chart-not-found (no such chart at all).
/// </summary>
public sealed class RevisionConstraintUnmatched : ErrorRule
{
    private const string OfTags = "version matching constraint not found in ";
    private const string Named = "failed to resolve revision \"";

    public override CauseDescription Description { get; } = new("revision-constraint-unmatched", "No version satisfies the constraint", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 2);

    protected override Cause? Recognise(Facts facts, ArgoCdError error) =>
        Constraint(error.Text, FailingSource.Of(facts, error).Source) is { } constraint ? Describe(facts, error, constraint) : null;

    public override IEnumerable<NotChecked> Unchecked(Facts facts) => facts.ComparingErrors()
        .Where(e => FailingSource.Of(facts, e) is { Source.Chart: null, Git: not { Refs.IsKnown: true } } && Recognise(facts, e) is not null).Take(1)
        .Select(e => new NotChecked(Description.Id, "Which tags there are", FailingSource.Of(facts, e).Git?.Refs.Why ?? "Git was not read"));

    private static string? Constraint(string text, ApplicationSource source)
    {
        if (TargetErrors.Unresolvable(text) is { } name)
        {
            return GitRef.IsConstraint(name) ? name : null;
        }

        // "invalid revision: version matching constraint not found in 12 tags"; an OCI artifact names its revision.
        var named = Excerpt.Clause(text, Named)?.Split('"')[0];
        return Excerpt.HasClause(text, OfTags) ? named ?? source.EffectiveRevision
            : named is null || RepositoryErrors.IsOne(text) || ChartErrors.IsOne(text) ? null : named;
    }

    private Cause Describe(Facts facts, ArgoCdError error, string constraint)
    {
        var source = FailingSource.Of(facts, error);
        var refs = source.Git?.Refs.ValueIfKnown;
        var tags = refs is null ? null : VersionTags.Of(refs);
        var what = source.Source.Chart is null ? "tag" : "version";
        var of = source.Source.Chart is null ? source.Repository : $"chart {source.Place}";
        var cause = Description.Recognise(facts, error, $"No {what} of {of} satisfies {Words.Cap(constraint, 120)}{Recognised.SourceWords(facts, error)}{Newest(tags, Excerpt.Word(error.Text, OfTags))}",
            tags?.NewestPre is { } pre ? $"{Words.Cap(pre, 120)} is a pre-release: it satisfies only a constraint that names one" : null);
        var git = tags is null ? [] : new[] { new Evidence($"{Words.Count(refs!.Tags.Count(), "tag")}, {tags.Count} of them versions{(tags.Newest is { } t ? $", the newest {Words.Cap(t, 120)}" : "")}.", $"Git {source.Repository}", refs.At) };
        return (cause with { Evidence = [.. cause.Evidence, .. git] }).With(Remedies(facts, error, source, tags));
    }

    private static string Newest(VersionTags? tags, string? looked) => (tags, looked) switch
    {
        ({ Newest: { } newest }, _) => $"; the newest tag is {Words.Cap(newest, 120)}",
        ({ NewestPre: { } pre }, _) => $"; there is only the pre-release {Words.Cap(pre, 120)}",
        ({ }, _) => "; no tag is a version",
        (_, { } count) when int.TryParse(count, out var n) => $"; Argo CD looked at {Words.Count(n, "version")}",
        _ => "",
    };

    private static IEnumerable<Remedy> Remedies(Facts facts, ArgoCdError error, FailingSource source, VersionTags? tags)
    {
        yield return Recognised.ThenRefresh(error, $"Push the {(source.Source.Chart is null ? "tag" : "version")} that was meant, or widen the constraint where the Application is declared");
        if (tags?.Newest is { } newest)
        {
            yield return new Remedy($"Or point {WhichSource.Name(facts, source.Source)} at {newest}.", "What it would change was not computed: look at What if first.", RemedySafety.NeedsCare,
                Action: "patch-source", Parameters: [.. WhichSource.Parameter(facts, source.Source), KeyValuePair.Create("targetRevision", newest)]);
        }
    }
}

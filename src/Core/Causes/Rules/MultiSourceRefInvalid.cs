using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// One source takes values files from another by name ($values/…), and that name leads nowhere or is not allowed.
/// Found: Argo CD says which reference it cannot follow.
/// Do: give the source that holds the files the ref that is used, each ref once and without special characters.
/// Confused with: helm-render-failed (the reference leads to the repository, the file is missing there).
/// </summary>
public sealed class MultiSourceRefInvalid : ErrorRule
{
    private const string Referenced = "source referenced \"";

    public override CauseDescription Description { get; } = new("multi-source-ref-invalid", "A reference between sources is wrong", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 4);

    protected override Cause? Recognise(Facts facts, ArgoCdError error) => Sentence(facts, error.Text) is not { } sentence ? null
        : Description.Recognise(facts, error, sentence).With([Recognised.ThenRefresh(error, "Correct spec.sources[].ref and the $references to it where the Application is declared")]);

    private static string? Sentence(Facts facts, string text)
    {
        var line = text.Split('\n')[0];
        if (Excerpt.Clause(line, Referenced)?.Split('"')[0] is { } name)
        {
            return line.Contains("but no source has a 'ref' field defined", StringComparison.Ordinal) ? $"A values file is taken from {Dollar(name)}, but no source has a ref"
                : line.Contains("which is not one of the available sources", StringComparison.Ordinal) ? $"A values file is taken from {Dollar(name)}, but {Refs(facts.Application)}"
                : null;
        }

        return Excerpt.HasClause(line, "cannot reference a different revision of the same repository") ? "Two sources take the same repository at different revisions by reference, which Argo CD does not do"
            : Excerpt.HasClause(line, "cannot reference multiple revisions for the same repository") ? "Several sources take the same repository at different revisions by reference, which Argo CD does not do"
            : Excerpt.Clause(line, "multiple sources had the same ") is { } same && same.AsSpan(1).StartsWith("ref") ? "Two sources have the same ref: each needs its own"
            : Excerpt.Clause(line, "sources.ref ") is { } wrong && wrong.Contains("cannot contain any special characters", StringComparison.Ordinal) ? $"The ref {Words.Cap(wrong.Split(' ')[0], 120)} of a source holds a special character, which Argo CD does not allow"
            : null;
    }

    private static string Dollar(string name) => $"${Words.Cap(name.TrimStart('$'), 120)}";

    private static string Refs(Application application)
    {
        var refs = application.Sources.Items.Select(s => s.Ref).OfType<string>().ToList();
        return refs.Count == 0 ? "no source has that ref" : $"the {(refs.Count == 1 ? "only ref is" : "refs are")} {Words.Names(refs.Select(r => Words.Cap(r, 60)))}";
    }
}

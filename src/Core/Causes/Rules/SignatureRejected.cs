using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The project takes signed commits only, and this one is not signed, or not by a key that it allows. A sync is refused, even
/// where the resources show their usual states.
/// Found: Argo CD says which revision failed the check, and why.
/// Do: sign the commit (or the tag) with an allowed key, or add the key to the project. Do not weaken the check to get a sync through.
/// Confused with: repository-access-denied (nothing could be read at all).
/// </summary>
public sealed class SignatureRejected : ErrorRule
{
    private const string Verifying = "Failed verifying revision ";

    public override CauseDescription Description { get; } = new("signature-rejected", "The commit's signature is not accepted", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 6);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (Sentence(facts, error.Text) is not { } sentence)
        {
            return null;
        }

        var source = FailingSource.Of(facts, error);
        return (Description.Recognise(facts, error, sentence, "A sync is refused until then") with { RootKey = $"signature {facts.Application.Project} {source.Address}" })
            .With([Recognised.ThenRefresh(error, $"Sign the commit with a key that project {facts.Application.Project} allows, or have the key added there")]);
    }

    private static string? Sentence(Facts facts, string text)
    {
        var line = text.Split('\n')[0];
        if (Excerpt.Clause(line, Verifying) is { } failed && Excerpt.Between(failed, " by '", "': ") is { } author && Excerpt.After(failed, "': ") is { } reason)
        {
            return $"{Words.Short(failed.Split(' ')[0])} by {Words.Cap(author, 60)} is not accepted: {Words.Cap(reason, 200)}";
        }

        return Excerpt.Clause(line, "Target revision ") is { } unsigned && unsigned.Contains(" in Git is not signed, but a signature is required", StringComparison.Ordinal)
                ? $"{Words.Short(unsigned.Split(' ')[0])} is not signed, and project {facts.Application.Project} takes signed commits only"
            : Excerpt.HasClause(line, "Found good signature made with", "Found signature made with") ? $"The commit is signed, but not as project {facts.Application.Project} allows: {Words.Cap(line, 250)}"
            : Excerpt.HasClause(line, "Could not verify commit signature") ? $"The signature of the commit could not be verified: {Words.Cap(line, 250)}"
            : Excerpt.Clause(line, "multiple (") is { } many && many.Contains(") git source integrity policies", StringComparison.Ordinal) ? $"Several policies of project {facts.Application.Project} check the commits of one repository: {Words.Cap(line, 250)}"
            : null;
    }
}

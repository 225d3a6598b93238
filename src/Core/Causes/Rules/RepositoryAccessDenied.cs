using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The repository answers, and does not let Argo CD read it: the credentials are missing, wrong or expired. Many hosts say
/// "not found" instead, so that a repository which is gone looks the same.
/// Found: Argo CD could not list the refs, or fetch, and the host's words are a refusal.
/// Do: renew the credentials in Argo CD (Settings, Repositories), or correct the address.
/// Confused with: repository-unreachable (no answer at all) and project-denies-repository (Argo CD itself refuses).
/// </summary>
public sealed class RepositoryAccessDenied : ErrorRule
{
    public override CauseDescription Description { get; } = new("repository-access-denied", "Argo CD may not read the repository", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 30);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (RepositoryErrors.Denied(error.Text) is not { } reason)
        {
            return null;
        }

        var source = FailingSource.Of(facts, error);
        var gone = reason.StartsWith("repository not found", StringComparison.OrdinalIgnoreCase);
        var sentence = gone
            ? $"{source.Address} is not found: it does not exist, or the credentials of Argo CD may not see it"
            : $"Argo CD may not read {source.Repository}: {Words.Cap(reason, 200)}";
        return RepositoryCause.Describe(Description, facts, error, sentence + Recognised.SourceWords(facts, error), $"Correct {(gone ? "the address, or " : "")}the credentials of {source.Repository} in Argo CD");
    }
}

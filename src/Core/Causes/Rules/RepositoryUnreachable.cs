using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD does not reach the repository: the host is down, its name or certificate is wrong, or a firewall stands between.
/// Found: Argo CD could not list the refs, or fetch, and the words are those of a network that failed.
/// Do: look at the host, DNS, proxy and certificate from Argo CD's repository server; compare with what this dashboard reads.
/// Confused with: repository-access-denied (it answers and refuses) and repo-server-unavailable (Argo CD's own part is down).
/// </summary>
public sealed class RepositoryUnreachable : ErrorRule
{
    private static readonly (string Mark, string Hint)[] Hints =
    [
        ("x509", "The host's certificate is not trusted by Argo CD"),
        ("knownhosts", "The host's SSH key is not the one that Argo CD knows: see its known hosts"),
        ("host key verification failed", "The host's SSH key is not the one that Argo CD knows: see its known hosts"),
        ("no such host", "The host's name cannot be resolved"),
        ("could not resolve host", "The host's name cannot be resolved"),
    ];

    public override CauseDescription Description { get; } = new("repository-unreachable", "Argo CD does not reach the repository", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 32);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (RepositoryErrors.Unreachable(error.Text) is not { } reason)
        {
            return null;
        }

        var source = FailingSource.Of(facts, error);
        return RepositoryCause.Describe(
            Description, facts, error,
            $"Argo CD cannot reach {source.Address}{Recognised.SourceWords(facts, error)}: {Words.Cap(reason, 200)}",
            $"Bring {source.Repository} back within reach of Argo CD's repository server",
            Array.Find(Hints, h => reason.Contains(h.Mark, StringComparison.OrdinalIgnoreCase)).Hint);
    }
}
